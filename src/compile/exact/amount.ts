import { exactNumber } from "../../expression/number-text.js";
import type { Node } from "../../model/expression.js";
import type { Amount, Component } from "../../model/pack.js";
import type { ComponentValue } from "../../plan/context.js";
import type { Abstract, Truth } from "../../values/abstract.js";
import { type Fraction, min as lesser, roundTo, zero } from "../../values/fraction.js";
import type { Interval } from "../../values/interval.js";
import type { Code, Compiler } from "../compiler.js";
import type { Scope } from "../scope.js";
import { fen, parted } from "./parted.js";
import { extreme } from "./ranges.js";

/** Makes code of the components of a version's amount. */
export const compileAmount = (scope: Scope, compiler: Compiler): Code<readonly ComponentValue[]> => {
  const { amount } = scope.version;
  if (amount === null) return () => [];
  const codes = scopesOf(amount, scope, compiler).flatMap((at) =>
    amount.components.map((component) => compileComponent(component, at, compiler)),
  );
  return (frame) => codes.flatMap((code) => code(frame));
};

/** The scope of an amount, or one for each option that it is repeated for. */
export const scopesOf = ({ forEach }: Amount, scope: Scope, { plan }: Compiler): readonly Scope[] => {
  if (forEach === null) return [scope];
  const options = plan.pack.facts[forEach]?.type.options ?? [];
  return options.map((option) => ({ ...scope, each: { fact: forEach, option } }));
};

const nothing: Interval = { min: zero, max: zero };

const compileComponent = (component: Component, outer: Scope, compiler: Compiler): Code<readonly ComponentValue[]> => {
  const scope = component.place === null ? outer : { ...outer, place: component.place };
  const due = component.condition === null ? always("true") : compiler.condition(component.condition, scope);
  const total = compileTotal(component, scope, compiler);
  const parts = compileParts(component, scope, compiler);
  const each = scope.each?.option ?? null;
  return (frame) => {
    const isDue = due(frame);
    const value = isDue === "false" ? nothing : ifDue(isDue, total(frame));
    return parts(frame, isDue, value).map(({ name, value: received, payer, own }) => ({
      component,
      name,
      each,
      due: isDue,
      value: received,
      payer,
      own,
    }));
  };
};

const always =
  (truth: Truth): Code<Truth> =>
  () =>
    truth;

type Part = Pick<ComponentValue, "name" | "value" | "payer" | "own">;

const compileParts = (
  component: Component,
  scope: Scope,
  compiler: Compiler,
): ((frame: Parameters<Code<Truth>>[0], due: Truth, total: Interval) => readonly Part[]) => {
  const { into, name } = component;
  if (into === null) {
    const paid = compilePayer(component, scope, compiler);
    return (frame, _, value) => [{ name, value, ...paid(frame) }];
  }
  const shares = into.map(({ share }) => compiler.node(share, scope));
  const quantum = quantumOf(component);
  return (frame, due, total) => {
    const known = shares.map((share) => (due === "false" ? nothing : rangeIn(share(frame))));
    return parted(total, known, quantum).map((value, at) => {
      const party = into[at]?.name ?? name;
      return { name: party, value, payer: party, own: party === scope.level };
    });
  };
};

const compileTotal = (component: Component, scope: Scope, compiler: Compiler): Code<Interval> => {
  const { is, atLeast, round } = component;
  const plain = compiler.formula(is, scope);
  const floor = atLeast === null ? null : compiler.node(atLeast, scope);
  const quantum = quantumOf(component);
  const rounded = (end: Fraction | null): Fraction | null =>
    end === null || round === null ? end : roundTo(end, quantum, round.mode);
  return (frame) => {
    const value = rangeIn(plain(frame));
    const { min, max } = floor === null ? value : extreme("greatest", [value, rangeIn(floor(frame))]);
    return { min: rounded(min), max: rounded(max) };
  };
};

/** The quantum of a component's rounding, one fen where it has none. */
export const quantumOf = ({ round }: Component): Fraction => (round === null ? fen : exactNumber(round.to));

const rangeIn = (value: Abstract): Interval => (value.kind === "number" ? value : { min: null, max: null });

/** What is not known to be due may be 0. */
const ifDue = (due: Truth, value: Interval): Interval => {
  if (due === "true") return value;
  return { min: value.min === null ? null : lesser(value.min, zero), max: extreme("greatest", [value, nothing]).max };
};

const locality: Node = { kind: "locality" };

const compilePayer = ({ payer }: Component, scope: Scope, compiler: Compiler): Code<Pick<Part, "payer" | "own">> => {
  if (payer?.kind === "party") {
    const paid = { payer: payer.name, own: payer.name === scope.level };
    return () => paid;
  }
  const place = compiler.node(payer?.node ?? locality, scope);
  return (frame) => {
    const value = place(frame);
    const code = value.kind === "choice" && value.options?.length === 1 ? (value.options[0] ?? null) : null;
    return { payer: code, own: false };
  };
};
