import type { Node } from "../model/expression.js";
import type { Amount, Component } from "../model/pack.js";
import type { ComponentValue, Context, Valuation } from "../plan/context.js";
import type { Abstract, Truth } from "../values/abstract.js";
import { type Fraction, max, parseFraction, roundTo, zero } from "../values/fraction.js";
import { type Interval, unbounded } from "../values/interval.js";
import { fen, splitTotal } from "./shares.js";

type Values = Pick<Valuation, "plan" | "node" | "formula" | "condition">;

/** Works out the components of a version's amount for a subject. */
export const amountOf = (values: Values, context: Context): readonly ComponentValue[] => {
  const amount = context.version.amount;
  if (amount === null) return [];
  return optionsOf(values, amount).flatMap((option) =>
    amount.components.flatMap((component) => componentOf(values, component, withEach(context, amount, option))),
  );
};

const optionsOf = (values: Values, amount: Amount): readonly (string | null)[] =>
  amount.forEach === null ? [null] : (values.plan.pack.facts[amount.forEach]?.type.options ?? []);

const withEach = (context: Context, amount: Amount, option: string | null): Context =>
  amount.forEach === null || option === null ? context : { ...context, each: { fact: amount.forEach, option } };

const componentOf = (values: Values, component: Component, outer: Context): readonly ComponentValue[] => {
  const context = component.place === null ? outer : { ...outer, place: component.place };
  const due = component.condition === null ? "true" : values.condition(component.condition, context);
  const total = due === "false" ? nothing : orNothing(due, roundedTotal(values, component, context));
  const base = { component, each: context.each?.option ?? null, due };
  if (component.into === null) {
    return [{ ...base, name: component.name, value: total, ...payerOf(values, component, context) }];
  }
  const shares =
    due === "false"
      ? component.into.map(() => nothing)
      : component.into.map(({ share }) => intervalOf(values.node(share, context)));
  return splitTotal(total, shares, quantumOf(component)).map((value, at) => {
    const name = component.into?.[at]?.name ?? component.name;
    return { ...base, name, value, payer: name, own: name === context.level };
  });
};

const roundedTotal = (values: Values, component: Component, context: Context): Interval => {
  const plain = intervalOf(values.formula(component.is, context));
  const raised = component.atLeast === null ? plain : atLeast(plain, intervalOf(values.node(component.atLeast, context)));
  const { round } = component;
  if (round === null) return raised;
  const rounded = (end: Fraction | null): Fraction | null =>
    end === null ? null : roundTo(end, quantumOf(component), round.mode);
  return { min: rounded(raised.min), max: rounded(raised.max) };
};

const atLeast = (value: Interval, floor: Interval): Interval => ({
  min: value.min === null || floor.min === null ? (value.min ?? floor.min) : max(value.min, floor.min),
  max: value.max === null || floor.max === null ? null : max(value.max, floor.max),
});

const quantumOf = (component: Component): Fraction => parseFraction(component.round?.to ?? "") ?? fen;

const payerOf = (values: Values, component: Component, context: Context): Pick<ComponentValue, "payer" | "own"> => {
  const { payer } = component;
  if (payer?.kind === "party") return { payer: payer.name, own: payer.name === context.level };
  const place = values.node(payer?.node ?? theLocality, context);
  return { payer: place.kind === "choice" && place.options?.length === 1 ? (place.options[0] ?? null) : null, own: false };
};

const theLocality: Node = { kind: "locality" };

const nothing: Interval = { min: zero, max: zero };

const orNothing = (due: Truth, value: Interval): Interval =>
  due === "true"
    ? value
    : { min: value.min === null ? null : lesser(value.min), max: value.max === null ? null : max(value.max, zero) };

const lesser = (value: Fraction): Fraction => (value.numerator < 0n ? value : zero);

const intervalOf = (value: Abstract): Interval => (value.kind === "number" ? value : unbounded);
