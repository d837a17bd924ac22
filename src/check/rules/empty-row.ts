import type { Check } from "../check.js";
import { rowsOf } from "../parts.js";

const contents = ["value", "between", "not_seen", "same_as_above"] as const;

/** Finds rows that say nothing, or two things at once. */
export const emptyRow: Check = {
  code: "empty-row",
  severity: "error",
  summary: { zh: "每行恰有一种取值", en: "A row says exactly one thing" },
  why: {
    zh: "没有取值的行看似有数，实则缺数；两种取值互相矛盾",
    en: "A row without a value hides a gap; two values contradict each other",
  },
  bad: "2020-04-01: { cite: xiangyang_2020 }",
  good: "2020-04-01: { not_seen: true, cite: xiangyang_2020 }",
  check: (context) =>
    rowsOf(context)
      .filter(({ written }) => contents.filter((key) => written[key] !== undefined).length !== 1)
      .map(({ row, at }) => ({
        at,
        of: "key",
        message: {
          zh: `自 ${row.from} 起的一行须恰有 \`value\`、\`between\`、\`not_seen\`、\`same_as_above\` 之一；请补上或只留一项`,
          en: `the row from ${row.from} needs exactly one of \`value\`, \`between\`, \`not_seen\`, \`same_as_above\`; add or keep one`,
        },
      })),
};
