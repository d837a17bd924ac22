import type { Abstract } from "../../values/abstract.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { type Fraction, max, min } from "../../values/fraction.js";

interface Side {
  readonly ofNumbers: (a: Fraction, b: Fraction) => Fraction;
  readonly ofDays: (a: number, b: number) => number;
  /** The end at which a side without limit decides the result: the smallest of values, one of which has no least value, has none. */
  readonly openEnd: "min" | "max";
}

export const least: Side = { ofNumbers: min, ofDays: Math.min, openEnd: "min" };
export const greatest: Side = { ofNumbers: max, ofDays: Math.max, openEnd: "max" };

/** Gives the least or greatest of numbers or of days; of none of them nothing is known. */
export function extremeOf(side: Side, values: readonly Abstract[]): Abstract {
  const [numbers, days] = [values.filter((value) => value.kind === "number"), values.filter((value) => value.kind === "date")];
  if (days.length > 0)
    return { kind: "date", min: endOf("min", side, side.ofDays, days), max: endOf("max", side, side.ofDays, days) };
  return { kind: "number", min: endOf("min", side, side.ofNumbers, numbers), max: endOf("max", side, side.ofNumbers, numbers) };
}

interface Ends<T> {
  readonly min: T | null;
  readonly max: T | null;
}

function endOf<T extends Fraction | CalendarDate>(
  end: "min" | "max",
  side: Side,
  choose: (a: T, b: T) => T,
  values: readonly Ends<T>[],
): T | null {
  const limited = values.map((value) => value[end]).filter((limit) => limit !== null);
  if (end === side.openEnd && limited.length < values.length) return null;
  return limited.length === 0 ? null : limited.reduce((a, b) => choose(a, b));
}
