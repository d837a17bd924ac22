import type { Abstract } from "../../values/abstract.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { ceilingOf, type Fraction, floorOf } from "../../values/fraction.js";

/** Adds a number of days, months or years to a day by an addition that keeps the order of days and of numbers. */
export function timeAdded(addTo: (date: CalendarDate, count: number) => CalendarDate, args: readonly Abstract[]): Abstract {
  const [date, count] = args;
  if (date?.kind !== "date" || count?.kind !== "number") return { kind: "date", min: null, max: null };
  const reach = (day: CalendarDate | null, end: Fraction | null, round: (value: Fraction) => bigint): CalendarDate | null =>
    day === null || end === null ? null : addTo(day, Number(round(end)));
  return { kind: "date", min: reach(date.min, count.min, ceilingOf), max: reach(date.max, count.max, floorOf) };
}
