import {
  add,
  compare,
  divide,
  type Fraction,
  floorOf,
  fraction,
  multiply,
  one,
  roundTo,
  subtract,
  zero,
} from "../../values/fraction.js";
import type { Interval } from "../../values/interval.js";
import { only } from "./ranges.js";

/** One fen in yuan. */
export const fen: Fraction = fraction(1n, 100n);

/**
 * Parts a total by shares that sum to it: each part is rounded down, and the quanta that are left go to the largest remainders,
 * of equal ones to the first.
 */
export const parted = (total: Interval, shares: readonly Interval[], quantum: Fraction): readonly Interval[] => {
  const whole = only(total);
  const known = shares.map(only).filter((share) => share !== null);
  const isWhole = known.length === shares.length && compare(known.reduce(add, zero), one) === 0;
  if (whole === null || !isWhole) return shares.map((share) => bounded(total, share, quantum));
  const exact = known.map((share) => divide(multiply(whole, share), quantum));
  const floors = exact.map(floorOf);
  const left = Number(floorOf(divide(whole, quantum)) - floors.reduce((sum, part) => sum + part, 0n));
  const rank = (at: number): number => {
    const remainder = remainderOf(exact, floors, at);
    return exact.filter((_, other) => {
      const order = compare(remainderOf(exact, floors, other), remainder);
      return order > 0 || (order === 0 && other < at);
    }).length;
  };
  return floors.map((floor, at) => {
    const part = multiply(fraction(rank(at) < left ? floor + 1n : floor), quantum);
    return { min: part, max: part };
  });
};

const remainderOf = (exact: readonly Fraction[], floors: readonly bigint[], at: number): Fraction =>
  subtract(exact[at] ?? zero, fraction(floors[at] ?? 0n));

const bounded = (total: Interval, share: Interval, quantum: Fraction): Interval => ({
  min: total.min === null || share.min === null ? zero : roundTo(multiply(total.min, share.min), quantum, "down"),
  max: total.max === null ? null : roundTo(multiply(total.max, share.max ?? one), quantum, "up"),
});
