import type { Check } from "../check.js";
import { below, rowsOf } from "../parts.js";

/** Finds rows that still hold when the next one begins. */
export const overlappingRows: Check = {
  code: "overlapping-rows",
  severity: "error",
  summary: { zh: "同一项数值的期间不重叠", en: "Rows of one cell do not overlap" },
  why: { zh: "期间重叠时不知以哪个数值为准", en: "Where two rows hold on one day it is open which one counts" },
  bad: "2019-04-01: { value: 480.00, until: 2020-06-30 }\n2020-04-01: { value: 490.00 }",
  good: "2019-04-01: { value: 480.00, until: 2020-03-31 }\n2020-04-01: { value: 490.00 }",
  check: (context) =>
    rowsOf(context).flatMap(({ row, next, at }) => {
      if (row.until === null || next === null || row.until < next.from) return [];
      const message = {
        zh: `本行到 ${row.until}，而下一行自 ${next.from} 起；请把 \`until\` 改到下一行之前`,
        en: `this row runs through ${row.until} but the next begins on ${next.from}; end it before`,
      };
      return [{ at: below(at, "until"), message }];
    }),
};
