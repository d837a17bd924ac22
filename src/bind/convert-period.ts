import type { Period } from "../model/value-type.js";
import { divide, type Fraction, fraction, multiply, parseFraction, printFraction } from "../values/fraction.js";

// A school year has two terms; a term has no fixed number of months.
const timesAYear = { month: fraction(12n), term: fraction(2n), year: fraction(1n), once: null } as const satisfies {
  [P in Period]: Fraction | null;
};

/** Converts an amount between periods exactly: `4433` a year is `4433/12` a month; null where there is no conversion. */
export function convertPeriod(amount: string, from: Period, to: Period): string | null {
  if (from === to) return amount;
  const [before, after, value] = [timesAYear[from], timesAYear[to], parseFraction(amount)];
  if (before === null || after === null || value === null || (from !== "year" && to !== "year")) return null;
  return printFraction(divide(multiply(value, before), after));
}
