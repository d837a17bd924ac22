import type { Amount, Component } from "../model/pack.js";
import type { Context } from "../plan/context.js";
import { fraction, parseFraction } from "../values/fraction.js";
import { shortened } from "./encode-functions.js";
import { isWhole, splitOf } from "./encode-shares.js";
import type { Encoding } from "./encoding.js";
import { type End, exactIn, exactly, plusSpan, type Span } from "./interval.js";
import { chosen, greaterOf, rounded, type Scaled, scaledOf, smallerOf, sumOf } from "./scaled.js";
import type { SymbolicTruth } from "./symbolic.js";
import { and, no, not, or } from "./term.js";

const zero: Scaled = scaledOf(fraction(0n));
const nothing: Span = exactly(zero);

/** Writes the sum that a subject receives under a version, if it is eligible. */
export const encodeAmount = (e: Encoding, amount: Amount, context: Context): Span => {
  const options = amount.forEach === null ? [null] : (e.plan.pack.facts[amount.forEach]?.type.options ?? []);
  const parts = options.flatMap((option) => {
    const each = amount.forEach === null || option === null ? null : { fact: amount.forEach, option };
    return amount.components.map((component) => componentOf(e, component, each === null ? context : { ...context, each }));
  });
  return shortened(e, { kind: "number", ...parts.reduce(plusSpan, nothing) });
};

const componentOf = (e: Encoding, component: Component, outer: Context): Span => {
  const { payer, place, condition, into } = component;
  if (payer?.kind === "party" && payer.name === outer.level) return nothing;
  const context = place === null ? outer : { ...outer, place };
  const due = condition === null ? null : e.condition(condition, context);
  const whole = totalOf(e, component, context);
  const total = into === null ? whole : partsOf(e, component, context, { due, whole });
  return due === null ? total : shortened(e, { kind: "number", ...whereDue(due, total) });
};

interface Whole {
  readonly due: SymbolicTruth | null;
  readonly whole: Span;
}

/** What comes of a sum that is split: all parts but the subject's own. */
const partsOf = (e: Encoding, { name, into, round }: Component, context: Context, { due, whole }: Whole): Span => {
  const total = exactIn(whole);
  const shares = (into ?? []).map(({ share }) => e.node(share, context));
  const exact = shares.flatMap((share) => (share.kind === "number" ? (exactIn(share) ?? []) : []));
  if (total === null || exact.length < shares.length || e.knowledge === "partial") {
    e.gap(`${name}: a sum that is split by shares not known`);
    return nothing;
  }
  e.script.assert(or(due?.isFalse ?? no, isWhole(exact)), `the shares of ${name} come to the whole`);
  const parts = splitOf(total, exact, parseFraction(round?.to ?? "") ?? fen);
  const others = parts.filter((_, at) => into?.[at]?.name !== context.level);
  return shortened(e, { kind: "number", ...exactly(others.reduce(sumOf, zero)) });
};

const fen = fraction(1n, 100n);

const totalOf = (e: Encoding, component: Component, context: Context): Span => {
  const value = e.formula(component.is, context);
  if (value.kind !== "number") {
    e.gap(`${component.name}: a ${value.kind} is paid`);
    return nothing;
  }
  const raised = component.atLeast === null ? value : raisedTo(value, e.node(component.atLeast, context));
  const { round } = component;
  const quantum = parseFraction(round?.to ?? "");
  if (round === null || quantum === null) return shortened(e, { kind: "number", ...raised });
  const end = ({ at, open }: End): End => ({ at: rounded(at, quantum, round.mode), open });
  const exact = exactIn(raised);
  return shortened(e, {
    kind: "number",
    ...(exact === null ? { min: end(raised.min), max: end(raised.max) } : exactly(rounded(exact, quantum, round.mode))),
  });
};

const raisedTo = (value: Span, floor: { readonly kind: string } & Partial<Span>): Span => {
  const { min, max } = floor;
  if (min === undefined || max === undefined) return value;
  const [x, y] = [exactIn(value), exactIn({ min, max })];
  if (x !== null && y !== null) return exactly(greaterOf(x, y));
  const least = chosen(value.min.open, min.at, chosen(min.open, value.min.at, greaterOf(value.min.at, min.at)));
  return {
    min: { at: least, open: and(value.min.open, min.open) },
    max: { at: greaterOf(value.max.at, max.at), open: or(value.max.open, max.open) },
  };
};

/** Nothing where it is not due; where that is not known, from nothing to the whole. */
const whereDue = ({ isTrue, isFalse }: SymbolicTruth, value: Span): Span => {
  const exact = exactIn(value);
  if (exact !== null && not(isTrue).text === isFalse.text) return exactly(chosen(isTrue, exact, zero));
  const end = (side: "min" | "max", choose: (a: Scaled, b: Scaled) => Scaled): End => ({
    at: chosen(isTrue, value[side].at, chosen(isFalse, zero, choose(value[side].at, zero))),
    open: and(not(isFalse), value[side].open),
  });
  return { min: end("min", smallerOf), max: end("max", greaterOf) };
};
