/** A day of the calendar as one integer, `((year * 12 + month - 1) << 5) | day`, so that days compare as numbers do. */
export type CalendarDate = number;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Packs a day that exists. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return ((year * 12 + month - 1) << 5) | day;
}

/** The calendar ends at both sides; what is added beyond an end stays there. */
export const firstDay: CalendarDate = dateOf(1, 1, 1);
export const lastDay: CalendarDate = dateOf(9999, 12, 31);

/** Unpacks a day. */
export function partsOf(date: CalendarDate): DateParts {
  const months = date >> 5;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: date & 31 };
}

/** Reads `2019-10-14`; null if the text is not of this form or the day does not exist. */
export function parseDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dateOf(year, month, day);
}

/** Prints a day as `2019-10-14`. */
export function printDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Adds days; negative ones lead back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Adds months; a day that the month reached does not have becomes its last day: 31 January and a month is 28 or 29 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { day } = partsOf(date);
  const reached = (date >> 5) + months;
  if (reached < firstDay >> 5) return firstDay;
  if (reached > lastDay >> 5) return lastDay;
  const [year, month] = [Math.floor(reached / 12), (reached % 12) + 1];
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Adds years; 29 February becomes 28 February where the year reached has none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/**
 * Counts completed months: one is completed on the same day of the month, or on the first day after it where the month has no
 * such day. From the later to the earlier day the count is negative.
 */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return 0 - monthsBetween(to, from);
  return (to >> 5) - (from >> 5) - ((to & 31) < (from & 31) ? 1 : 0);
}

/**
 * Counts completed years: one is completed on the same month and day, so that who is born on 29 February completes a year on
 * 1 March where there is no 29 February. From the later to the earlier day the count is negative.
 */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  return 0 + Math.trunc(monthsBetween(from, to) / 12);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

// Days are counted in years that begin in March, so that the odd month comes last and months need no table.
const daysInFourCenturies = 146_097;

/** Days since 0000-03-01. */
function dayNumberOf(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

const firstDayNumber = dayNumberOf(firstDay);
const lastDayNumber = dayNumberOf(lastDay);

function dateOfDayNumber(days: number): CalendarDate {
  if (days <= firstDayNumber) return firstDay;
  if (days >= lastDayNumber) return lastDay;
  const fourCenturies = Math.floor(days / daysInFourCenturies);
  const dayOfCycle = days - fourCenturies * daysInFourCenturies;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  // Months 13 and 14 are packed as January and February of the next year.
  return dateOf(fourCenturies * 400 + yearOfCycle, monthFromMarch + 3, day);
}
