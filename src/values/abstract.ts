import type { CalendarDate } from "./calendar-date.js";
import { compare, type Fraction, max as greater, min as smaller, zero } from "./fraction.js";

/** Kleene's third truth is `unknown`. */
export type Truth = "true" | "false" | "unknown";

/**
 * What is known of a value: the set of values it may still have. A value with one element left is decided. Closed intervals
 * have null for an end without limit; options and items are null when nothing is known of them.
 */
export type Abstract =
  | { readonly kind: "truth"; readonly truth: Truth }
  /** Integers, decimals, money, shares. */
  | { readonly kind: "number"; readonly min: Fraction | null; readonly max: Fraction | null }
  | { readonly kind: "date"; readonly min: CalendarDate | null; readonly max: CalendarDate | null }
  /** A choice, a locality or a text: the options still possible. */
  | { readonly kind: "choice"; readonly options: readonly string[] | null }
  /** Choices or a list: exactly known, or not at all. */
  | { readonly kind: "list"; readonly items: readonly string[] | null }
  /** Bands of rates; where they are not known, `rate` bounds every rate. */
  | {
      readonly kind: "scale";
      readonly bands: readonly AbstractBand[] | null;
      readonly rate: { readonly min: Fraction; readonly max: Fraction };
    };

export interface AbstractBand {
  readonly over: Fraction;
  readonly rate: Fraction;
}

const unknownTruth: Abstract = { kind: "truth", truth: "unknown" };

/** Makes a value of a truth; null: not known. */
export function truthOf(value: boolean | null): Abstract {
  return value === null ? unknownTruth : { kind: "truth", truth: value ? "true" : "false" };
}

/** Makes a value of an exact number. */
export function numberOf(value: Fraction): Abstract {
  return { kind: "number", min: value, max: value };
}

/** Makes a value of a day. */
export function dateValueOf(value: CalendarDate): Abstract {
  return { kind: "date", min: value, max: value };
}

/** Makes a value of one option, locality or text. */
export function choiceOf(option: string): Abstract {
  return { kind: "choice", options: [option] };
}

/** Makes a value of a list whose items are all known. */
export function listOf(items: readonly string[]): Abstract {
  return { kind: "list", items };
}

/** Makes a value of known bands, sorted by `over`. */
export function scaleOf(bands: readonly AbstractBand[]): Abstract {
  const rates = bands.map((band) => band.rate);
  return {
    kind: "scale",
    bands,
    rate: { min: rates.reduce(smaller, rates[0] ?? zero), max: rates.reduce(greater, rates[0] ?? zero) },
  };
}

type Kind = Abstract["kind"];
type Of<K extends Kind> = Extract<Abstract, { readonly kind: K }>;

const decided = {
  truth: (a) => a.truth !== "unknown",
  number: (a) => a.min !== null && a.max !== null && compare(a.min, a.max) === 0,
  date: (a) => a.min !== null && a.min === a.max,
  choice: (a) => a.options !== null && a.options.length === 1,
  list: (a) => a.items !== null,
  scale: (a) => a.bands !== null,
} satisfies { [K in Kind]: (a: Of<K>) => boolean };

/** Tells whether only one value is left. */
export function isDecided(value: Abstract): boolean {
  return (decided[value.kind] as (a: Abstract) => boolean)(value);
}

const same = {
  truth: (a, b) => a.truth === b.truth,
  number: (a, b) => sameNumber(a.min, b.min) && sameNumber(a.max, b.max),
  date: (a, b) => a.min === b.min && a.max === b.max,
  choice: (a, b) => sameOptions(a.options, b.options),
  list: (a, b) => sameItems(a.items, b.items),
  scale: (a, b) => sameBands(a.bands, b.bands) && sameNumber(a.rate.min, b.rate.min) && sameNumber(a.rate.max, b.rate.max),
} satisfies { [K in Kind]: (a: Of<K>, b: Of<K>) => boolean };

/** Tells whether the same is known of two values. */
export function sameAbstract(a: Abstract, b: Abstract): boolean {
  return a.kind === b.kind && (same[a.kind] as (a: Abstract, b: Abstract) => boolean)(a, b);
}

const unions = {
  truth: (a, b) => (a.truth === b.truth ? a : unknownTruth),
  number: (a, b) => ({
    kind: "number",
    min: a.min === null || b.min === null ? null : smaller(a.min, b.min),
    max: a.max === null || b.max === null ? null : greater(a.max, b.max),
  }),
  date: (a, b) => ({
    kind: "date",
    min: a.min === null || b.min === null ? null : Math.min(a.min, b.min),
    max: a.max === null || b.max === null ? null : Math.max(a.max, b.max),
  }),
  choice: (a, b) => ({
    kind: "choice",
    options: a.options === null || b.options === null ? null : [...new Set([...a.options, ...b.options])],
  }),
  list: (a, b) => (sameItems(a.items, b.items) ? a : { kind: "list", items: null }),
  scale: (a, b) => ({
    kind: "scale",
    bands: sameBands(a.bands, b.bands) ? a.bands : null,
    rate: { min: smaller(a.rate.min, b.rate.min), max: greater(a.rate.max, b.rate.max) },
  }),
} satisfies { [K in Kind]: (a: Of<K>, b: Of<K>) => Abstract };

/** Joins what may be true of a value in either of two events; both are of one kind. */
export function unionOf(a: Abstract, b: Abstract): Abstract {
  if (a.kind !== b.kind) throw new TypeError(`a ${a.kind} and a ${b.kind} have no union`);
  return (unions[a.kind] as (a: Abstract, b: Abstract) => Abstract)(a, b);
}

function sameNumber(a: Fraction | null, b: Fraction | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

function sameOptions(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null ? a === b : a.length === b.length && a.every((option) => b.includes(option));
}

function sameItems(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null ? a === b : a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameBands(a: readonly AbstractBand[] | null, b: readonly AbstractBand[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((band, index) => sameBand(band, b[index]));
}

function sameBand(a: AbstractBand, b: AbstractBand | undefined): boolean {
  return b !== undefined && compare(a.over, b.over) === 0 && compare(a.rate, b.rate) === 0;
}
