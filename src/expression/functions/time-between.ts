import type { Abstract } from "../../values/abstract.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { type Fraction, fraction } from "../../values/fraction.js";
import { unbounded } from "../../values/interval.js";

/** Counts from one day to another by a count that grows as the first is earlier and the second is later. */
export function timeBetween(count: (from: CalendarDate, to: CalendarDate) => number, args: readonly Abstract[]): Abstract {
  const [from, to] = args;
  if (from?.kind !== "date" || to?.kind !== "date") return { kind: "number", ...unbounded };
  const between = (a: CalendarDate | null, b: CalendarDate | null): Fraction | null =>
    a === null || b === null ? null : fraction(BigInt(count(a, b)));
  return { kind: "number", min: between(from.max, to.min), max: between(from.min, to.max) };
}
