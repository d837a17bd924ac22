import { addYears } from "../../values/calendar-date.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { timeAdded } from "./time-added.js";

const signature = "add_years(date: date, count: integer of unit year): date";

/** Declares `add_years`. */
export const addYearsFunction: BuiltIn = {
  name: "add_years",
  signature,
  summary: {
    zh: "某日之后若干年；2月29日遇平年取2月28日",
    en: "The same day so many years later; 28 February for 29 February in a common year",
  },
  unknown: { zh: "按日期与数的可能范围给出日期的范围", en: "The range that the possible days and numbers allow" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    {
      expression: "add_years(exit_date, transition_years)",
      given: { exit_date: "date 2019-04-29", transition_years: "integer of year 5" },
      value: "2024-04-29",
    },
    { expression: "add_years(start, 1)", given: { start: "date 2020-02-29" }, value: "2021-02-28" },
  ],
  typeOf: (args) =>
    problemOfArguments(args, signature, [{ kind: "date" }, { kind: "integer", unit: "year" }]) ?? plainType("date"),
  apply: (args) => timeAdded(addYears, args),
};
