import type { Check } from "../check.js";
import { valuesOf } from "../formula-nodes.js";
import { mayBeNegative } from "../negative.js";
import { componentsOf } from "../parts.js";

/** Finds components that may fall below 0. */
export const negativeAmount: Check = {
  code: "negative-amount",
  severity: "error",
  summary: { zh: "金额不会为负", en: "No amount may be negative" },
  why: {
    zh: "待遇不会倒扣；可能为负的算式须写明以零为限",
    en: "A benefit is never owed back; a formula that may fall below 0 says that 0 is the least",
  },
  bad: "is: dibao_standard - income",
  good: 'is: "max(0, dibao_standard - income)"',
  check: (context) =>
    componentsOf(context)
      .filter((part) => {
        const { is, atLeast } = part.component;
        const isFloored = atLeast !== null && !mayBeNegative(atLeast, part);
        return !isFloored && valuesOf(is).some((node) => mayBeNegative(node, part));
      })
      .map(({ component: { name }, at }) => ({
        at,
        of: "key",
        message: {
          zh: `\`${name}\` 可能为负；请写成 \`max(0, …)\`，或为所用事实写明 \`minimum: 0\``,
          en: `\`${name}\` may be negative; wrap it in \`max(0, …)\`, or give the facts in it \`minimum: 0\``,
        },
      })),
};
