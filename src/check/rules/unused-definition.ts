import type { Check } from "../check.js";
import { definitionsOf } from "../parts.js";
import { usedNames } from "../usage.js";

/** Finds definitions that nothing uses. */
export const unusedDefinition: Check = {
  code: "unused-definition",
  severity: "warning",
  summary: { zh: "每个定义都有用到", en: "Every definition is used" },
  why: { zh: "用不到的定义无人核对，日久失准", en: "A definition that decides nothing is tested by nothing" },
  bad: "definitions:\n  spare: { is: age + 1 }   # no expression names it",
  good: "eligibility: { all: { elderly: { when: age >= elderly_age } } }",
  check: (context) => {
    const used = usedNames(context, "definition");
    return definitionsOf(context)
      .filter(({ name }) => !used.has(name))
      .map(({ name, at }) => ({
        at,
        of: "key",
        message: {
          zh: `定义 \`${name}\` 没有用到；请删去或在表达式中使用`,
          en: `the definition \`${name}\` is not used; remove it or use it`,
        },
      }));
  },
};
