import * as dateFns from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  dateOf,
  firstDay,
  lastDay,
  monthsBetween,
  parseDate,
  partsOf,
  printDate,
  yearsBetween,
} from "../../src/values/calendar-date.js";

function day(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

describe("a calendar date", () => {
  it("is packed so that days compare as numbers do", () => {
    expect(day("2019-10-14")).toBe(((2019 * 12 + 9) << 5) | 14);
    expect(day("2019-12-31")).toBeLessThan(day("2020-01-01"));
    expect(partsOf(day("2020-12-31"))).toEqual({ year: 2020, month: 12, day: 31 });
    expect(dateOf(2020, 2, 29)).toBe(day("2020-02-29"));
  });

  it.each(["2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2019-01-31"])("is read from %s and printed again", (text) => {
    expect(printDate(day(text))).toBe(text);
  });

  it.each([
    "2019-02-29",
    "1900-02-29",
    "2019-04-31",
    "2019-13-01",
    "2019-00-10",
    "2019-01-00",
    "0000-01-01",
    "2019-1-1",
    "2019/01/01",
    "19-01-01",
    "2019-01-01T00:00",
    "2019-01-01 ",
    "10000-01-01",
    "on2019-01-01",
    "2019-06-31",
    "2019-09-31",
    "2019-11-31",
  ])("is not read from %j", (text) => expect(parseDate(text)).toBeNull());

  it.each([
    ["2019-10-14", 15, "2019-10-29"],
    ["2019-12-31", 1, "2020-01-01"],
    ["2020-02-28", 1, "2020-02-29"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2020-03-01", -1, "2020-02-29"],
    ["2019-10-14", 0, "2019-10-14"],
    ["2000-01-01", 366, "2001-01-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2000-03-01", -1, "2000-02-29"],
  ])("%s and %i days is %s", (from, days, to) => expect(printDate(addDays(day(from), days))).toBe(to));

  it.each([
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-03-31", -1, "2019-02-28"],
    ["2019-11-15", 2, "2020-01-15"],
    ["2019-01-15", -1, "2018-12-15"],
    ["2019-08-31", 1, "2019-09-30"],
    ["0001-02-15", -1, "0001-01-15"],
    ["9999-11-15", 1, "9999-12-15"],
  ])("%s and %i months is %s", (from, months, to) => expect(printDate(addMonths(day(from), months))).toBe(to));

  it.each([
    ["2020-02-29", 1, "2021-02-28"],
    ["2020-02-29", 4, "2024-02-29"],
    ["2019-04-29", 5, "2024-04-29"],
    ["2019-04-29", -20, "1999-04-29"],
  ])("%s and %i years is %s", (from, years, to) => expect(printDate(addYears(day(from), years))).toBe(to));

  it("stays at the ends of the calendar", () => {
    expect(addDays(lastDay, 1)).toBe(lastDay);
    expect(addDays(firstDay, -1)).toBe(firstDay);
    expect(addMonths(day("9999-12-01"), 1)).toBe(lastDay);
    expect(addMonths(day("0001-01-15"), -1)).toBe(firstDay);
    expect(addYears(day("2019-10-14"), 8000)).toBe(lastDay);
  });

  it.each([
    ["2004-02-29", "2022-02-28", 17],
    ["2004-02-29", "2022-03-01", 18],
    ["2004-02-29", "2024-02-29", 20],
    ["1947-03-02", "2019-11-15", 72],
    ["1959-11-16", "2019-11-15", 59],
    ["2019-11-15", "1959-11-16", -59],
    ["2019-11-15", "2019-11-15", 0],
    ["2019-03-02", "2019-03-01", 0],
  ])("from %s to %s %i years are completed", (from, to, years) => {
    expect(yearsBetween(day(from), day(to))).toBe(years);
  });

  it.each([
    ["2019-01-31", "2019-02-28", 0],
    ["2019-01-31", "2019-03-01", 1],
    ["2019-01-31", "2019-03-31", 2],
    ["2019-11-15", "2020-02-14", 2],
    ["2020-02-14", "2019-11-15", -2],
    ["2019-01-02", "2019-01-01", 0],
  ])("from %s to %s %i months are completed", (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });
});

describe("the calendar agrees with date-fns in UTC", () => {
  const days = fc
    .integer({ min: dayNumber("1900-01-01"), max: dayNumber("2100-12-31") })
    .map((number) => new Date(number * 86_400_000));
  const isShortMonthEnd = (date: Date) => dateFns.getDate(dateFns.addDays(local(date), 1)) === 1;

  it("in adding days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        expect(printDate(addDays(ours(date), count))).toBe(printed(dateFns.addDays(local(date), count)));
      }),
    );
  });

  it("in adding months and years", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (date, count) => {
        expect(printDate(addMonths(ours(date), count))).toBe(printed(dateFns.addMonths(local(date), count)));
        expect(printDate(addYears(ours(date), count))).toBe(printed(dateFns.addYears(local(date), count)));
      }),
    );
  });

  it("in counting months and years, but for month ends, where it counts a month as over on its last day", () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        fc.pre(!isShortMonthEnd(one) && !isShortMonthEnd(other));
        expect(monthsBetween(ours(one), ours(other))).toBe(0 + dateFns.differenceInMonths(local(other), local(one)));
        expect(yearsBetween(ours(one), ours(other))).toBe(0 + dateFns.differenceInYears(local(other), local(one)));
      }),
    );
  });

  function dayNumber(text: string): number {
    return Date.parse(text) / 86_400_000;
  }
  // date-fns reckons in local time: the same calendar day at noon keeps clear of every change of clocks.
  function local(date: Date): Date {
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  }
  function printed(date: Date): string {
    return dateFns.format(date, "yyyy-MM-dd");
  }
  function ours(date: Date): CalendarDate {
    return day(date.toISOString().slice(0, 10));
  }
});

describe("laws of the calendar", () => {
  const days = fc.integer({ min: 0, max: 150_000 }).map((count) => addDays(day("1700-01-01"), count));

  it("takes back the days it adds", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (date, count) => {
        expect(addDays(addDays(date, count), -count)).toBe(date);
      }),
    );
  });

  it("adds in order: a later day or more months never lead to an earlier day", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -50, max: 50 }), (one, other, count) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(addMonths(early, count)).toBeLessThanOrEqual(addMonths(late, count));
        expect(addMonths(one, count)).toBeLessThanOrEqual(addMonths(one, count + 1));
      }),
    );
  });

  it("counts in order: a later end or an earlier start never makes fewer years", () => {
    fc.assert(
      fc.property(days, days, days, (a, b, fixed) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(yearsBetween(fixed, early)).toBeLessThanOrEqual(yearsBetween(fixed, late));
        expect(yearsBetween(late, fixed)).toBeLessThanOrEqual(yearsBetween(early, fixed));
        expect(monthsBetween(fixed, early)).toBeLessThanOrEqual(monthsBetween(fixed, late));
      }),
    );
  });
});
