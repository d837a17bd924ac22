import type { ArithmeticOperator, ComparisonOperator } from "../../model/expression.js";
import type { RoundingMode } from "../../model/pack.js";
import type { Fraction } from "../../values/fraction.js";
import { constantNumber, greatestDivisor, ifExact, type QuickNumber, type QuickTruth, type Run } from "./quick.js";

/** A number of a constant fraction; null where it is too large. */
export const quickFraction = ({ numerator, denominator }: Fraction): QuickNumber | null => {
  const [over, under] = [Number(numerator), Number(denominator)];
  return Number.isSafeInteger(over) && isSmall(under) ? constantNumber(over, under) : null;
};

// Denominators beyond this leave too little room for the numbers themselves.
export const isSmall = (denominator: number): boolean => denominator <= 1_000_000_000;

/** Brings numbers to one denominator; null where that would be too large. */
export const aligned = (
  numbers: readonly QuickNumber[],
): { readonly runs: readonly Run[]; readonly denominator: number } | null => {
  const denominator = numbers.map((one) => one.denominator).reduce(commonMultiple, 1);
  if (!isSmall(denominator)) return null;
  return { denominator, runs: numbers.map((one) => scaled(one, denominator / one.denominator)) };
};

const commonMultiple = (a: number, b: number): number => (a / greatestDivisor(a, b)) * b;

const scaled = ({ run, constant }: QuickNumber, factor: number): Run => {
  if (constant !== null) {
    const value = ifExact(constant * factor);
    return () => value;
  }
  return factor === 1 ? run : (frame) => ifExact(run(frame) * factor);
};

/** Computes with two numbers; null where there is no such code, as for a division. */
export const quickArithmetic = (operator: ArithmeticOperator, left: QuickNumber, right: QuickNumber): QuickNumber | null => {
  if (operator === "/") return null;
  if (operator === "*") {
    const denominator = left.denominator * right.denominator;
    const [a, b] = [left.run, right.run];
    return isSmall(denominator)
      ? { kind: "number", denominator, constant: null, run: (frame) => ifExact(a(frame) * b(frame)) }
      : null;
  }
  const both = aligned([left, right]);
  const [a, b] = both?.runs ?? [];
  if (both === null || a === undefined || b === undefined) return null;
  const run: Run = operator === "+" ? (frame) => ifExact(a(frame) + b(frame)) : (frame) => ifExact(a(frame) - b(frame));
  return { kind: "number", denominator: both.denominator, constant: null, run };
};

type Order = Exclude<ComparisonOperator, "in">;

/** Compares two runs of one kind: 1, 0, or NaN where one of them is not decided. */
export const quickOrder = (operator: Order, a: Run, b: Run): Run => orders[operator](a, b);

// Each operator has code of its own, so that it is called in one place with one pair of runs.
const orders: Readonly<Record<Order, (a: Run, b: Run) => Run>> = {
  "=": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x === y ? 1 : x < y || x > y ? 0 : Number.NaN;
  },
  "!=": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x === y ? 0 : x < y || x > y ? 1 : Number.NaN;
  },
  "<": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x < y ? 1 : x >= y ? 0 : Number.NaN;
  },
  "<=": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x <= y ? 1 : x > y ? 0 : Number.NaN;
  },
  ">": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x > y ? 1 : x <= y ? 0 : Number.NaN;
  },
  ">=": (a, b) => (frame) => {
    const [x, y] = [a(frame), b(frame)];
    return x >= y ? 1 : x < y ? 0 : Number.NaN;
  },
};

/** Compares two numbers. What is not decided may still be decided by its bounds, which the exact code knows. */
export const quickComparison = (operator: Order, left: QuickNumber, right: QuickNumber): QuickTruth | null => {
  const both = aligned([left, right]);
  const [a, b] = both?.runs ?? [];
  if (both === null || a === undefined || b === undefined) return null;
  const limit = right.constant === null ? Number.NaN : ifExact(right.constant * (both.denominator / right.denominator));
  const run = Number.isNaN(limit) ? quickOrder(operator, a, b) : limits[operator](a, limit);
  return { kind: "truth", isFinal: false, run };
};

// A limit that is the same for every case need not be asked for.
const limits: Readonly<Record<Order, (a: Run, limit: number) => Run>> = {
  "=": (a, limit) => quickOrder("=", a, () => limit),
  "!=": (a, limit) => quickOrder("!=", a, () => limit),
  "<": (a, limit) => (frame) => {
    const x = a(frame);
    return x < limit ? 1 : x >= limit ? 0 : Number.NaN;
  },
  "<=": (a, limit) => (frame) => {
    const x = a(frame);
    return x <= limit ? 1 : x > limit ? 0 : Number.NaN;
  },
  ">": (a, limit) => (frame) => {
    const x = a(frame);
    return x > limit ? 1 : x <= limit ? 0 : Number.NaN;
  },
  ">=": (a, limit) => (frame) => {
    const x = a(frame);
    return x >= limit ? 1 : x < limit ? 0 : Number.NaN;
  },
};

/** Takes the least or greatest of numbers. */
export const quickExtreme = (choose: (a: number, b: number) => number, numbers: readonly QuickNumber[]): QuickNumber | null => {
  const all = aligned(numbers);
  const [first, ...others] = all?.runs ?? [];
  if (all === null || first === undefined) return null;
  const run = others.reduce<Run>((a, b) => (frame) => choose(a(frame), b(frame)), first);
  return { kind: "number", denominator: all.denominator, constant: null, run };
};

/** Rounds to a multiple of a quantum. */
export const quickRounded = (number: QuickNumber, quantum: Fraction, mode: RoundingMode): QuickNumber | null => {
  const [over, under] = [Number(quantum.numerator), Number(quantum.denominator)];
  // The number in quanta is its numerator times `times` by `by`.
  const divisor = greatestDivisor(under, number.denominator * over);
  const [times, by] = [under / divisor, (number.denominator * over) / divisor];
  if (!isSmall(by) || !isSmall(under)) return null;
  const { run } = number;
  const whole = wholes[mode];
  return {
    kind: "number",
    denominator: under,
    constant: null,
    run: (frame) => ifExact(whole(ifExact(run(frame) * times), by) * over),
  };
};

/**
 * The greatest whole number not above a quotient of whole numbers. Below 2^53 the quotient of floats stays under the next whole
 * number where the exact one does.
 */
export const floorOf = (value: number, by: number): number => Math.floor(value / by);

const wholes: Readonly<Record<RoundingMode, (value: number, by: number) => number>> = {
  down: floorOf,
  up: (value, by) => -floorOf(-value, by),
  half_up: (value, by) => floorOf(ifExact(2 * value + by), 2 * by),
  half_even: (value, by) => {
    const nearest = floorOf(ifExact(2 * value + by), 2 * by);
    return 2 * value + by === nearest * 2 * by && nearest % 2 !== 0 ? nearest - 1 : nearest;
  },
};
