import Engine from "publicodes";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { fenOrNone, type PolicyName, trueOrNot, type Verdict, verdictsOf } from "../verdict.js";
import {
  bornBy,
  bufferEndedFrom,
  careRate,
  dayPupilShare,
  dibaoStandard,
  livingRate,
  seniorFee,
  stageAid,
  today,
} from "./tables.js";

// The language rounds to the nearest only; up to a whole number is written as the nearest of the value moved by just under a half.

const dashed = (name: string): string => name.replaceAll("_", " ");
const all = (...parts: readonly unknown[]) => ({ "toutes ces conditions": parts });
const any = (...parts: readonly unknown[]) => ({ "une de ces conditions": parts });
const choose = (condition: unknown, then: unknown, otherwise: unknown) => ({
  variations: [{ si: condition, alors: then }, { sinon: otherwise }],
});
const whenDue = (condition: unknown, amount: unknown) => choose(condition, amount, -1);
const byPlace = (of: (place: "990100" | "990200") => unknown) => choose("locality = '990100'", of("990100"), of("990200"));
const isOneOf = (fact: string, options: readonly string[]) => any(...options.map((option) => `${fact} = '${option}'`));

const severe = isOneOf("disability grade", ["1", "2"]);
const disabled = "disability grade != 'none'";
const notExcluded = ["destitute support = non", "work injury care pay = non"];

const topUp = (place: "990100" | "990200") => {
  const { urban, rural } = dibaoStandard[place];
  const raised = (fen: number, months: number) => `(${fen} * 20 + ${50 * months - 0.5}) / ${100 * months}`;
  return choose("residence = 'urban'", raised(urban.fen, urban.months), raised(rural.fen, rural.months));
};

const rules = {
  locality: "'990100'",
  residence: "'urban'",
  "receives dibao": "non",
  "registered poor": "non",
  exited: "non",
  "exit date": 0,
  "birth date": 0,
  stage: "'none'",
  boarding: "non",
  suspended: "non",
  "recognised hardship": "non",
  "disability grade": "'none'",
  "needs long term care": "non",
  "seriously ill": "non",
  "destitute support": "non",
  "hubei register": "non",
  "work injury care pay": "non",
  "other living allowance": 0,
  "living rate": byPlace((place) => livingRate[place]),
  term: {
    variations: [...Object.entries(stageAid).map(([stage, fen]) => ({ si: `stage = '${stage}'`, alors: fen / 2 })), { sinon: 0 }],
  },
  poor: all("registered poor", any("exited = non", "buffer period")),
  "in hardship": any(
    `birth date <= ${bornBy.elderly}`,
    `birth date > ${bornBy.adult}`,
    isOneOf("stage", ["primary", "junior", "senior", "vocational", "college"]),
    severe,
    "seriously ill",
  ),
  "higher allowance": all("other living allowance > 0", "other living allowance >= living rate"),
  "living aid": { valeur: choose("boarding", "term", `term * ${dayPupilShare / 1000}`), arrondi: "oui" },
  "fee waived": choose(
    all("stage = 'senior'", "poor"),
    byPlace((place) => seniorFee[place]),
    0,
  ),
  "raised top up": { valeur: byPlace(topUp), arrondi: "oui" },
  "dibao top up": whenDue(all("receives dibao", "in hardship", "destitute support = non"), "raised top up"),
  "disability living subsidy": whenDue(
    all("hubei register", disabled, "receives dibao", ...notExcluded, "higher allowance = non"),
    "living rate",
  ),
  "disability care subsidy": whenDue(all("hubei register", severe, "needs long term care", ...notExcluded), careRate),
  "student aid": whenDue(
    all(
      "stage != 'none'",
      "suspended = non",
      any("poor", "receives dibao", "destitute support", disabled, "recognised hardship"),
    ),
    "living aid + fee waived",
  ),
  "buffer period": all("exited", `exit date <= ${today}`, `exit date > ${bufferEndedFrom}`),
};

const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0], {
  logger: { log: () => {}, warn: () => {}, error: console.error },
});

type Situation = Readonly<Record<string, string | number>>;

const situationOf = (facts: Facts): Situation =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [dashed(name), written(value)]));

const written = (value: string | number | boolean): string | number => {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "string" ? `'${value}'` : value;
};

const paying = ["dibao top up", "disability living subsidy", "disability care subsidy", "student aid"];

const verdictIn = (policy: PolicyName): Verdict => {
  const { nodeValue } = engine.evaluate(dashed(policy));
  return policy === "buffer_period" ? trueOrNot(nodeValue) : fenOrNone(nodeValue === -1 ? null : nodeValue);
};

/** One engine, a new situation for each case. */
export const publicodes: Competitor = {
  id: "publicodes",
  name: { zh: "publicodes", en: "publicodes" },
  peer: "publicodes",
  load: (facts) => {
    const situations = facts.map(situationOf);
    return {
      pass: () => {
        let sum = 0;
        for (const situation of situations) {
          engine.setSituation(situation);
          for (const rule of paying) sum += Number(engine.evaluate(rule).nodeValue);
          sum += Number(engine.evaluate("buffer period").nodeValue);
        }
        return sum;
      },
      verdicts: async () =>
        situations.map((situation) => {
          engine.setSituation(situation);
          return verdictsOf(verdictIn);
        }),
    };
  },
};
