import type { CaseInput } from "../../../src/model/case.js";
import type { Plan } from "../../../src/model/plan.js";
import { callsOf } from "../calls.js";
import { asOf } from "../facts.js";
import { exampleCases, householdOf } from "../hubei-cases.js";
import type { Library } from "../huimin.js";
import { type Contender, measureRates, type Rate } from "../rounds.js";
import type { Size } from "../size.js";
import { interpretCase } from "./interpreter.js";
import { textContenders } from "./text.js";

/** Times the pack of Hubei, all its policies, on its own examples. */
export const measureHubei = (library: Library, { rounds }: Size): Promise<readonly Rate[]> => {
  const plan = library.huimin.plan(library.hubei, { asOf });
  const inputs = exampleCases();
  const calls = callsOf(library, plan).map(({ id, name, pass }) => ({
    id,
    name,
    cases: inputs.length,
    pass: () => pass(inputs),
  }));
  const others = [explainContender(library, plan), interpreterContender(plan, inputs), ...textContenders(library, plan, inputs)];
  return measureRates([...calls, ...others], rounds);
};

const explainContender = ({ huimin }: Library, plan: Plan): Contender => {
  const input = householdOf(2);
  return {
    id: "explain",
    name: { zh: "惠民 explain（一项政策、一人）", en: "Huimin `explain`, one policy for one person" },
    cases: 1,
    pass: () => huimin.explain(plan, input, { policy: "dibao_top_up", subject: "m2", language: "zh" }).length,
  };
};

const interpreterContender = (plan: Plan, inputs: readonly CaseInput[]): Contender => ({
  id: "interpreter",
  name: { zh: "参照解释器（结论和金额）", en: "reference interpreter, outcome and amount" },
  cases: inputs.length,
  pass: () => inputs.reduce((sum, input) => sum + interpretCase(plan, input), 0),
});
