import type { Check } from "../check.js";
import { rowsOf } from "../parts.js";

/** Finds values of the law without a source. */
export const uncitedRow: Check = {
  code: "uncited-row",
  severity: "error",
  summary: { zh: "每个数值都有出处", en: "Every value of the law cites its source" },
  why: {
    zh: "没有出处的数值无法核对，也不知何时失效",
    en: "A value without a source cannot be verified, and nobody knows when it ends",
  },
  bad: "values: { 2019-10-14: { value: 18 } }",
  good: "values: { 2019-10-14: { value: 18, cite: minors_law §2 } }",
  check: (context) =>
    rowsOf(context)
      .filter(({ row }) => row.cite.length === 0)
      .map(({ row, at }) => ({
        at,
        of: "key",
        message: {
          zh: `自 ${row.from} 起的数值没有出处；请在本行或参数写明 \`cite\``,
          en: `the value from ${row.from} rests on no source; add \`cite\` to the row or to the parameter`,
        },
      })),
};
