import type { ValueKind } from "../model/value-type.js";
import type { Abstract, AbstractBand } from "../values/abstract.js";
import { anything, type End, endAt, exactly, openEnd, type Span, unionOfSpans } from "./interval.js";
import { counted, type Scaled, scaledOf } from "./scaled.js";
import { and, no, not, or, type Term, truth, whole, yes } from "./term.js";

/** A truth of three values: neither term holds where it is not known. */
export interface SymbolicTruth {
  readonly kind: "truth";
  readonly isTrue: Term;
  readonly isFalse: Term;
}

/** A choice or a place: which options are possible, and which is the only one. */
export interface SymbolicChoice {
  readonly kind: "choice";
  readonly possible: ReadonlyMap<string, Term>;
  readonly only: ReadonlyMap<string, Term>;
  /** One option is left. */
  readonly isKnown: Term;
  /** Nothing is known, not even which options there are. */
  readonly unlimited: Term;
  /** Some options are possible, more than one. */
  readonly several: Term;
}

/** Choices or a list: whether it is known, and what is in it. */
export interface SymbolicList {
  readonly kind: "list";
  readonly isKnown: Term;
  readonly has: ReadonlyMap<string, Term>;
}

/** What the solver may make of an abstract value: the same kinds, with terms where those have values. */
export type Symbolic =
  | SymbolicTruth
  | ({ readonly kind: "number" | "date" } & Span)
  | SymbolicChoice
  | SymbolicList
  | { readonly kind: "scale"; readonly bands: readonly AbstractBand[] | null };

export type Kind = Symbolic["kind"];

export const unknownTruth: SymbolicTruth = { kind: "truth", isTrue: no, isFalse: no };
const unknownChoice: SymbolicChoice = {
  kind: "choice",
  possible: new Map(),
  only: new Map(),
  isKnown: no,
  unlimited: yes,
  several: no,
};

/** Makes the truth of a term that always is one or the other. */
export const decided = (term: Term): SymbolicTruth => ({ kind: "truth", isTrue: term, isFalse: not(term) });

/** Turns a truth into its opposite. */
export const negated = ({ isTrue, isFalse }: SymbolicTruth): SymbolicTruth => ({
  kind: "truth",
  isTrue: isFalse,
  isFalse: isTrue,
});

/** Joins truths that must all hold. */
export const allTrue = (truths: readonly SymbolicTruth[]): SymbolicTruth => ({
  kind: "truth",
  isTrue: and(...truths.map((one) => one.isTrue)),
  isFalse: or(...truths.map((one) => one.isFalse)),
});

/** Joins truths one of which must hold. */
export const anyTrue = (truths: readonly SymbolicTruth[]): SymbolicTruth => negated(allTrue(truths.map(negated)));

const number = (end: Extract<Abstract, { kind: "number" }>["min"]): End => (end === null ? openEnd : endAt(scaledOf(end)));
const day = (end: number | null): End => (end === null ? openEnd : endAt(dayOf(end)));

/** Writes a packed day. */
export const dayOf = (date: number): Scaled => counted(whole(date));

/** Makes a choice of one option of several, by the terms that say which one it is. */
export const choiceBy = (terms: ReadonlyMap<string, Term>): SymbolicChoice => ({
  kind: "choice",
  possible: terms,
  only: terms,
  isKnown: yes,
  unlimited: no,
  several: no,
});

const span = (min: End, max: End, isPoint: boolean): Span => (isPoint ? exactly(min.at) : { min, max });

const makers = {
  truth: (a) => ({ kind: "truth", isTrue: truth(a.truth === "true"), isFalse: truth(a.truth === "false") }),
  number: (a) => ({ kind: "number", ...span(number(a.min), number(a.max), isPoint(a.min, a.max)) }),
  date: (a) => ({ kind: "date", ...span(day(a.min), day(a.max), a.min !== null && a.min === a.max) }),
  choice: ({ options }) => {
    if (options === null) return unknownChoice;
    const terms = new Map(options.map((option) => [option, yes]));
    const only = new Map(options.map((option) => [option, truth(options.length === 1)]));
    const isOne = options.length === 1;
    return { kind: "choice", possible: terms, only, isKnown: truth(isOne), unlimited: no, several: truth(!isOne) };
  },
  list: ({ items }) => ({
    kind: "list",
    isKnown: truth(items !== null),
    has: new Map((items ?? []).map((item) => [item, yes])),
  }),
  scale: ({ bands }) => ({ kind: "scale", bands }),
} satisfies { [K in Abstract["kind"]]: (value: Extract<Abstract, { kind: K }>) => Symbolic };

const isPoint = (a: Extract<Abstract, { kind: "number" }>["min"], b: Extract<Abstract, { kind: "number" }>["min"]): boolean =>
  a !== null && b !== null && a.numerator === b.numerator && a.denominator === b.denominator;

/** Writes a value that is known now, before any solver is asked. */
export const symbolicOf = (value: Abstract): Symbolic => (makers[value.kind] as (value: Abstract) => Symbolic)(value);

/** A value that is one of those possible where its guard holds. */
export interface Guarded<T> {
  readonly guard: Term;
  readonly value: T;
}

type Of<K extends Kind> = Extract<Symbolic, { readonly kind: K }>;
type Guards<K extends Kind> = readonly Guarded<Of<K>>[];

