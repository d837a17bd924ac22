import { hasOrder, typeOfSameArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { extremeOf, least } from "./extreme.js";

const signature = "min(value, …): as the values";

/** Declares `min`. */
export const min: BuiltIn = {
  name: "min",
  signature,
  summary: { zh: "取最小值（日期取最早）", en: "The smallest of the values; of days, the first" },
  unknown: { zh: "按各值可能范围给出最小值的范围", en: "The range in which the smallest must lie" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "min(2, 3)", value: "2" },
    { expression: "min(cost, cap)", given: { cost: "money unknown", cap: "money 8000" }, value: "[0, 8000]" },
    { expression: "min(first, second)", given: { first: "date 2019-10-14", second: "date 2020-01-01" }, value: "2019-10-14" },
  ],
  typeOf: (args) => typeOfSameArguments(args, { name: "min", signature }, hasOrder),
  apply: (values) => extremeOf(least, values),
};
