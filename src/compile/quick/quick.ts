import type { Frame } from "../frame.js";

/**
 * Code over decided values alone, each a number: what is not decided, or cannot be said so, gives NaN, and then the exact code
 * has the word.
 */
export type Run = (frame: Frame) => number;

/** `isFinal`: where the run gives NaN the truth is unknown, and the exact code would say the same. */
export interface QuickTruth {
  readonly kind: "truth";
  readonly run: Run;
  readonly isFinal: boolean;
}

/** A number times the denominator. `constant`: it is the same for every case. */
export interface QuickNumber {
  readonly kind: "number";
  readonly run: Run;
  readonly denominator: number;
  readonly constant: number | null;
}

/** A packed day, or the symbol of a text. `options`: all symbols that it may be while it is not known. */
interface QuickDay {
  readonly kind: "date";
  readonly run: Run;
}
export interface QuickSymbol {
  readonly kind: "choice";
  readonly run: Run;
  readonly options: readonly number[] | null;
  readonly constant: number | null;
}

/** A list that is the same for every case. */
interface QuickList {
  readonly kind: "list";
  readonly symbols: ReadonlySet<number>;
}

/** A list that a case gives; null where it is not known. */
export interface QuickItems {
  readonly kind: "items";
  readonly items: (frame: Frame) => readonly string[] | null;
}

export type Quick = QuickTruth | QuickNumber | QuickDay | QuickSymbol | QuickList | QuickItems;

/** Makes a truth that is never decided. */
export const openTruth = (isFinal: boolean): QuickTruth => ({ kind: "truth", run: () => Number.NaN, isFinal });

/** Makes a number of a constant. */
export const constantNumber = (numerator: number, denominator: number): QuickNumber => ({
  kind: "number",
  run: () => numerator,
  denominator,
  constant: numerator,
});

// Above this a product of whole numbers may have been rounded.
const exactBelow = Number.MAX_SAFE_INTEGER;

/** Gives NaN for a number that may not be exact. No limit stays none. */
export const ifExact = (value: number): number =>
  (value <= exactBelow && value >= -exactBelow) || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
    ? value
    : Number.NaN;

export const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
