import { type End, exactIn, exactly, type Span } from "./interval.js";
import { counted, type Scaled } from "./scaled.js";
import { apply, numberIn, or, type Term } from "./term.js";

/** Counts from one day to another by a function of the script that grows as the first is earlier and the second is later. */
export const timeBetween = (name: string, from: Span, to: Span): Span => {
  const count = (a: Scaled, b: Scaled): Scaled => counted(apply(name, "Int", a.term, b.term));
  const [x, y] = [exactIn(from), exactIn(to)];
  if (x !== null && y !== null) return exactly(count(x, y));
  const end = (a: End, b: End): End => ({ at: count(a.at, b.at), open: or(a.open, b.open) });
  return { min: end(from.max, to.min), max: end(from.min, to.max) };
};

/** Adds to a day by an addition that keeps the order of days and of counts. */
export const timeAdded = (add: (date: Term, count: Term) => Term, date: Span, count: Span): Span => {
  const [x, y] = [exactIn(date), exactIn(count)];
  if (x !== null && y !== null) return exactly(counted(add(x.term, y.term)));
  const end = (a: End, b: End): End => ({ at: counted(add(a.at.term, b.at.term)), open: or(a.open, b.open) });
  return { min: end(date.min, count.min), max: end(date.max, count.max) };
};

/** Adds days; the day after a day is written without counting all days, which is easier for the solver. */
export const daysLater = (date: Term, count: Term): Term => {
  const days = numberIn(count);
  return days?.numerator === 1n ? apply("next-day", "Int", date) : apply("add-days", "Int", date, count);
};

/** Adds months; a day that the month reached does not have becomes its last day. */
export const monthsLater = (date: Term, count: Term): Term => apply("add-months", "Int", date, count);
