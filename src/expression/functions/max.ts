import { hasOrder, typeOfSameArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { extremeOf, greatest } from "./extreme.js";

const signature = "max(value, …): as the values";

/** Declares `max`. */
export const max: BuiltIn = {
  name: "max",
  signature,
  summary: { zh: "取最大值（日期取最晚）", en: "The greatest of the values; of days, the last" },
  unknown: { zh: "按各值可能范围给出最大值的范围", en: "The range in which the greatest must lie" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "max(2, 3)", value: "3" },
    { expression: "max(loss - threshold, 0)", given: { loss: "money 4000", threshold: "money 5000" }, value: "0" },
    { expression: "max(income, 0)", given: { income: "decimal unknown" }, value: "[0, …]" },
  ],
  typeOf: (args) => typeOfSameArguments(args, { name: "max", signature }, hasOrder),
  apply: (values) => extremeOf(greatest, values),
};
