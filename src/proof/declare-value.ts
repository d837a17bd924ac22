import type { ValueKind, ValueType } from "../model/value-type.js";
import type { Abstract } from "../values/abstract.js";
import { exactly, type Span } from "./interval.js";
import { counted, less, type Scaled } from "./scaled.js";
import type { Script } from "./script.js";
import { choiceBy, type Symbolic, type SymbolicChoice, symbolicOf } from "./symbolic.js";
import { and, apply, equals, isAtMost, isLess, not, or, type Term, whole, yes } from "./term.js";

/** A value that the solver chooses: what it is as a value, and the constants of the script that make it up. */
export interface Declared {
  readonly value: Symbolic;
  readonly terms: readonly Term[];
}

/** How finely the numbers of a type are counted; null: any exact number. */
type Parts = bigint | null;

interface Wanted {
  readonly script: Script;
  readonly name: string;
  readonly type: ValueType;
  readonly domain: Abstract;
  readonly parts: Parts;
  /** The codes of the places that a locality may be. */
  readonly places: readonly string[];
}

type Declare = (wanted: Wanted) => Declared | null;

const within = (at: Scaled, { min, max }: Span): Term =>
  and(or(min.open, not(less(at, min.at))), or(max.open, not(less(max.at, at))));

const declareNumber: Declare = ({ script, name, domain, parts }) => {
  const limits = symbolicOf(domain);
  if (limits.kind !== "number") return null;
  const scaled = (term: Term): Scaled => counted(term, parts ?? 1n);
  const term = script.declare(name, parts === null ? "Real" : "Int", (it) => within(scaled(it), limits));
  return { value: { kind: "number", ...exactly(scaled(term)) }, terms: [term] };
};

const declareDay: Declare = ({ script, name, domain }) => {
  const limits = symbolicOf(domain);
  if (limits.kind !== "date") return null;
  const term = script.declare(name, "Int", (it) => and(apply("is-day", "Bool", it), within(counted(it), limits)));
  return { value: { kind: "date", ...exactly(counted(term)) }, terms: [term] };
};

const declareTruth: Declare = ({ script, name }) => {
  const term = script.declare(name, "Bool");
  return { value: { kind: "truth", isTrue: term, isFalse: not(term) }, terms: [term] };
};

/** Declares which of several names something is, by their position. */
export const declareOption = (
  script: Script,
  name: string,
  options: readonly string[],
): { term: Term; value: SymbolicChoice } => {
  if (!script.declared().includes(name)) script.note(`${name}: ${options.map((option, at) => `${at} ${option}`).join(", ")}`);
  const term = script.declare(name, "Int", (it) => and(isAtMost(whole(0), it), isLess(it, whole(options.length))));
  return { term, value: choiceBy(new Map(options.map((option, at) => [option, equals(term, whole(at))]))) };
};

const declareChoice: Declare = ({ script, name, type: { options } }) => {
  if (options === null) return null;
  const { term, value } = declareOption(script, name, options);
  return { value, terms: [term] };
};

const declarePlace: Declare = ({ script, name, places }) => {
  const { term, value } = declareOption(script, name, places);
  return { value, terms: [term] };
};

const declareChoices: Declare = ({ script, name, type: { options } }) => {
  if (options === null) return null;
  const terms = options.map((option) => script.declare(`${name}.${option}`, "Bool"));
  const has = new Map(options.flatMap((option, at) => (terms[at] === undefined ? [] : [[option, terms[at]]])));
  return { value: { kind: "list", isKnown: yes, has }, terms };
};

const cannot: Declare = () => null;

const declarers = {
  boolean: declareTruth,
  choice: declareChoice,
  choices: declareChoices,
  integer: declareNumber,
  decimal: declareNumber,
  money: declareNumber,
  share: declareNumber,
  date: declareDay,
  locality: declarePlace,
  text: cannot,
  list: cannot,
  scale: cannot,
} satisfies { [K in ValueKind]: Declare };

/** Declares a value of a type that the solver chooses; null where no such value can be written. */
export const declareValue = (wanted: Wanted): Declared | null => declarers[wanted.type.kind](wanted);
