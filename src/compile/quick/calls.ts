import { addDays, addMonths, addYears, monthsBetween, yearsBetween } from "../../values/calendar-date.js";
import type { Frame } from "../frame.js";
import { aligned, quickExtreme } from "./numbers.js";
import { ifExact, type Quick, type QuickNumber, type QuickTruth, type Run } from "./quick.js";
import { allOf, anyOf } from "./truths.js";

/** An argument; `each`: its code is run for every member. */
export interface QuickArgument {
  readonly code: Quick;
  readonly each: boolean;
}

type QuickCall = (args: readonly QuickArgument[]) => Quick | null;

const whole = (run: Run): QuickNumber => ({ kind: "number", run, denominator: 1, constant: null });

/** Folds the values of an argument, one or one for each member; NaN where the members are not known. */
const folded = (
  { code, each }: { readonly code: Run; readonly each: boolean },
  step: (done: number, value: number) => number,
): ((frame: Frame, start: number) => number) => {
  if (!each) return (frame, start) => step(start, code(frame));
  return (frame, start) => {
    if (!frame.areMembersKnown) return Number.NaN;
    const { person, index } = frame;
    let done = start;
    for (const at of frame.present) {
      frame.person = frame.members[at] ?? person;
      frame.index = at;
      done = step(done, code(frame));
    }
    frame.person = person;
    frame.index = index;
    return done;
  };
};

const foldedAll = (
  args: readonly { readonly code: Run; readonly each: boolean }[],
  step: (a: number, b: number) => number,
): ((frame: Frame, start: number) => number) => {
  const folds = args.map((arg) => folded(arg, step));
  return (frame, start) => folds.reduce((done, fold) => fold(frame, done), start);
};

const truths = (args: readonly QuickArgument[]): readonly QuickTruth[] | null => {
  const codes = args.map(({ code }) => code).filter((code) => code.kind === "truth");
  return codes.length === args.length ? codes : null;
};

const numbers = (args: readonly QuickArgument[]): readonly QuickNumber[] | null => {
  const codes = args.map(({ code }) => code).filter((code) => code.kind === "number");
  return codes.length === args.length ? codes : null;
};

const count: QuickCall = (args) => {
  const codes = truths(args);
  if (codes === null) return null;
  const total = foldedAll(
    codes.map(({ run }, at) => ({ code: run, each: args[at]?.each ?? false })),
    (a, b) => a + b,
  );
  return whole((frame) => total(frame, 0));
};

const sum: QuickCall = (args) => {
  const all = aligned(numbers(args) ?? []);
  if (all === null || numbers(args) === null) return null;
  const total = foldedAll(
    all.runs.map((code, at) => ({ code, each: args[at]?.each ?? false })),
    (a, b) => ifExact(a + b),
  );
  return { kind: "number", denominator: all.denominator, constant: null, run: (frame) => total(frame, 0) };
};

const quantifier =
  (join: (parts: readonly QuickTruth[]) => QuickTruth, deciding: 0 | 1): QuickCall =>
  (args) => {
    const codes = truths(args);
    if (codes === null) return null;
    const step = (done: number, value: number): number => {
      if (done === deciding || value === deciding) return deciding;
      return value === done ? done : Number.NaN;
    };
    return join(
      codes.map((code, at): QuickTruth => {
        if (!args[at]?.each) return code;
        const fold = folded({ code: code.run, each: true }, step);
        return { kind: "truth", isFinal: code.isFinal, run: (frame) => fold(frame, 1 - deciding) };
      }),
    );
  };

const extreme =
  (choose: (a: number, b: number) => number): QuickCall =>
  (args) => {
    if (args.some(({ each }) => each)) return null;
    const codes = numbers(args);
    if (codes !== null) return quickExtreme(choose, codes);
    const days = args.map(({ code }) => code).filter((code) => code.kind === "date");
    const [first, ...others] = days.map(({ run }) => run);
    if (first === undefined || days.length < args.length) return null;
    return { kind: "date", run: others.reduce<Run>((a, b) => (frame) => choose(a(frame), b(frame)), first) };
  };

const between =
  (measure: (from: number, to: number) => number): QuickCall =>
  ([from, to]) => {
    if (from?.code.kind !== "date" || to?.code.kind !== "date") return null;
    const [a, b] = [from.code.run, to.code.run];
    return whole((frame) => {
      const [x, y] = [a(frame), b(frame)];
      return Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : measure(x, y);
    });
  };

const later =
  (step: (date: number, by: number) => number): QuickCall =>
  ([date, by]) => {
    if (date?.code.kind !== "date" || by?.code.kind !== "number" || by.code.denominator !== 1) return null;
    const [a, b] = [date.code.run, by.code.run];
    return {
      kind: "date",
      run: (frame) => {
        const [x, y] = [a(frame), b(frame)];
        // More than this leads past the end of the calendar, which the exact code sees to.
        return Number.isNaN(x) || !(Math.abs(y) < 4_000_000) ? Number.NaN : step(x, y);
      },
    };
  };

/** The functions that have quick code. */
export const quickCalls: Readonly<Record<string, QuickCall>> = {
  min: extreme(Math.min),
  max: extreme(Math.max),
  sum,
  count,
  any: quantifier(anyOf, 1),
  all: quantifier(allOf, 0),
  years_between: between(yearsBetween),
  months_between: between(monthsBetween),
  add_days: later(addDays),
  add_months: later(addMonths),
  add_years: later(addYears),
};
