import { monthsBetween } from "../../values/calendar-date.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { timeBetween } from "./time-between.js";

const signature = "months_between(from: date, to: date): integer of unit month";

/** Declares `months_between`. */
export const monthsBetweenFunction: BuiltIn = {
  name: "months_between",
  signature,
  summary: {
    zh: "两日之间的整月数；该月无此日的，于次月1日满月；后日在前则为负",
    en: "Completed months; where a month has no such day, it is completed on the first of the next; negative if `to` is earlier",
  },
  unknown: { zh: "按两日的可能范围给出整月数的范围", en: "The range that the possible days allow" },
  changes: { zh: "`to` 到达下一个满月日", en: "On the same day of the next month, if `to` is the date of the answer" },
  examples: [
    { expression: "months_between(start, end)", given: { start: "date 2019-01-15", end: "date 2019-04-14" }, value: "2" },
    { expression: "months_between(start, end)", given: { start: "date 2019-01-31", end: "date 2019-02-28" }, value: "0" },
    { expression: "months_between(start, end)", given: { start: "date 2019-01-15..", end: "date 2019-04-15" }, value: "[…, 3]" },
  ],
  typeOf: (args) =>
    problemOfArguments(args, signature, [{ kind: "date" }, { kind: "date" }]) ?? { ...plainType("integer"), unit: "month" },
  apply: (args) => timeBetween(monthsBetween, args),
};
