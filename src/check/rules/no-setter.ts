import type { Check } from "../check.js";
import { parameterParts } from "../parts.js";

/** Finds local parameters without values that do not say who sets them. */
export const noSetter: Check = {
  code: "no-setter",
  severity: "error",
  summary: { zh: "没有数值的地方参数写明由谁制定", en: "A local parameter without values says who sets it" },
  why: { zh: "缺数时要告诉群众向哪个部门查询", en: "Where the value is missing, the answer must say whom to ask" },
  bad: "top_up_rate: { type: share, by: [locality], at_least: 20% }",
  good: "top_up_rate: { type: share, by: [locality], at_least: 20%, set_by: { zh: 县级民政部门, en: County civil affairs bureau } }",
  check: (context) =>
    parameterParts(context)
      .filter(
        ({ parameter: { by, cells, setBy } }) =>
          by.some(({ name }) => name === "locality") && cells.length === 0 && setBy === null,
      )
      .map(({ name, at }) => ({
        at,
        of: "key",
        message: {
          zh: `参数 \`${name}\` 由各地规定却没有数值；请写明 \`set_by\` 或补上数值`,
          en: `the local parameter \`${name}\` has no values; say who sets it with \`set_by\`, or add values`,
        },
      })),
};
