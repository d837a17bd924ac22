import { addMonths } from "../../values/calendar-date.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { timeAdded } from "./time-added.js";

const signature = "add_months(date: date, count: integer of unit month): date";

/** Declares `add_months`. */
export const addMonthsFunction: BuiltIn = {
  name: "add_months",
  signature,
  summary: {
    zh: "某日之后若干月；该月无此日的，取月末",
    en: "The same day so many months later; the last of the month where it has no such day",
  },
  unknown: { zh: "按日期与数的可能范围给出日期的范围", en: "The range that the possible days and numbers allow" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "add_months(start, 1)", given: { start: "date 2019-01-31" }, value: "2019-02-28" },
    {
      expression: "add_months(start, term)",
      given: { start: "date 2019-01-31", term: "integer of month unknown" },
      value: "unknown",
    },
  ],
  typeOf: (args) =>
    problemOfArguments(args, signature, [{ kind: "date" }, { kind: "integer", unit: "month" }]) ?? plainType("date"),
  apply: (args) => timeAdded(addMonths, args),
};
