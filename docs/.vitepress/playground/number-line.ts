import type { Fact } from "../../../src/index.js";
import { addDays, parseDate, printDate } from "../../../src/values/calendar-date.js";

/** A fact's values as whole steps: fen, years, days. */
export interface Line {
  readonly read: (text: string) => bigint | null;
  /** null: beyond what the fact may be. */
  readonly write: (steps: bigint) => string | null;
}

const epoch = parseDate("1900-01-01") ?? 0;
const daysBack = 40_000;
const daysAhead = 80_000;

/** Days from 1900-01-01, found by bisection over the calendar of the library. */
const dayNumber = (text: string): bigint | null => {
  const day = parseDate(text);
  if (day === null) return null;
  let [low, high] = [-daysBack, daysAhead];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (addDays(epoch, middle) < day) low = middle + 1;
    else high = middle;
  }
  return addDays(epoch, low) === day ? BigInt(low) : null;
};

const days: Line = {
  read: dayNumber,
  write: (steps) => {
    const isFar = steps < -BigInt(daysBack) || steps > BigInt(daysAhead);
    return isFar ? null : printDate(addDays(epoch, Number(steps)));
  },
};

const decimals = (places: number, least: bigint | null, most: bigint | null): Line => ({
  read: (text) => {
    const match = new RegExp(`^(\\d+)(?:\\.(\\d{1,${Math.max(places, 1)}}))?$`).exec(text);
    return match === null ? null : BigInt(`${match[1] ?? ""}${(match[2] ?? "").padEnd(places, "0").slice(0, places)}`);
  },
  write: (steps) => {
    if ((least !== null && steps < least) || (most !== null && steps > most)) return null;
    const text = String(steps).padStart(places + 1, "0");
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  },
});

const scaled = (bound: string | null, places: number): bigint | null =>
  bound !== null && /^\d+$/.test(bound) ? BigInt(bound) * 10n ** BigInt(places) : null;

/** Lays the values of a fact out as a line; null where they have no order. */
export const lineOf = ({ type, minimum, maximum }: Fact): Line | null => {
  if (type.kind === "date") return days;
  const places = { money: 2, decimal: 2, integer: 0 }[type.kind as string];
  return places === undefined ? null : decimals(places, scaled(minimum, places) ?? 0n, scaled(maximum, places));
};
