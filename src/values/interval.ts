import { add, compare, divide, type Fraction, multiply, one, sign, subtract, zero } from "./fraction.js";

/** The numbers from min to max; null: there is no limit on that side. */
export interface Interval {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
}

export const unbounded: Interval = { min: null, max: null };

/** Adds every number of one interval to every number of another. */
export function plus(a: Interval, b: Interval): Interval {
  return { min: bothEnds(add, a.min, b.min), max: bothEnds(add, a.max, b.max) };
}

/** Subtracts every number of the second interval from every number of the first. */
export function minus(a: Interval, b: Interval): Interval {
  return { min: bothEnds(subtract, a.min, b.max), max: bothEnds(subtract, a.max, b.min) };
}

/** Multiplies every number of one interval with every number of another; 0 times a side without limit is 0. */
export function times(a: Interval, b: Interval): Interval {
  const products = lowAndHigh(a).flatMap((x) => lowAndHigh(b).map((y) => product(x, y)));
  const lowest = products.reduce((x, y) => (compareEnds(x, y) <= 0 ? x : y));
  const highest = products.reduce((x, y) => (compareEnds(x, y) >= 0 ? x : y));
  return { min: typeof lowest === "number" ? null : lowest, max: typeof highest === "number" ? null : highest };
}

/** Divides every number of one interval by every number of another; where that may be 0, nothing is known of the quotient. */
export function over(a: Interval, b: Interval): Interval {
  if (contains(b, zero)) return unbounded;
  return times(a, { min: b.max === null ? zero : divide(one, b.max), max: b.min === null ? zero : divide(one, b.min) });
}

/** Tells whether a number lies in an interval. */
export function contains(interval: Interval, value: Fraction): boolean {
  return (
    (interval.min === null || compare(interval.min, value) <= 0) && (interval.max === null || compare(value, interval.max) <= 0)
  );
}

function bothEnds(combine: (a: Fraction, b: Fraction) => Fraction, a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : combine(a, b);
}

/** An end of an interval; a side without limit is its sign. */
type End = Fraction | -1 | 1;

function lowAndHigh(interval: Interval): readonly [End, End] {
  return [interval.min === null ? -1 : interval.min, interval.max === null ? 1 : interval.max];
}

function product(a: End, b: End): End {
  if (typeof a !== "number" && typeof b !== "number") return multiply(a, b);
  const direction = signOfEnd(a) * signOfEnd(b);
  if (direction === 0) return zero;
  return direction < 0 ? -1 : 1;
}

function signOfEnd(end: End): number {
  return typeof end === "number" ? end : sign(end);
}

function compareEnds(a: End, b: End): number {
  if (typeof a !== "number" && typeof b !== "number") return compare(a, b);
  return (typeof a === "number" ? a : 0) - (typeof b === "number" ? b : 0);
}
