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
} from "../values/fraction.js";
import type { Interval } from "../values/interval.js";

/**
 * Splits a total by shares so that the parts sum to it: each part is rounded down to the quantum, and what is left goes, one
 * quantum each, to the largest remainders; of equal ones to the first. Parts that are not decided lie between 0 and the total.
 */
export const splitTotal = (total: Interval, shares: readonly Interval[], quantum: Fraction): readonly Interval[] => {
  const exact = decided(total);
  const known = shares.map(decided);
  const all = known.filter((share) => share !== null);
  if (exact === null || all.length < shares.length || compare(all.reduce(add, zero), one) !== 0) {
    return shares.map((share) => partBetween(total, share, quantum));
  }
  return largestRemainder(exact, all, quantum).map((part) => ({ min: part, max: part }));
};

const largestRemainder = (total: Fraction, shares: readonly Fraction[], quantum: Fraction): readonly Fraction[] => {
  const exact = shares.map((share) => multiply(total, share));
  const floors = exact.map((part) => roundTo(part, quantum, "down"));
  const left = floorOf(divide(subtract(total, floors.reduce(add, zero)), quantum));
  const order = exact
    .map((part, at) => ({ at, remainder: subtract(part, floors[at] ?? zero) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.at - b.at);
  const raised = new Set(order.slice(0, Number(left)).map(({ at }) => at));
  return floors.map((part, at) => (raised.has(at) ? add(part, quantum) : part));
};

const partBetween = (total: Interval, share: Interval, quantum: Fraction): Interval => ({
  min: total.min === null || share.min === null ? zero : roundTo(multiply(total.min, share.min), quantum, "down"),
  max: total.max === null ? null : roundTo(multiply(total.max, share.max ?? one), quantum, "up"),
});

const decided = (interval: Interval): Fraction | null =>
  interval.min !== null && interval.max !== null && compare(interval.min, interval.max) === 0 ? interval.min : null;

/** The smallest unit of money, 0.01 yuan. */
export const fen: Fraction = fraction(1n, 100n);
