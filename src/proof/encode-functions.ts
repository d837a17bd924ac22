import type { AbstractBand } from "../values/abstract.js";
import { fraction } from "../values/fraction.js";
import { daysLater, monthsLater, timeAdded, timeBetween } from "./calendar.js";
import type { Encoding } from "./encoding.js";
import { type End, exactIn, exactly, extremeEnd, plusSpan, type Span, unionOfSpans } from "./interval.js";
import { chosen, greaterOf, less, productOf, type Scaled, scaledOf, smallerOf, sumOf } from "./scaled.js";
import { allTrue, anyTrue, type Symbolic, type SymbolicTruth } from "./symbolic.js";
import { and, ite, no, not, or, plus, type Term, times, whole, yes } from "./term.js";

type Encode = (e: Encoding, values: readonly Symbolic[]) => Symbolic | null;
type Timed = Extract<Symbolic, { readonly kind: "number" | "date" }>;

const zero: Scaled = scaledOf(fraction(0n));

const isTimed = (value: Symbolic): value is Timed => value.kind === "number" || value.kind === "date";
const isTruth = (value: Symbolic): value is SymbolicTruth => value.kind === "truth";

const extreme =
  (choose: (a: Scaled, b: Scaled) => Scaled, openSide: "min" | "max"): Encode =>
  (e, values) => {
    const [first, ...rest] = values.filter(isTimed);
    if (first === undefined || rest.length + 1 < values.length) return null;
    return rest.reduce<Timed>((a, b) => shortened(e, extremeOfTwo(choose, openSide, a, b)), first);
  };

const extremeOfTwo = (choose: (a: Scaled, b: Scaled) => Scaled, openSide: "min" | "max", a: Timed, b: Timed): Timed => {
  const [x, y] = [exactIn(a), exactIn(b)];
  if (x !== null && y !== null) return { kind: a.kind, ...exactly(choose(x, y)) };
  const end = (side: "min" | "max"): End => extremeEnd(a[side], b[side], choose, side === openSide);
  return { kind: a.kind, min: end("min"), max: end("max") };
};

/** Gives the ends of a value names of their own where they are long. */
export const shortened = <T extends Timed>(e: Encoding, value: T): T => {
  const end = ({ at, open }: End): End => ({
    at: { term: e.script.name(`${e.name}.t`, at.term), scale: at.scale },
    open: e.script.name(`${e.name}.o`, open),
  });
  const exact = exactIn(value);
  return exact === null ? { ...value, min: end(value.min), max: end(value.max) } : { ...value, ...exactly(end(value.min).at) };
};

const number = (span: Span): Symbolic => ({ kind: "number", ...span });

const sum: Encode = (_, values) => {
  const numbers = values.filter(isTimed);
  return numbers.length < values.length ? null : number(numbers.reduce<Span>(plusSpan, exactly(zero)));
};

const howMany = (terms: readonly Term[]): Scaled => ({
  term: terms.map((term) => ite(term, whole(1), whole(0))).reduce(plus, whole(0)),
  scale: 1n,
});

const count: Encode = (_, values) => {
  const [first] = values;
  if (first?.kind === "list") return countOfList(first);
  const truths = values.filter(isTruth);
  if (truths.length < values.length) return null;
  const isDecided = truths.every(({ isTrue, isFalse }) => not(isTrue).text === isFalse.text);
  const least = howMany(truths.map(({ isTrue }) => isTrue));
  if (isDecided) return number(exactly(least));
  const most = howMany(truths.map(({ isFalse }) => not(isFalse)));
  return number({ min: { at: least, open: no }, max: { at: most, open: no } });
};

const countOfList = ({ isKnown, has }: Extract<Symbolic, { kind: "list" }>): Symbolic => {
  const items = howMany([...has.values()]);
  if (isKnown.constant === true) return number(exactly(items));
  const open = not(isKnown);
  return number({ min: { at: { ...items, term: ite(isKnown, items.term, whole(0)) }, open: no }, max: { at: items, open } });
};

const between =
  (name: string): Encode =>
  (_, [from, to]) =>
    from?.kind === "date" && to?.kind === "date" ? number(timeBetween(name, from, to)) : null;

const added =
  (add: (date: Term, count: Term) => Term): Encode =>
  (_, [date, by]) => {
    if (date?.kind !== "date" || by?.kind !== "number") return null;
    // A count that is no whole number of days, or a local one that may be any number, has no day.
    const areWhole = [by.min, by.max].every(({ at }) => at.scale === 1n && at.term.sort === "Int");
    return areWhole ? { kind: "date", ...timeAdded(add, date, by) } : null;
  };

const marginalOf = (amount: Scaled, bands: readonly AbstractBand[]): Scaled =>
  bands
    .map(({ over, rate }, at) => {
      const next = bands[at + 1];
      const reached = next === undefined ? amount : smallerOf(amount, scaledOf(next.over));
      const above = sumOf(reached, scaledOf(fraction(-over.numerator, over.denominator)));
      return productOf(scaledOf(rate), greaterOf(above, zero));
    })
    .reduce(sumOf, zero);

const marginal: Encode = (_, [amount, scale]) => {
  if (amount?.kind !== "number" || scale?.kind !== "scale" || scale.bands === null) return null;
  const { bands } = scale;
  const exact = exactIn(amount);
  if (exact !== null) return number(exactly(marginalOf(exact, bands)));
  const last = bands.at(-1);
  const isFlat = last === undefined || last.rate.numerator === 0n;
  const top = last === undefined ? zero : marginalOf(scaledOf(last.over), bands);
  const [min, max] = [marginalOf(amount.min.at, bands), marginalOf(amount.max.at, bands)];
  return number({
    min: { at: chosen(amount.min.open, zero, min), open: no },
    max: { at: chosen(amount.max.open, top, max), open: isFlat ? no : amount.max.open },
  });
};

const rateAt: Encode = (_, [amount, scale]) => {
  if (amount?.kind !== "number" || scale?.kind !== "scale" || scale.bands === null) return null;
  const { bands } = scale;
  const first = bands[0];
  const reaches = (over: AbstractBand["over"]): Term => or(amount.max.open, less(scaledOf(over), amount.max.at));
  const stays = (over: AbstractBand["over"]): Term => or(amount.min.open, not(less(scaledOf(over), amount.min.at)));
  const below = { guard: first === undefined ? yes : stays(first.over), value: exactly(zero) };
  const reached = bands.map(({ over, rate }, at) => {
    const next = bands[at + 1];
    return { guard: and(reaches(over), next === undefined ? yes : stays(next.over)), value: exactly(scaledOf(rate)) };
  });
  return number(unionOfSpans([below, ...reached], exactIn(amount) !== null));
};

const functions: Readonly<Record<string, Encode>> = {
  min: extreme(smallerOf, "min"),
  max: extreme(greaterOf, "max"),
  sum,
  count,
  any: (_, values) => (values.every(isTruth) ? anyTrue(values.filter(isTruth)) : null),
  all: (_, values) => (values.every(isTruth) ? allTrue(values.filter(isTruth)) : null),
  years_between: between("years-between"),
  months_between: between("months-between"),
  add_days: added(daysLater),
  add_months: added(monthsLater),
  add_years: added((date, count) => monthsLater(date, times(whole(12), count))),
  marginal,
  rate_at: rateAt,
};

/** Writes a call of a function of the language; null where it cannot be written. */
export const encodeCall = (e: Encoding, name: string, values: readonly Symbolic[]): Symbolic | null =>
  (Object.hasOwn(functions, name) ? functions[name] : undefined)?.(e, values) ?? null;
