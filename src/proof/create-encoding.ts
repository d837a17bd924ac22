import type { Condition, Formula, Selector } from "../model/pack.js";
import type { Context } from "../plan/context.js";
import { shortened } from "./encode-functions.js";
import { encodeNode } from "./encode-node.js";
import type { Encoding, Side } from "./encoding.js";
import {
  allTrue,
  anyTrue,
  decided,
  type Guarded,
  type Kind,
  negated,
  type Symbolic,
  type SymbolicChoice,
  type SymbolicTruth,
  unionOf,
  unknownOf,
  unknownTruth,
} from "./symbolic.js";
import { and, no, not, or, type Term, yes } from "./term.js";

/** Writes the values of a plan for the solver, each when it is asked for, and each once. */
export const createEncoding = (side: Side): Encoding => {
  const written = new Map<object, Map<string, Symbolic>>();
  const identities = new Map<object, number>();

  const identity = (of: object | null): number => {
    if (of === null) return 0;
    const known = identities.get(of) ?? identities.size + 1;
    identities.set(of, known);
    return known;
  };

  const once = <T extends Symbolic>(of: object, context: Context, work: () => T): T => {
    const { version, level, place, each, floors } = context;
    const key = [identity(version), level, identity(place), each?.option ?? "", floors].join(" ");
    const known = written.get(of) ?? new Map<string, Symbolic>();
    written.set(of, known);
    const value = known.get(key) ?? work();
    known.set(key, value);
    return value as T;
  };

  const named = (value: Symbolic): Symbolic => {
    if (value.kind === "truth") return namedTruth("leaf", value);
    return value.kind === "choice" ? namedChoice(value) : timed(value);
  };
  const namedChoice = (value: SymbolicChoice): SymbolicChoice => {
    const name = (term: Term): Term => side.script.name(`${side.name}.choice`, term);
    const names = (terms: ReadonlyMap<string, Term>): ReadonlyMap<string, Term> =>
      new Map([...terms].map(([option, term]) => [option, name(term)]));
    if ([...value.possible.values()].every((term) => name(term) === term)) return value;
    const [only, unlimited] = [names(value.only), name(value.unlimited)];
    const isKnown = value.isKnown.constant === true ? yes : name(or(...only.values()));
    const several = value.isKnown.constant === true ? no : name(and(not(isKnown), not(unlimited)));
    return { kind: "choice", possible: names(value.possible), only, isKnown, unlimited, several };
  };
  const timed = (value: Symbolic): Symbolic =>
    value.kind === "number" || value.kind === "date" ? shortened(encoding, value) : value;

  const namedTruth = (name: string, { isTrue, isFalse }: SymbolicTruth): SymbolicTruth => {
    const holds = side.script.name(`${side.name}.${name}`, isTrue);
    // Of a complete case a condition holds or fails, and one term says so.
    if (side.knowledge === "complete" || not(isTrue).text === isFalse.text) return decided(holds);
    return { kind: "truth", isTrue: holds, isFalse: side.script.name(`${side.name}.not.${name}`, isFalse) };
  };

  const encoding: Encoding = {
    ...side,
    node: (node, context) => once(node, context, () => named(encodeNode(encoding, node, context))),
    formula: (formula, context) => once(formula, context, () => named(formulaOf(encoding, formula, context))),
    condition: (condition, context) =>
      once(condition, context, () => namedTruth(condition.path, conditionOf(encoding, condition, context))),
    unwritten: (what, kind) => {
      side.gap(what);
      return unknownOf(kind);
    },
  };
  return encoding;
};

const formulaOf = (e: Encoding, formula: Formula, context: Context): Symbolic => {
  if (formula.kind === "is") return e.node(formula.node, context);
  const cases = selected(e, formula, context).map(({ guard, value }) => ({ guard, value: e.formula(value, context) }));
  return unionOf(cases, e.knowledge === "complete") ?? e.unwritten("cases", kindIn(cases));
};

const kindIn = ([first]: readonly Guarded<Symbolic>[]): Kind => first?.value.kind ?? "number";

const conditionOf = (e: Encoding, at: Condition, context: Context): SymbolicTruth => {
  if (at.kind === "leaf") {
    const value = e.node(at.when, context);
    return value.kind === "truth" ? value : unknownTruth;
  }
  if (at.kind === "cases") {
    const cases = selected(e, at, context).map(({ guard, value }) => ({ guard, value: e.condition(value, context) }));
    const union = unionOf(cases, e.knowledge === "complete");
    return union?.kind === "truth" ? union : unknownTruth;
  }
  return combinations[at.kind](at.parts.map((part) => e.condition(part, context)));
};

const combinations = {
  all: allTrue,
  any: anyTrue,
  none: (truths: readonly SymbolicTruth[]): SymbolicTruth => negated(anyTrue(truths)),
};

/** The entries of cases, each with when it is one of those possible. */
const selected = <T>(
  e: Encoding,
  { by, cases }: { readonly by: Selector; readonly cases: Readonly<Record<string, T>> },
  context: Context,
): readonly Guarded<T>[] => {
  const entries = Object.entries(cases);
  const value = by.kind === "reading" ? e.reading(by.name) : e.node(by.node, context);
  if (value.kind === "truth") {
    const guards: Readonly<Record<string, Guarded<null>["guard"]>> = { true: not(value.isFalse), false: not(value.isTrue) };
    return entries.flatMap(([option, one]) => (guards[option] === undefined ? [] : [{ guard: guards[option], value: one }]));
  }
  if (value.kind !== "choice") return entries.map(([, one]) => ({ guard: yes, value: one }));
  return entries.map(([option, one]) => ({ guard: possibleIn(value, option), value: one }));
};

const possibleIn = ({ possible, unlimited }: Extract<Symbolic, { kind: "choice" }>, option: string): Guarded<null>["guard"] =>
  unlimited.constant === true ? yes : (possible.get(option) ?? not(yes));
