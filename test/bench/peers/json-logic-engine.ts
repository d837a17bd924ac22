import { LogicEngine } from "json-logic-engine";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { fenOrNone, policies, trueOrNot, verdictsOf } from "../verdict.js";
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
  topUpRate,
} from "./tables.js";

// Pure JSON Logic, nothing added to it: it has no rounding, so up to a whole number is written with the remainder.

type Logic = unknown;

const get = (fact: keyof Facts): Logic => ({ var: fact });
const equals = (fact: keyof Facts, value: string): Logic => ({ "===": [get(fact), value] });
const isIn = (fact: keyof Facts, values: readonly string[]): Logic => ({ in: [get(fact), values] });
const all = (...parts: readonly Logic[]): Logic => ({ and: parts });
const any = (...parts: readonly Logic[]): Logic => ({ or: parts });
const not = (part: Logic): Logic => ({ "!": [part] });
const wholeOf = (value: Logic, by: number): Logic => ({ "/": [{ "-": [value, { "%": [value, by] }] }, by] });

const byPlace = (choice: (place: "990100" | "990200") => Logic): Logic => ({
  if: [equals("locality", "990100"), choice("990100"), choice("990200")],
});
const byStage: Logic = {
  if: Object.entries(stageAid).flatMap(([stage, fen]) => (stage === "college" ? [fen / 2] : [equals("stage", stage), fen / 2])),
};

const inBuffer = all(get("exited"), { "<=": [get("exit_date"), today] }, { ">": [get("exit_date"), bufferEndedFrom] });
const poor = all(get("registered_poor"), any(not(get("exited")), inBuffer));
const severe = isIn("disability_grade", ["1", "2"]);
const disabled = not(equals("disability_grade", "none"));
const notExcluded = [not(get("destitute_support")), not(get("work_injury_care_pay"))];

const hard = any(
  { "<=": [get("birth_date"), bornBy.elderly] },
  { ">": [get("birth_date"), bornBy.adult] },
  isIn("stage", ["primary", "junior", "senior", "vocational", "college"]),
  severe,
  get("seriously_ill"),
);

const rounded = (fen: number, months: number): Logic => {
  const divisor = 100 * months;
  return wholeOf({ "+": [{ "*": [fen, topUpRate] }, divisor - 1] }, divisor);
};
const topUp = byPlace((place) => {
  const { urban, rural } = dibaoStandard[place];
  return { if: [equals("residence", "urban"), rounded(urban.fen, urban.months), rounded(rural.fen, rural.months)] };
});
const rate = byPlace((place) => livingRate[place]);
const higherAllowance = all({ ">": [get("other_living_allowance"), 0] }, { ">=": [get("other_living_allowance"), rate] });
const living = { if: [get("boarding"), byStage, wholeOf({ "+": [{ "*": [byStage, dayPupilShare] }, 500] }, 1000)] };
const fee = { if: [all(equals("stage", "senior"), poor), byPlace((place) => seniorFee[place]), 0] };
const needy = any(poor, get("receives_dibao"), get("destitute_support"), disabled, get("recognised_hardship"));

/** One expression, in the order of the policies. */
const rules: Logic = [
  { if: [all(get("receives_dibao"), hard, not(get("destitute_support"))), topUp, null] },
  { if: [all(get("hubei_register"), disabled, get("receives_dibao"), ...notExcluded, not(higherAllowance)), rate, null] },
  { if: [all(get("hubei_register"), severe, get("needs_long_term_care"), ...notExcluded), careRate, null] },
  { if: [all(not(equals("stage", "none")), needy, not(get("suspended"))), { "+": [living, fee] }, null] },
  inBuffer,
];

const compiled = new LogicEngine().build(rules) as (facts: Facts) => readonly (number | boolean | null)[];

/** One expression of JSON Logic for all policies, compiled to a function. */
export const jsonLogicEngine: Competitor = {
  id: "json_logic_engine",
  name: { zh: "json-logic-engine（编译）", en: "json-logic-engine, compiled" },
  peer: "json-logic-engine",
  load: (facts) => ({
    pass: () => {
      let sum = 0;
      for (const one of facts) for (const value of compiled(one)) sum += Number(value);
      return sum;
    },
    verdicts: async () =>
      facts.map((one) => {
        const values = compiled(one);
        return verdictsOf((policy) => {
          const value = values[policies.indexOf(policy)];
          return policy === "buffer_period" ? trueOrNot(value) : fenOrNone(value);
        });
      }),
  }),
};
