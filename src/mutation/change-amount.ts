import { printExpression } from "../expression/print.js";
import type { Node } from "../model/expression.js";
import type { Amount, Component, RoundingMode } from "../model/pack.js";
import { type Change, inList, within } from "./change.js";
import { changeCondition } from "./change-condition.js";
import { changeFormula } from "./change-formula.js";
import { changeNode } from "./change-node.js";

/** Changes an amount: components left out, and each by itself. */
export const changeAmount = (amount: Amount): readonly Change<Amount>[] => {
  const { components } = amount;
  return within("components", changeComponents(components), (changed): Amount => ({ ...amount, components: changed }));
};

const changeComponents = (components: readonly Component[]): readonly Change<readonly Component[]>[] => [
  ...components.map((one, at) => dropped(one.name, components.toSpliced(at, 1))),
  ...inList<Component, readonly Component[]>(
    components,
    (one) => within(one.name, changeComponent(one), (changed) => changed),
    (changed) => changed,
  ),
];

const dropped = <T>(was: string, made: T): Change<T> => ({ kind: "drop", at: "", was, becomes: "", made });

const changeComponent = (component: Component): readonly Change<Component>[] => {
  const { condition, is, into, atLeast, place } = component;
  return [
    ...within("", changeFormula(is), (changed): Component => ({ ...component, is: changed })),
    ...(condition === null
      ? []
      : within(
          "",
          [dropped("condition", null), ...changeCondition(condition)],
          (changed): Component => ({
            ...component,
            condition: changed,
          }),
        )),
    ...changeRounding(component),
    ...(atLeast === null
      ? []
      : within(
          "at_least",
          [dropped(printExpression(atLeast), null), ...changeNode(atLeast)],
          (node): Component => ({
            ...component,
            atLeast: node,
          }),
        )),
    ...(into === null ? [] : changeShares(component, into)),
    ...(place === null ? [] : within("place", changeNode(place), (node): Component => ({ ...component, place: node }))),
  ];
};

const modes: readonly RoundingMode[] = ["up", "down", "half_up", "half_even"];

const changeRounding = (component: Component): readonly Change<Component>[] => {
  const { round } = component;
  if (round === null) return [];
  const others = modes.filter((mode) => mode !== round.mode);
  return others.map((mode) => ({
    kind: "round",
    at: "round.mode",
    was: round.mode,
    becomes: mode,
    made: { ...component, round: { ...round, mode } },
  }));
};

const changeShares = (component: Component, into: NonNullable<Component["into"]>): readonly Change<Component>[] =>
  inList<NonNullable<Component["into"]>[number], Component>(
    into,
    (one) => within(`into.${one.name}`, changeNode(one.share), (share: Node) => ({ ...one, share })),
    (changed) => ({ ...component, into: changed }),
  );
