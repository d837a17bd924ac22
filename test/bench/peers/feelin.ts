import { evaluate } from "feelin";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { fenOrNone, trueOrNot, verdictsOf } from "../verdict.js";
import { feelRules } from "./feel-rules.js";

const entries = feelRules({
  choose: (condition, then, otherwise) => `(if ${condition} then ${then} else ${otherwise})`,
  isIn: (fact, options) => `${fact} in (${options.map((option) => `"${option}"`).join(", ")})`,
  not: (fact) => `not(${fact})`,
  equals: "=",
  upTo: "ceiling",
  earlier: (name) => name,
});

type Known = Record<string, unknown>;

// One expression after the other: a single context of them all takes half as long again.
const answer = (facts: Facts): Known => {
  const known: Known = { ...facts };
  for (const [name, expression] of entries) {
    const { value, warnings } = evaluate(expression, known);
    if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join("; "));
    known[name] = value;
  }
  return known;
};

/** Expressions of FEEL; there is no way to keep what was parsed. */
export const feelin: Competitor = {
  id: "feelin",
  name: { zh: "feelin", en: "feelin" },
  peer: "feelin",
  load: (facts) => ({
    pass: () => {
      let sum = 0;
      for (const one of facts) {
        const { dibao_top_up, disability_living_subsidy, disability_care_subsidy, student_aid, buffer_period } = answer(one);
        sum += Number(dibao_top_up) + Number(disability_living_subsidy) + Number(disability_care_subsidy);
        sum += Number(student_aid) + Number(buffer_period);
      }
      return sum;
    },
    verdicts: async () =>
      facts
        .map(answer)
        .map((result) =>
          verdictsOf((policy) => (policy === "buffer_period" ? trueOrNot(result[policy]) : fenOrNone(result[policy]))),
        ),
  }),
};
