import type { Check } from "../check.js";
import { parameterParts } from "../parts.js";
import { capsOf, namesInTexts, usedNames } from "../usage.js";

/** Finds parameters that nothing uses. */
export const unusedParameter: Check = {
  code: "unused-parameter",
  severity: "warning",
  summary: { zh: "每个参数都有政策用到", en: "Every parameter is used" },
  why: { zh: "用不到的数值会让人误以为已生效", en: "A value that decides nothing looks as if it did" },
  bad: "parameters:\n  old_rate: { type: share, … }   # no expression names it",
  good: "amount: { components: { top_up: { is: dibao_standard * top_up_rate } } }",
  check: (context) => {
    const used = new Set([...usedNames(context, "parameter"), ...capsOf(context), ...namesInTexts(context)]);
    return parameterParts(context)
      .filter(({ name }) => !used.has(name))
      .map(({ name, at }) => ({
        at,
        of: "key",
        message: {
          zh: `参数 \`${name}\` 没有用到；请删去或在表达式中使用`,
          en: `the parameter \`${name}\` is not used; remove it or use it`,
        },
      }));
  },
};
