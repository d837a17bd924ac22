import type { Component } from "../model/pack.js";
import type { Context, Valuation } from "../plan/context.js";
import { type MissingInput, missingOfCondition, missingOfFormula, missingOfNode } from "./missing.js";

/** Collects the unknown inputs on which a version's amount hangs: one list for each component and each leaf of its condition. */
export const missingOfAmount = (values: Valuation, context: Context): readonly (readonly MissingInput[])[] => {
  const amount = context.version.amount;
  if (amount === null) return [];
  const { forEach } = amount;
  const options = forEach === null ? [null] : (values.plan.pack.facts[forEach]?.type.options ?? []);
  return options.flatMap((option) => {
    const at = forEach === null || option === null ? context : { ...context, each: { fact: forEach, option } };
    return amount.components.flatMap((component) => missingOfComponent(values, component, at));
  });
};

const missingOfComponent = (values: Valuation, component: Component, outer: Context): readonly (readonly MissingInput[])[] => {
  const context = component.place === null ? outer : { ...outer, place: component.place };
  if (component.condition !== null && values.condition(component.condition, context) === "false") return [];
  const inCondition = component.condition === null ? [] : missingOfCondition(values, component.condition, context);
  const parts = [
    ...missingOfFormula(values, component.is, context),
    ...(component.atLeast === null ? [] : missingOfNode(values, component.atLeast, context)),
    ...(component.into ?? []).flatMap(({ share }) => missingOfNode(values, share, context)),
  ];
  return [...inCondition, parts];
};
