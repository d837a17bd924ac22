import type { Node } from "../model/expression.js";
import type { Condition } from "../model/pack.js";
import { definitionOf } from "../plan/definition-of.js";
import { findCondition } from "../plan/find-condition.js";
import { subjectLevel, widerLevel } from "../regions/reached-nodes.js";
import type { Abstract } from "../values/abstract.js";
import { type Chosen, dependenceOf, isAllKnown, pointed, type Space, type Stand } from "./space.js";
import { allOf, anyVerdict, isFalse, isUnknown, oneOf, opposite, unionOf, type Verdicts, verdictsOf } from "./verdicts.js";

/** What may be looked up of an expression for a choice, part of which may be open. */
interface Lookup<T> {
  readonly axes: readonly number[];
  readonly isComplete: boolean;
  /** It hangs on too much to be worked out. */
  readonly isOpen: boolean;
  readonly at: (chosen: Chosen) => T;
}

/** A condition as a function of the axes. */
export type Term = { readonly path: string } & (
  | { readonly kind: "leaf"; readonly lookup: Lookup<Verdicts> }
  | { readonly kind: "constant"; readonly verdicts: Verdicts }
  | { readonly kind: "all" | "any" | "none"; readonly parts: readonly Term[] }
  /** What a name or another policy asks; its provisions are not this one's. */
  | { readonly kind: "asked"; readonly term: Term }
  /** Of each set of options that may be possible, the options. */
  | {
      readonly kind: "cases";
      readonly by: Lookup<readonly (readonly string[])[]>;
      readonly cases: Readonly<Record<string, Term>>;
    }
);

/** Makes the term of a condition. */
export const termOf = (space: Space, stand: Stand, condition: Condition): Term => {
  const { path } = condition;
  if (condition.kind === "leaf") {
    if (condition.when.kind === "truth")
      return { path, kind: "constant", verdicts: verdictsOf(condition.when.value ? "true" : "false") };
    const asked = askedTerm(space, stand, condition.when);
    return asked === null
      ? { path, kind: "leaf", lookup: leafLookup(space, stand, condition) }
      : { path, kind: "asked", term: asked };
  }
  if (condition.kind !== "cases")
    return { path, kind: condition.kind, parts: condition.parts.map((part) => termOf(space, stand, part)) };
  if (condition.by.kind === "reading") {
    const chosen = condition.cases[space.plan.readings[condition.by.name] ?? ""];
    if (chosen === undefined) throw new Error(`the condition ${path} has no case for the reading`);
    return termOf(space, stand, chosen);
  }
  const cases = Object.fromEntries(Object.entries(condition.cases).map(([option, one]) => [option, termOf(space, stand, one)]));
  return { path, kind: "cases", cases, by: selectorLookup(space, stand, condition.by.node, Object.keys(cases)) };
};

/** A name that stands for a condition, or another policy's eligibility. */
const askedTerm = (space: Space, stand: Stand, node: Node): Term | null => {
  const { plan } = space;
  if (node.kind === "provision") {
    return termOf(space, { ...stand, level: widerLevel(stand.level, node.level) }, findCondition(stand.version, node.name));
  }
  if (node.kind === "definition") {
    const { value } = definitionOf(plan, stand.version, node.name);
    return value.kind === "condition"
      ? termOf(space, { ...stand, level: widerLevel(stand.level, node.level) }, value.condition)
      : null;
  }
  if (node.kind !== "eligible") return null;
  const version = plan.versions[node.policy] ?? null;
  if (version?.eligibility == null) return { path: "", kind: "constant", verdicts: isFalse };
  const level = subjectLevel(plan, node.policy, widerLevel(stand.level, node.level));
  return termOf(space, { version, level, forEach: null }, version.eligibility);
};

/** Works out what verdicts a term may still have. */
export const verdictsFor = (term: Term, chosen: Chosen): Verdicts => {
  switch (term.kind) {
    case "constant":
      return term.verdicts;
    case "leaf":
      return term.lookup.at(chosen);
    case "asked":
      return verdictsFor(term.term, chosen);
    case "all":
      return allOf(term.parts.map((part) => verdictsFor(part, chosen)));
    case "any":
      return oneOf(term.parts.map((part) => verdictsFor(part, chosen)));
    case "none":
      return opposite(oneOf(term.parts.map((part) => verdictsFor(part, chosen))));
    default: {
      const of = (option: string): Verdicts => {
        const one = term.cases[option];
        return one === undefined ? anyVerdict : verdictsFor(one, chosen);
      };
      return term.by.at(chosen).reduce((found, options) => found | unionOf(options.map(of)), 0);
    }
  }
};

