import { compare, parseFraction } from "../../values/fraction.js";
import type { Check } from "../check.js";
import { below, rowsOf } from "../parts.js";

/** Finds bounds of which the lower is greater than the upper. */
export const boundsReversed: Check = {
  code: "bounds-reversed",
  severity: "error",
  summary: { zh: "范围的下限不大于上限", en: "The lower bound is not above the upper" },
  why: { zh: "上下限颠倒的范围内没有任何数值", en: "No value lies between bounds that are reversed" },
  bad: "between: [130.00, 80.00]",
  good: "between: [80.00, 130.00]",
  check: (context) =>
    rowsOf(context).flatMap(({ row, written, at }) => {
      const [low = null, high = null] = row.between ?? [];
      if (low === null || high === null || !isGreater(low, high)) return [];
      const [first = "", second = ""] = written.between ?? [];
      const message = {
        zh: `下限 \`${first}\` 大于上限 \`${second}\`；请对调或改正`,
        en: `the lower bound \`${first}\` is above the upper bound \`${second}\`; exchange or correct them`,
      };
      return [{ at: below(at, "between"), message }];
    }),
};

function isGreater(low: string, high: string): boolean {
  const [a, b] = [parseFraction(low), parseFraction(high)];
  // Days are no fractions; as text they compare as they stand.
  return a === null || b === null ? low > high : compare(a, b) > 0;
}
