import type { ArithmeticOperator } from "../../model/expression.js";
import { compare, type Fraction, fraction, zero } from "../../values/fraction.js";
import type { Interval } from "../../values/interval.js";

/** An end of a range: a quotient of which the divisor may be 0, for an end without limit. */
interface End {
  readonly over: bigint;
  readonly under: bigint;
}

const least = (end: Fraction | null): End => (end === null ? { over: -1n, under: 0n } : endOf(end));
const most = (end: Fraction | null): End => (end === null ? { over: 1n, under: 0n } : endOf(end));
const endOf = ({ numerator, denominator }: Fraction): End => ({ over: numerator, under: denominator });
const limitOf = ({ over, under }: End): Fraction | null => (under === 0n ? null : fraction(over, under));

const isBelow = (a: End, b: End): boolean =>
  a.under === 0n && b.under === 0n ? a.over < b.over : a.over * b.under < b.over * a.under;

/** 0 times no limit is 0: whatever the other side is, it is a number. */
const product = (a: End, b: End): End => {
  const over = a.over * b.over;
  return over === 0n ? { over, under: 1n } : { over, under: a.under * b.under };
};

const sum = (a: End, b: End): End => {
  if (a.under === 0n) return a;
  return b.under === 0n ? b : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
};

const negated = ({ over, under }: End): End => ({ over: -over, under });

/** The quotient 1 by an end; by no limit it is 0. */
const inverse = ({ over, under }: End): End => (over < 0n ? { over: -under, under: -over } : { over: under, under: over });

const hullOf = (ends: readonly End[]): Interval => {
  const [first = endOf(zero)] = ends;
  return {
    min: limitOf(ends.reduce((a, b) => (isBelow(b, a) ? b : a), first)),
    max: limitOf(ends.reduce((a, b) => (isBelow(a, b) ? b : a), first)),
  };
};

const productOf = (low: End, high: End, otherLow: End, otherHigh: End): Interval =>
  hullOf([product(low, otherLow), product(low, otherHigh), product(high, otherLow), product(high, otherHigh)]);

const mayBeZero = (low: End, high: End): boolean => !(low.over > 0n || high.over < 0n);

const unlimited: Interval = { min: null, max: null };

/** Computes with every number of one range and every number of another. A divisor that may be 0 leaves nothing known. */
export const computed = (operator: ArithmeticOperator, a: Interval, b: Interval): Interval => {
  const [low, high, otherLow, otherHigh] = [least(a.min), most(a.max), least(b.min), most(b.max)];
  switch (operator) {
    case "+":
      return { min: limitOf(sum(low, otherLow)), max: limitOf(sum(high, otherHigh)) };
    case "-":
      return { min: limitOf(sum(low, negated(otherHigh))), max: limitOf(sum(high, negated(otherLow))) };
    case "*":
      return productOf(low, high, otherLow, otherHigh);
    case "/":
      return mayBeZero(otherLow, otherHigh) ? unlimited : productOf(low, high, inverse(otherHigh), inverse(otherLow));
  }
};

/** Takes the least or the greatest of ranges, end by end; a side without limit in one counts as such. */
export const extreme = (which: "least" | "greatest", ranges: readonly Interval[]): Interval => {
  const chosen = (ends: readonly End[]): Fraction | null =>
    limitOf(ends.reduce((a, b) => (isBelow(b, a) === (which === "least") ? b : a)));
  if (ranges.length === 0) return unlimited;
  return { min: chosen(ranges.map(({ min }) => least(min))), max: chosen(ranges.map(({ max }) => most(max))) };
};

/** The one number of a range that holds no other. */
export const only = ({ min, max }: Interval): Fraction | null =>
  min !== null && max !== null && compare(min, max) === 0 ? min : null;