const mostRows = 20_000;

/** Looks up verdicts; a parameter without a value leaves all of them possible. */
const leafLookup = (space: Space, stand: Stand, leaf: Extract<Condition, { kind: "leaf" }>): Lookup<Verdicts> => {
  const { axes, isComplete } = dependenceOf(space, stand, leaf.when);
  const one = (chosen: Chosen): Verdicts => {
    const { frame, scope } = pointed(space, stand, chosen);
    const found = verdictsOf(space.program.compiler.condition(leaf, scope)(frame));
    return found === isUnknown && isAllKnown(space, axes, chosen) ? anyVerdict : found;
  };
  return lookupOf(space, { axes, isComplete }, { one, join: (a, b) => a | b, any: anyVerdict });
};

const selectorLookup = (
  space: Space,
  stand: Stand,
  node: Node,
  options: readonly string[],
): Lookup<readonly (readonly string[])[]> => {
  const { axes, isComplete } = dependenceOf(space, stand, node);
  const apart = options.map((option) => [option]);
  const one = (chosen: Chosen): readonly (readonly string[])[] => {
    const { frame, scope } = pointed(space, stand, chosen);
    const possible = optionsOf(space.program.compiler.node(node, scope)(frame), options);
    return possible.length > 1 && isAllKnown(space, axes, chosen)
      ? [...possible.map((option) => [option]), possible]
      : [possible];
  };
  return lookupOf(space, { axes, isComplete }, { one, join: joined, any: [...apart, options] });
};

const joined = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...a,
  ...b.filter((set) => !a.some((other) => String(other) === String(set))),
];

const optionsOf = (value: Abstract, all: readonly string[]): readonly string[] => {
  if (value.kind === "truth") return value.truth === "unknown" ? all : [value.truth];
  return value.kind === "choice" && value.options !== null ? value.options.filter((option) => all.includes(option)) : all;
};

interface Table<T> {
  readonly one: (chosen: Chosen) => T;
  readonly join: (a: T, b: T) => T;
  /** What is possible where the axes do not say. */
  readonly any: T;
}

/** Looks up what is worked out once for each choice of its own axes, and joined over those left open. */
const lookupOf = <T>(
  space: Space,
  { axes, isComplete }: { readonly axes: readonly number[]; readonly isComplete: boolean },
  { one, join, any }: Table<T>,
): Lookup<T> => {
  const rows = axes.reduce((product, axis) => product * (space.sizes[axis] ?? 1), 1);
  if (rows > mostRows) return { axes: [], isComplete: false, isOpen: true, at: () => any };
  const known = new Map<number, T>();
  // Each choice, open ones included, is a number of its own.
  const keyOf = (chosen: Chosen): number =>
    axes.reduce((key, axis) => key * ((space.sizes[axis] ?? 1) + 1) + (chosen[axis] ?? space.sizes[axis] ?? 1), 0);
  const find = (chosen: Chosen): T => {
    const key = keyOf(chosen);
    const found = known.get(key);
    if (found !== undefined) return found;
    const open = axes.find((axis) => chosen[axis] === undefined);
    const own = space.sizes.map((_, axis) => (axes.includes(axis) ? chosen[axis] : undefined));
    const made =
      open === undefined ? one(own) : joinOver(space.sizes[open] ?? 1, (value) => find(withValue(own, open, value)), join);
    known.set(key, made);
    return made;
  };
  return { axes, isComplete, isOpen: false, at: find };
};

const joinOver = <T>(size: number, at: (value: number) => T, join: (a: T, b: T) => T): T => {
  let found = at(0);
  for (let value = 1; value < size; value += 1) found = join(found, at(value));
  return found;
};

/** Chooses a value of one axis. */
export const withValue = (chosen: Chosen, axis: number, value: number): Chosen => {
  const changed = [...chosen];
  changed[axis] = value;
  return changed;
};
