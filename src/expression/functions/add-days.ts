import { addDays } from "../../values/calendar-date.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { timeAdded } from "./time-added.js";

const signature = "add_days(date: date, count: integer of unit day): date";

/** Declares `add_days`. */
export const addDaysFunction: BuiltIn = {
  name: "add_days",
  signature,
  summary: {
    zh: "某日之后若干日",
    en: "The day so many days later",
  },
  unknown: { zh: "按日期与数的可能范围给出日期的范围", en: "The range that the possible days and numbers allow" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "add_days(birth_date, 1)", given: { birth_date: "date 1999-12-31" }, value: "2000-01-01" },
    {
      expression: "add_days(start, term)",
      given: { start: "date 2019-10-14", term: "integer of day 15..30" },
      value: "[2019-10-29, 2019-11-13]",
    },
  ],
  typeOf: (args) =>
    problemOfArguments(args, signature, [{ kind: "date" }, { kind: "integer", unit: "day" }]) ?? plainType("date"),
  apply: (args) => timeAdded(addDays, args),
};
