import { yearsBetween } from "../../values/calendar-date.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { timeBetween } from "./time-between.js";

const signature = "years_between(from: date, to: date): integer of unit year";

/** Declares `years_between`. */
export const yearsBetweenFunction: BuiltIn = {
  name: "years_between",
  signature,
  summary: {
    zh: "两日之间的整年数；2月29日起算的，平年于3月1日满年；后日在前则为负",
    en: "Completed years; one that begins on 29 February is completed on 1 March of a common year; negative if `to` is earlier",
  },
  unknown: { zh: "按两日的可能范围给出整年数的范围", en: "The range that the possible days allow" },
  changes: { zh: "`to` 到达下一个周年日", en: "On the next anniversary of `from`, if `to` is the date of the answer" },
  examples: [
    {
      expression: "years_between(birth_date, as_of)",
      given: { birth_date: "date 1947-03-02", as_of: "date 2019-11-15" },
      value: "72",
    },
    {
      expression: "years_between(birth_date, as_of)",
      given: { birth_date: "date 2004-02-29", as_of: "date 2022-02-28" },
      value: "17",
    },
    {
      expression: "years_between(birth_date, as_of)",
      given: { birth_date: "date 2004-02-29", as_of: "date 2022-03-01" },
      value: "18",
    },
    {
      expression: "years_between(birth_date, as_of)",
      given: { birth_date: "date 1958-01-01..1959-12-31", as_of: "date 2019-11-15" },
      value: "[59, 61]",
    },
  ],
  typeOf: (args) =>
    problemOfArguments(args, signature, [{ kind: "date" }, { kind: "date" }]) ?? { ...plainType("integer"), unit: "year" },
  apply: (args) => timeBetween(yearsBetween, args),
};
