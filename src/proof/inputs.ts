import { domainOf } from "../expression/constant.js";
import type { Level } from "../model/level.js";
import type { Fact } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ValueType } from "../model/value-type.js";
import { countiesWithin } from "../plan/places.js";
import { declareOption, declareValue } from "./declare-value.js";
import type { Knowledge, Reads } from "./encoding.js";
import { exactly, openEnd, type Span } from "./interval.js";
import { publishedValues } from "./published.js";
import { chosen, counted, scaledOf } from "./scaled.js";
import type { Script } from "./script.js";
import { type Symbolic, type SymbolicChoice, symbolicKind, unionOf, unknownOf } from "./symbolic.js";
import { and, isAtMost, no, not, or, type Term, whole, yes } from "./term.js";
import { unlessUnknown } from "./unless-unknown.js";

/** A fact that the solver chooses. */
export interface Question {
  readonly level: Level;
  readonly name: string;
  readonly type: ValueType;
  readonly known: Term;
  readonly terms: readonly Term[];
}

/** The case of a script: whatever of it is read is declared then. */
export interface Inputs {
  readonly locality: SymbolicChoice;
  readonly place: { readonly known: Term; readonly at: Term };
  /** The codes that a place may have. */
  readonly codes: readonly string[];
  readonly fact: (name: string, level: Level) => Symbolic;
  /** How many members are present. */
  readonly members: () => Span;
  readonly memberCount: () => { readonly known: Term; readonly count: Term } | null;
  readonly questions: () => readonly Question[];
}

export interface InputOptions {
  readonly script: Script;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  /** Whom the answer is for. */
  readonly subject: Level;
  /** The fact in which this case differs from another of the script. */
  readonly own: { readonly level: Level; readonly name: string } | null;
  readonly gap: (what: string) => void;
  readonly reads: Reads;
}

/** Starts a case of a script. Cases of one script are the same case but for what is their own. */
export const startInputs = (options: InputOptions): Inputs => {
  const { script, plan, knowledge } = options;
  const codes = placesOf(options);
  const { term: at, value: place } = declareOption(script, "locality", codes);
  const placeKnown = knowledge === "complete" ? yes : script.declare("locality?", "Bool");
  const locality = unlessUnknown(place, placeKnown, { kind: "choice", options: null }) as SymbolicChoice;
  const questions = new Map<string, Question>();
  const values = new Map<string, Symbolic>();
  const fact = (name: string, level: Level): Symbolic => {
    const key = `${level}.${name}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const declared = plan.pack.facts[name];
    if (declared === undefined) throw new Error(`the pack has no fact ${name}`);
    const value = declareFact({ ...options, codes, locality, questions, fact }, { name, level, declared });
    values.set(key, value);
    return value;
  };
  let count: { readonly known: Term; readonly count: Term } | null = null;
  const members = (): Span => {
    count ??= declareMembers(options);
    return membersIn(count);
  };
  return {
    locality,
    place: { known: placeKnown, at },
    codes,
    fact,
    members,
    memberCount: () => count,
    questions: () => [...questions.values()],
  };
};

/** Every division in force; of a complete case, the counties. */
const placesOf = ({ plan, knowledge }: InputOptions): readonly string[] => {
  if (knowledge === "complete") return countiesWithin(plan.places, null);
  const { localities } = plan.pack;
  return Object.keys(localities).filter(
    (code) => (localities[code]?.from ?? plan.asOf) <= plan.asOf && plan.asOf <= (localities[code]?.until ?? plan.asOf),
  );
};

interface AskedFact {
  readonly name: string;
  readonly level: Level;
  readonly declared: Fact;
}

interface Asking extends InputOptions {
  readonly codes: readonly string[];
  readonly locality: SymbolicChoice;
  readonly questions: Map<string, Question>;
  readonly fact: (name: string, level: Level) => Symbolic;
}

const declareFact = (asking: Asking, asked: AskedFact): Symbolic => {
  const { script, plan, knowledge, own, gap } = asking;
  const { name, level, declared } = asked;
  const isOwn = own?.level === level && own.name === name;
  const key = `${level}.${name}${isOwn ? "@2" : ""}`;
  const domain = domainOf(declared.type, declared.minimum, declared.maximum);
  const parts = { integer: 1n, money: 100n }[declared.type.kind as string] ?? null;
  const places = knowledge === "complete" ? asking.codes : Object.keys(plan.pack.localities);
  const made = declareValue({ script, name: key, type: declared.type, domain, parts, places });
  if (made === null) {
    gap(`${level}.${name}: ${declared.type.kind}`);
    return unknownOf(symbolicKind(declared.type.kind));
  }
  if (level === "county") asking.reads("fact", name);
  const published = level === "county" ? publishedValues(plan, name, asking.locality, gap) : [];
  const isPublished = or(...published.map(({ where }) => where));
  const isAsked = and(not(isPublished), askedIf(asking, asked));
  const known = knowledge === "complete" ? isAsked : script.declare(`${key}?`, "Bool");
  if (knowledge === "partial" && isAsked.constant !== true)
    script.assert(or(not(known), isAsked), `${key} is given where it is asked`);
  asking.questions.set(key, { level, name, type: declared.type, known, terms: made.terms });
  const said = knowledge === "complete" ? made.value : unlessUnknown(made.value, known, domain);
  const guarded = published.map(({ where, value }) => ({ guard: where, value }));
  return unionOf([...guarded, { guard: not(isPublished), value: said }], knowledge === "complete") ?? said;
};

/** What is asked only if another fact holds is not given where that one is known not to. */
const askedIf = ({ knowledge, fact }: Asking, { level, declared }: AskedFact): Term => {
  if (declared.askedIf === null) return yes;
  const condition = fact(declared.askedIf, level);
  if (condition.kind !== "truth") return yes;
  return knowledge === "complete" ? condition.isTrue : not(condition.isFalse);
};

const declareMembers = ({ script, knowledge, subject }: InputOptions): { readonly known: Term; readonly count: Term } => {
  const least = subject === "person" ? 1 : 0;
  const count = script.declare("members", "Int", (it) => isAtMost(whole(least), it));
  return { known: knowledge === "complete" || subject === "person" ? yes : script.declare("members?", "Bool"), count };
};

const membersIn = ({ known, count }: { readonly known: Term; readonly count: Term }): Span => {
  if (known.constant === true) return exactly(counted(count));
  const zero = scaledOf({ numerator: 0n, denominator: 1n });
  return {
    min: { at: chosen(known, counted(count), zero), open: no },
    max: { at: counted(count), open: and(openEnd.open, not(known)) },
  };
};
