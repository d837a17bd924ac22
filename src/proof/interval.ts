import { compare, fraction } from "../values/fraction.js";
import {
  chosen,
  equal,
  greaterOf,
  joined,
  less,
  opposite,
  productOf,
  type Scaled,
  scaledOf,
  smallerOf,
  sumOf,
  valueIn,
} from "./scaled.js";
import { and, no, not, or, type Term, yes } from "./term.js";

/** An end of an interval; `open`: there is no limit on that side, and `at` means nothing. */
export interface End {
  readonly at: Scaled;
  readonly open: Term;
}

/** What is known of a number or a day. An exact one has one end twice. */
export interface Span {
  readonly min: End;
  readonly max: End;
}

const zero: Scaled = scaledOf(fraction(0n));

/** No limit on a side. */
export const openEnd: End = { at: zero, open: yes };
/** Nothing is known. */
export const anything: Span = { min: openEnd, max: openEnd };

/** Makes an end of a number. */
export const endAt = (at: Scaled): End => ({ at, open: no });

/** Makes what is known of an exact number. */
export const exactly = (at: Scaled): Span => {
  const end = endAt(at);
  return { min: end, max: end };
};

/** The number of an interval that is exact however the solver chooses. */
export const exactIn = ({ min, max }: Span): Scaled | null => (min === max && min.open.constant === false ? min.at : null);

const onExact =
  (combine: (a: Scaled, b: Scaled) => Scaled, otherwise: (a: Span, b: Span) => Span) =>
  (a: Span, b: Span): Span => {
    const [x, y] = [exactIn(a), exactIn(b)];
    return x !== null && y !== null ? exactly(combine(x, y)) : otherwise(a, b);
  };

const onEnds = (combine: (a: Scaled, b: Scaled) => Scaled, a: End, b: End): End => ({
  at: combine(a.at, b.at),
  open: or(a.open, b.open),
});

/** Adds every number of one interval to every number of another. */
export const plusSpan = onExact(sumOf, (a, b) => ({ min: onEnds(sumOf, a.min, b.min), max: onEnds(sumOf, a.max, b.max) }));

/** Turns the sign of every number of an interval. */
const oppositeSpan = (a: Span): Span => {
  const exact = exactIn(a);
  if (exact !== null) return exactly(opposite(exact));
  const turned = ({ at, open }: End): End => ({ at: opposite(at), open });
  return { min: turned(a.max), max: turned(a.min) };
};

/** Subtracts every number of the second interval from every number of the first. */
export const minusSpan = (a: Span, b: Span): Span => plusSpan(a, oppositeSpan(b));

/** Multiplies every number of one interval with every number of another; 0 times a side without limit is 0. */
export const timesSpan = onExact(productOf, (a, b) => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const exact = exactIn(one);
    const factor = exact === null ? null : valueIn(exact);
    if (exact !== null && factor !== null) return scaledBy(exact, factor.numerator, other);
  }
  return productOfEnds(a, b);
});

const scaledBy = (factor: Scaled, sign: bigint, { min, max }: Span): Span => {
  if (sign === 0n) return exactly(zero);
  const by = ({ at, open }: End): End => ({ at: productOf(factor, at), open });
  return sign > 0n ? { min: by(min), max: by(max) } : { min: by(max), max: by(min) };
};

interface Product {
  readonly at: Scaled;
  readonly isHigh: Term;
  readonly isLow: Term;
}

const isPositive = ({ at, open }: End, side: "min" | "max"): Term =>
  side === "max" ? or(open, less(zero, at)) : and(not(open), less(zero, at));
const isNegative = ({ at, open }: End, side: "min" | "max"): Term =>
  side === "min" ? or(open, less(at, zero)) : and(not(open), less(at, zero));

const productAt = (a: Span, b: Span, [x, y]: readonly ["min" | "max", "min" | "max"]): Product => {
  const [p, q] = [a[x], b[y]];
  const isOpen = or(p.open, q.open);
  const rises = or(and(isPositive(p, x), isPositive(q, y)), and(isNegative(p, x), isNegative(q, y)));
  const falls = or(and(isPositive(p, x), isNegative(q, y)), and(isNegative(p, x), isPositive(q, y)));
  return { at: chosen(isOpen, zero, productOf(p.at, q.at)), isHigh: and(isOpen, rises), isLow: and(isOpen, falls) };
};

const corners = [
  ["min", "min"],
  ["min", "max"],
  ["max", "min"],
  ["max", "max"],
] as const;

