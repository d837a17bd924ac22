import type { Abstract, AbstractBand, Truth } from "../../values/abstract.js";
import { addDays, addMonths, addYears, type CalendarDate, monthsBetween, yearsBetween } from "../../values/calendar-date.js";
import {
  add,
  ceilingOf,
  compare,
  type Fraction,
  floorOf,
  fraction,
  isZero,
  max,
  min,
  multiply,
  sign,
  subtract,
  zero,
} from "../../values/fraction.js";
import type { Interval } from "../../values/interval.js";
import { computed, extreme } from "./ranges.js";

/** What a function gives for its arguments; those for every member come one by one. */
export type Call = (values: readonly Abstract[]) => Abstract;

const unknownNumber: Abstract = { kind: "number", min: null, max: null };
const number = ({ min: low, max: high }: Interval): Abstract => ({ kind: "number", min: low, max: high });
const truth = (of: Truth): Abstract => ({ kind: "truth", truth: of });
const whole = (count: number): Fraction => fraction(BigInt(count));

const has = (values: readonly Abstract[], sought: Truth): boolean =>
  values.some((value) => (value.kind === "truth" ? value.truth : "unknown") === sought);

const countOf: Call = (values) => {
  const [first] = values;
  if (first?.kind === "list")
    return first.items === null
      ? { kind: "number", min: zero, max: null }
      : number({ min: whole(first.items.length), max: whole(first.items.length) });
  const sure = values.filter((value) => has([value], "true")).length;
  const barred = values.filter((value) => has([value], "false")).length;
  return number({ min: whole(sure), max: whole(values.length - barred) });
};

const extremeOf =
  (which: "least" | "greatest"): Call =>
  (values) => {
    const days = values.filter((value) => value.kind === "date");
    if (days.length === 0) return number(extreme(which, values.filter(isNumber)));
    const [lows, highs] = [days.map(({ min: low }) => low), days.map(({ max: high }) => high)];
    return { kind: "date", min: extremeDay(which, lows, -1), max: extremeDay(which, highs, 1) };
  };

const isNumber = (value: Abstract): value is Extract<Abstract, { kind: "number" }> => value.kind === "number";

/** A day without limit lies before or after all others. */
const extremeDay = (which: "least" | "greatest", days: readonly (CalendarDate | null)[], side: -1 | 1): CalendarDate | null => {
  const numbers = days.map((day) => day ?? side * Number.POSITIVE_INFINITY);
  const chosen = which === "least" ? Math.min(...numbers) : Math.max(...numbers);
  return Number.isFinite(chosen) ? chosen : null;
};

const sumOf: Call = (values) =>
  number(values.reduce<Interval>((total, value) => computed("+", total, isNumber(value) ? value : unknownRange), nothing));

const nothing: Interval = { min: zero, max: zero };
const unknownRange: Interval = { min: null, max: null };

const between =
  (count: (from: CalendarDate, to: CalendarDate) => number): Call =>
  ([from, to]) => {
    if (from?.kind !== "date" || to?.kind !== "date") return unknownNumber;
    return number({
      min: from.max === null || to.min === null ? null : whole(count(from.max, to.min)),
      max: from.min === null || to.max === null ? null : whole(count(from.min, to.max)),
    });
  };

// More than this leads past the end of the calendar from any day.
const beyond = 4_000_000;
const within = (count: bigint): number => Math.max(-beyond, Math.min(beyond, Number(count)));

const later =
  (step: (date: CalendarDate, count: number) => CalendarDate): Call =>
  ([date, count]) => {
    if (date?.kind !== "date" || count?.kind !== "number") return { kind: "date", min: null, max: null };
    return {
      kind: "date",
      min: date.min === null || count.min === null ? null : step(date.min, within(ceilingOf(count.min))),
      max: date.max === null || count.max === null ? null : step(date.max, within(floorOf(count.max))),
    };
  };

const paidUpTo = (amount: Fraction, bands: readonly AbstractBand[]): Fraction => {
  let total = zero;
  for (const [at, { over, rate }] of bands.entries()) {
    const end = bands[at + 1]?.over;
    const top = end === undefined ? amount : min(amount, end);
    total = add(total, multiply(max(subtract(top, over), zero), rate));
  }
  return total;
};

/** Without a limit to the amount, the total has one only if the last band pays nothing. */
const paidInAll = (bands: readonly AbstractBand[]): Fraction | null => {
  const last = bands.at(-1);
  if (last === undefined) return zero;
  return isZero(last.rate) ? paidUpTo(last.over, bands) : null;
};

const marginal: Call = ([amount, scale]) => {
  if (amount?.kind !== "number" || scale?.kind !== "scale") return unknownNumber;
  const { bands, rate } = scale;
  if (bands !== null)
    return number({
      min: amount.min === null ? zero : paidUpTo(amount.min, bands),
      max: amount.max === null ? paidInAll(bands) : paidUpTo(amount.max, bands),
    });
  const isNothing = isZero(rate.max) || (amount.max !== null && sign(amount.max) < 0);
  return number({ min: zero, max: isNothing ? zero : amount.max === null ? null : multiply(rate.max, amount.max) });
};

const rateAt: Call = ([amount, scale]) => {
  if (amount?.kind !== "number" || scale?.kind !== "scale") return unknownNumber;
  if (amount.max !== null && sign(amount.max) <= 0) return number(nothing);
  if (scale.bands === null) return number({ min: zero, max: scale.rate.max });
  const { bands } = scale;
  // The band that an amount is in: the last whose bound it exceeds; -1 where it exceeds none.
  const bandOf = (value: Fraction): number => bands.filter(({ over }) => compare(value, over) > 0).length - 1;
  const lowest = amount.min === null ? -1 : bandOf(amount.min);
  const highest = amount.max === null ? bands.length - 1 : bandOf(amount.max);
  const rates = bands.slice(Math.max(lowest, 0), highest + 1).map(({ rate }) => rate);
  const all = lowest < 0 ? [zero, ...rates] : rates;
  return number({ min: all.reduce(min), max: all.reduce(max) });
};

/** The functions of the language. */
export const calls: Readonly<Record<string, Call>> = {
  min: extremeOf("least"),
  max: extremeOf("greatest"),
  sum: sumOf,
  count: countOf,
  any: (values) => truth(has(values, "true") ? "true" : has(values, "unknown") ? "unknown" : "false"),
  all: (values) => truth(has(values, "false") ? "false" : has(values, "unknown") ? "unknown" : "true"),
  years_between: between(yearsBetween),
  months_between: between(monthsBetween),
  add_days: later(addDays),
  add_months: later(addMonths),
  add_years: later(addYears),
  marginal,
  rate_at: rateAt,
};

/** What a function of the members may give while nobody knows who they are. */
export const ofUnknownMembers = (name: string): Abstract => {
  if (name === "count") return { kind: "number", min: zero, max: null };
  return name === "any" || name === "all" ? truth("unknown") : unknownNumber;
};
