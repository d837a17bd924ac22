import { readingsOf } from "../../bind/pack-names.js";
import type { Check } from "../check.js";
import { usedReadings } from "../usage.js";

/** Finds readings by which nothing is decided. */
export const unusedReading: Check = {
  code: "unused-reading",
  severity: "warning",
  summary: { zh: "每种理解口径都影响某项判断", en: "Every reading decides something" },
  why: { zh: "选了也不起作用的理解口径会误导使用者", en: "A choice without effect misleads whoever makes it" },
  bad: "readings:\n  age_counted: { … }   # no `by: age_counted`",
  good: "definitions:\n  age: { by: age_counted, cases: { … } }",
  check: (context) => {
    const used = usedReadings(context);
    return readingsOf(context.files)
      .filter(({ name }) => !used.has(name))
      .map(({ name, at }) => ({
        at,
        of: "key",
        message: {
          zh: `理解口径 \`${name}\` 不影响任何判断；请删去或用 \`by: ${name}\``,
          en: `the reading \`${name}\` decides nothing; remove it or use \`by: ${name}\``,
        },
      }));
  },
};
