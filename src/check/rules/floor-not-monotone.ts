import { nodesOfCondition } from "../../expression/nodes-of.js";
import { levels } from "../../model/level.js";
import type { Check } from "../check.js";
import { type Direction, dependsOnParameter, directionOf, directionOfFormula, join, type Rise } from "../direction.js";
import { type ComponentPart, componentsOf } from "../parts.js";

/** Finds amounts that may fall as a parameter with a floor rises. */
export const floorNotMonotone: Check = {
  code: "floor-not-monotone",
  severity: "error",
  summary: { zh: "下限参数提高时金额不减少", en: "No amount falls as a parameter with a floor rises" },
  why: {
    zh: "当地数值未知时按下限计算，并答“不低于”；只有金额随参数增加才成立",
    en: "Where the local value is not known its floor stands in and the answer is `not less than`; that holds only if the amount rises with it",
  },
  bad: 'top_up_rate: { type: share, at_least: 20% }\nis: "max(0, dibao_standard - income * top_up_rate)"',
  good: "top_up_rate: { type: share, at_least: 20% }\nis: dibao_standard * top_up_rate",
  check: (context) => {
    const floored = Object.entries(context.pack.parameters).filter(([, { atLeast }]) => atLeast !== null);
    return componentsOf(context).flatMap((part) =>
      floored
        .filter(([parameter]) => !rises(directionOfComponent(part, { parameter, scope: part })))
        .map(([parameter]) => ({ at: part.at, of: "key" as const, message: messageFor(part.component.name, parameter) })),
    );
  },
};

const rises = (direction: Direction) => direction === "none" || direction === "up";

function directionOfComponent({ component }: ComponentPart, rise: Rise): Direction {
  const { condition, is, into, atLeast } = component;
  if (condition !== null && nodesOfCondition(condition).some((node) => dependsOnParameter(node, rise))) return "mixed";
  // What the subject pays itself is no part of the amount.
  const shares = (into ?? [])
    .filter(({ name }) => !levels.some((level) => level === name))
    .map(({ share }) => directionOf(share, rise));
  const least: Direction = atLeast === null ? "none" : directionOf(atLeast, rise);
  return [directionOfFormula(is, rise), ...shares, least].reduce(join, "none");
}

const messageFor = (component: string, parameter: string) => ({
  zh: `\`${parameter}\` 提高时 \`${component}\` 可能减少，不能按下限答“不低于”；请改写算式或去掉 \`at_least\``,
  en: `\`${component}\` may fall as \`${parameter}\` rises, so that its floor gives no lower bound; rewrite it or remove \`at_least\``,
});