const every = (guarded: readonly Guarded<Term>[]): Term =>
  and(or(...guarded.map(({ guard }) => guard)), ...guarded.map(({ guard, value }) => or(not(guard), value)));
const some = (guarded: readonly Guarded<Term>[]): Term => or(...guarded.map(({ guard, value }) => and(guard, value)));
const part = <T, U>(guarded: readonly Guarded<T>[], of: (value: T) => U): readonly Guarded<U>[] =>
  guarded.map(({ guard, value }) => ({ guard, value: of(value) }));

const unionOfChoices = (guarded: Guards<"choice">, isOne: boolean): SymbolicChoice => {
  const options = [...new Set(guarded.flatMap(({ value }) => [...value.possible.keys()]))];
  const terms = (of: "possible" | "only", join: typeof some): ReadonlyMap<string, Term> =>
    new Map(options.map((option) => [option, join(part(guarded, (value) => value[of].get(option) ?? no))]));
  // Where every part is known and one guard holds, what is possible is the only one.
  if (isOne && guarded.every(({ value }) => value.isKnown.constant === true)) return choiceBy(terms("possible", some));
  const only = terms("only", every);
  const isKnown = or(...only.values());
  const unlimited = some(part(guarded, (value) => value.unlimited));
  const several = and(not(isKnown), not(unlimited));
  return { kind: "choice", possible: terms("possible", some), only, isKnown, unlimited, several };
};

const unions = {
  truth: (guarded) => ({
    kind: "truth",
    isTrue: every(part(guarded, ({ isTrue }) => isTrue)),
    isFalse: every(part(guarded, ({ isFalse }) => isFalse)),
  }),
  number: (guarded, isOne) => ({ kind: "number", ...unionOfSpans(guarded, isOne) }),
  date: (guarded, isOne) => ({ kind: "date", ...unionOfSpans(guarded, isOne) }),
  choice: unionOfChoices,
  list: () => null,
  scale: () => null,
} satisfies { [K in Kind]: (guarded: Guards<K>, isOne: boolean) => Symbolic | null };

/** Joins what may be true of a value in the events whose guards hold; null where that cannot be written. `isOne`: exactly one does. */
export const unionOf = (guarded: readonly Guarded<Symbolic>[], isOne: boolean): Symbolic | null => {
  const possible = guarded.filter(({ guard }) => guard.constant !== false);
  const [first] = possible;
  if (first === undefined) return null;
  if (possible.length === 1) return first.value;
  return (unions[first.value.kind] as (guarded: readonly Guarded<Symbolic>[], isOne: boolean) => Symbolic | null)(
    possible,
    isOne,
  );
};

/** Says of two choices whether they are the same option. */
export const sameChoice = (a: SymbolicChoice, b: SymbolicChoice): SymbolicTruth => {
  const options = [...a.possible.keys()].filter((option) => b.possible.has(option));
  const both = (of: "possible" | "only"): readonly Term[] =>
    options.map((option) => and(a[of].get(option) ?? no, b[of].get(option) ?? no));
  const isLimited = and(not(a.unlimited), not(b.unlimited));
  return { kind: "truth", isTrue: or(...both("only")), isFalse: and(isLimited, ...both("possible").map(not)) };
};

/** Says of two truths whether they are the same. */
export const sameTruth = (a: SymbolicTruth, b: SymbolicTruth): SymbolicTruth => ({
  kind: "truth",
  isTrue: or(and(a.isTrue, b.isTrue), and(a.isFalse, b.isFalse)),
  isFalse: or(and(a.isTrue, b.isFalse), and(a.isFalse, b.isTrue)),
});

/** Says whether a choice is in a list. */
export const choiceInList = (choice: SymbolicChoice, list: SymbolicList): SymbolicTruth => {
  const items = [...list.has];
  const options = [...choice.possible];
  const isEmpty = and(...items.map(([, has]) => not(has)));
  const none = and(...options.map(([option, possible]) => or(not(possible), not(list.has.get(option) ?? no))));
  const all = and(...options.map(([option, possible]) => or(not(possible), list.has.get(option) ?? no)));
  return {
    kind: "truth",
    isTrue: and(list.isKnown, not(choice.unlimited), not(isEmpty), all),
    isFalse: and(list.isKnown, or(isEmpty, and(not(choice.unlimited), none))),
  };
};

/** Makes what is known of a value of a kind of which nothing is known. */
export const unknownOf = (kind: Kind): Symbolic => {
  switch (kind) {
    case "truth":
      return unknownTruth;
    case "number":
    case "date":
      return { kind, ...anything };
    case "choice":
      return unknownChoice;
    case "list":
      return { kind, isKnown: no, has: new Map() };
    case "scale":
      return { kind, bands: null };
  }
};

const kinds = {
  boolean: "truth",
  choice: "choice",
  choices: "list",
  integer: "number",
  decimal: "number",
  money: "number",
  share: "number",
  date: "date",
  locality: "choice",
  text: "choice",
  list: "list",
  scale: "scale",
} as const satisfies Readonly<Record<ValueKind, Kind>>;

/** The kind of the values of a type. */
export const symbolicKind = (kind: ValueKind): Kind => kinds[kind];