const productOfEnds = (a: Span, b: Span): Span => {
  const products = corners.map((corner) => productAt(a, b, corner));
  const extreme = (choose: (x: Scaled, y: Scaled) => Scaled, skip: "isHigh" | "isLow", unlimited: "isHigh" | "isLow"): End => {
    const ends = products.map((one) => ({ at: one.at, open: one[skip] }));
    const kept = ends.reduce((x, y) => ({
      at: chosen(x.open, y.at, chosen(y.open, x.at, choose(x.at, y.at))),
      open: and(x.open, y.open),
    }));
    return { at: kept.at, open: or(kept.open, ...products.map((one) => one[unlimited])) };
  };
  return { min: extreme(smallerOf, "isHigh", "isLow"), max: extreme(greaterOf, "isLow", "isHigh") };
};

/** Tells whether every number of one interval is less than every number of another, and whether none is. */
export const lessSpan = (a: Span, b: Span): { readonly isTrue: Term; readonly isFalse: Term } => {
  const [x, y] = [exactIn(a), exactIn(b)];
  if (x !== null && y !== null) {
    const isTrue = less(x, y);
    return { isTrue, isFalse: not(isTrue) };
  }
  return {
    isTrue: and(not(a.max.open), not(b.min.open), less(a.max.at, b.min.at)),
    isFalse: and(not(a.min.open), not(b.max.open), not(less(a.min.at, b.max.at))),
  };
};

/** Tells whether only one number is left. */
export const isDecidedSpan = (a: Span): Term =>
  exactIn(a) === null ? and(not(a.min.open), not(a.max.open), equal(a.min.at, a.max.at)) : yes;

/** Tells whether a number may be one of an interval. */
export const mayBe = ({ min, max }: Span, value: Scaled): Term =>
  and(or(min.open, not(less(value, min.at))), or(max.open, not(less(max.at, value))));

/** Joins the numbers of the intervals whose guards hold; `isOne`: exactly one guard does. */
export const unionOfSpans = (guarded: readonly { readonly guard: Term; readonly value: Span }[], isOne: boolean): Span => {
  const [first, ...rest] = guarded;
  if (first === undefined) return anything;
  if (rest.length === 0) return first.value;
  const exact = guarded.map(({ value }) => exactIn(value));
  if (isOne && exact.every((value) => value !== null)) {
    const last = guarded.length - 1;
    return exactly(
      guarded
        .slice(0, -1)
        .reduceRight((other, { guard, value }) => chosen(guard, value.min.at, other), guarded[last]?.value.min.at ?? zero),
    );
  }
  return { min: hull(guarded, "min"), max: hull(guarded, "max") };
};

const hull = (guarded: readonly { readonly guard: Term; readonly value: Span }[], side: "min" | "max"): End => {
  const parts = guarded.map(({ guard, value }) => ({ guard, at: value[side].at, open: value[side].open }));
  return {
    at: extremeOfConstants(parts, side) ?? extremeOf(parts, side),
    open: or(...parts.map(({ guard, open }) => and(guard, open))),
  };
};

type Parts = readonly { readonly guard: Term; readonly at: Scaled }[];

/** Of numbers that are known, the first possible one in their order. */
const extremeOfConstants = (parts: Parts, side: "min" | "max"): Scaled | null => {
  const known = parts.flatMap(({ guard, at }) => {
    const value = valueIn(at);
    return value === null ? [] : [{ guard, at, value }];
  });
  if (known.length < parts.length) return null;
  const order = known.sort((a, b) => (side === "min" ? compare(b.value, a.value) : compare(a.value, b.value)));
  return order
    .map(({ guard, at }) => ({ guard, at }))
    .reduce<Scaled | null>((other, { guard, at }) => (other === null ? at : chosen(guard, at, other)), null);
};

const extremeOf = (parts: Parts, side: "min" | "max"): Scaled => {
  let [at, before]: readonly [Scaled | null, Term] = [null, no];
  for (const part of parts) {
    at = at === null ? part.at : joined(side, part.guard, before, [at, part.at]);
    before = or(before, part.guard);
  }
  return at ?? zero;
};

/** Chooses the smaller or the greater of two ends; on the open side one without limit decides, on the other it is left out. */
export const extremeEnd = (a: End, b: End, choose: (x: Scaled, y: Scaled) => Scaled, isOpenSide: boolean): End => {
  const at = chosen(a.open, b.at, chosen(b.open, a.at, choose(a.at, b.at)));
  return { at, open: isOpenSide ? or(a.open, b.open) : and(a.open, b.open) };
};
