import type { AmountRange, DeterminedComponent, Money, Outcome } from "../model/determination.js";
import type { Amount } from "../model/pack.js";
import type { ComponentValue } from "../plan/context.js";
import { compare, type Fraction, max, min, printDecimal, zero } from "../values/fraction.js";
import { type Interval, plus } from "../values/interval.js";

/** Sums what a subject receives; what it pays itself is no part of it. */
export const sumOf = (components: readonly ComponentValue[]): Interval =>
  components
    .filter((one) => !one.own)
    .map((one) => one.value)
    .reduce(plus, { min: zero, max: zero });

/** Gives the one number of an interval that is decided. */
export const decidedNumber = (interval: Interval): Fraction | null =>
  interval.min !== null && interval.max !== null && compare(interval.min, interval.max) === 0 ? interval.min : null;

/** The amount of an eligible subject: exact, or at least what the floors of the law give; null where it is not decided. */
export const moneyOf = (amount: Amount, open: readonly ComponentValue[], taken: readonly ComponentValue[]): Money | null => {
  const least = decidedNumber(sumOf(taken));
  if (least === null) return null;
  const exact = decidedNumber(sumOf(open));
  return { value: printMoney(least), currency: "CNY", per: amount.per, bound: exact === null ? "at_least" : "exact" };
};

/** Where the amount must lie; null where it is exact. While it is not known whether anything is due, 0 is possible too. */
export const rangeOf = (outcome: Outcome, open: readonly ComponentValue[]): AmountRange | null => {
  const sum = sumOf(open);
  if (outcome === "eligible" && decidedNumber(sum) !== null) return null;
  const low = outcome === "undetermined" && sum.min !== null ? min(sum.min, zero) : sum.min;
  const high = outcome === "undetermined" && sum.max !== null ? max(sum.max, zero) : sum.max;
  return { min: low === null ? null : printMoney(low), max: high === null ? null : printMoney(high) };
};

/**
 * What each component comes to; a value only where the whole is due and the component is decided. A component that fails only at a
 * floor of the law may be due where the place goes above it: whether it is due is what it is with the floors open.
 */
export const componentsOf = (
  outcome: Outcome,
  open: readonly ComponentValue[],
  taken: readonly ComponentValue[],
): readonly DeterminedComponent[] =>
  taken.map((one, at) => {
    const known = open[at]?.due ?? one.due;
    const value = known === one.due ? decidedNumber(one.value) : null;
    const due = outcome === "eligible" ? known : known === "false" ? "false" : "unknown";
    return {
      name: one.name,
      each: one.each,
      outcome: outcomes[due],
      value: outcome === "eligible" && value !== null ? printMoney(value) : null,
      payer: one.payer,
      form: one.component.form,
    };
  });

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const;

/** Writes an amount in yuan with two places, finer ones in full. */
export const printMoney = (value: Fraction): string => printDecimal(value, 2);
