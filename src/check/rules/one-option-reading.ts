import { readingsOf } from "../../bind/pack-names.js";
import type { Check } from "../check.js";

/** Finds readings that leave nothing to choose. */
export const oneOptionReading: Check = {
  code: "one-option-reading",
  severity: "error",
  summary: { zh: "理解口径至少有两个选项", en: "A reading has at least two options" },
  why: {
    zh: "只有一种理解就没有歧义，应直接写成规则",
    en: "Where there is one reading there is no ambiguity; it is simply the rule",
  },
  bad: "options: { once: { zh: 只增发一次, en: once } }",
  good: "options: { once: { zh: 只增发一次, en: once }, each: { zh: 逐类增发, en: for each class } }",
  check: (context) =>
    readingsOf(context.files)
      .filter(({ written }) => Object.keys(written.options).length < 2)
      .map(({ name, at }) => ({
        at,
        of: "key",
        message: {
          zh: `理解口径 \`${name}\` 的选项不足两个；请补上其他选项，或直接写成规则`,
          en: `the reading \`${name}\` has fewer than two options; add the other, or write the rule without it`,
        },
      })),
};
