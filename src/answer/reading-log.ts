import type { Observer } from "../compile/frame.js";
import { isSameScope } from "../compile/scope.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { Row } from "../model/pack.js";
import { atLevel, type Context, type Valuation } from "../plan/context.js";
import { publishedFact } from "../plan/county-facts.js";
import type { Lookup } from "../plan/lookup.js";
import { isDecided } from "../values/abstract.js";

/** An expression that an evaluation came to, and where. */
interface Visited {
  readonly node: Node;
  readonly context: Context;
}

/** What an evaluation has come to; `wholes` are what can turn the answer by themselves. */
export interface ReadingLog {
  readonly observe: Observer;
  readonly all: readonly Visited[];
  readonly wholes: readonly Visited[];
}

/** Starts a log to be handed to an evaluation. */
export const startLog = (): ReadingLog => {
  const all: Visited[] = [];
  const wholes: Visited[] = [];
  const seen = { whole: new Map<Node, Context[]>(), part: new Map<Node, Context[]>() };
  const observe: Observer = (node, context, _, role) => {
    const contexts = seen[role].get(node) ?? [];
    if (contexts.some((one) => one.index === context.index && isSameScope(one, context))) return;
    contexts.push(context);
    seen[role].set(node, contexts);
    all.push({ node, context });
    if (role === "whole") wholes.push({ node, context });
  };
  return { observe, all, wholes };
};

/** What an evaluation read of the pack. */
export interface Consulted {
  readonly parameters: readonly { readonly name: string; readonly lookup: Lookup }[];
  /** Facts of the county. */
  readonly countyFacts: ReadonlySet<string>;
}

/** Collects the parameters that were looked up, each lookup once, and the county facts that were asked for. */
export const consultedBy = (values: Valuation, log: ReadingLog): Consulted => {
  const parameters = new Map<Lookup, string>();
  const countyFacts = new Set<string>();
  for (const { node, context } of log.all) {
    for (const name of countyFactsIn(node, context)) countyFacts.add(name);
    for (const name of readsOf(node).parameters) parameters.set(values.lookup(name, context), name);
  }
  return { parameters: [...parameters].map(([lookup, name]) => ({ name, lookup })), countyFacts };
};

/** The rows that the parameters read were, or may have been, taken from; and the suppositions used. */
export const rowsOf = (
  { plan, given }: Pick<Valuation, "plan" | "given">,
  { parameters, countyFacts }: Consulted,
): { readonly rows: readonly Row[]; readonly supposed: readonly string[] } => {
  const rows = new Map<string, Row>();
  const supposed = new Set<string>();
  for (const name of countyFacts) {
    const state = publishedFact(plan, given, name);
    if (state.kind === "row") rows.set(state.row.id, state.row);
  }
  for (const { name, lookup } of parameters) {
    // While the place is open a row says nothing of the answer, unless all the places that may be meant have the same value.
    const isRead = lookup.openPlace === null || isDecided(lookup.value);
    for (const entry of lookup.entries) {
      if (entry.kind === "supposed") supposed.add(name);
      if (entry.kind !== "supposed" && entry.row !== null && isRead) rows.set(entry.row.id, entry.row);
    }
  }
  return { rows: [...rows.values()], supposed: [...supposed] };
};

/** The county facts that an expression reads; those read for each member are in an expression of their own. */
const countyFactsIn = (node: Node, context: Context): readonly string[] =>
  readsOf(node).facts.flatMap(({ name, level }) => (atLevel(context, level).level === "county" ? [name] : []));

interface Reads {
  readonly facts: readonly Extract<Reference, { kind: "fact" }>[];
  readonly parameters: readonly string[];
}

const known = new WeakMap<Node, Reads>();

const readsOf = (node: Node): Reads => {
  const found = known.get(node) ?? {
    facts: referencesOf(node).filter((reference) => reference.kind === "fact"),
    parameters: parametersIn(node),
  };
  known.set(node, found);
  return found;
};

/** The parameters that stand in an expression itself; those of each member are in an expression of their own. */
const parametersIn = (node: Node): readonly string[] => {
  switch (node.kind) {
    case "parameter":
      return [node.name];
    case "arithmetic":
    case "comparison":
      return [...parametersIn(node.left), ...parametersIn(node.right)];
    case "call":
      return node.arguments.flatMap(parametersIn);
    case "list":
      return node.items.flatMap(parametersIn);
    default:
      return [];
  }
};
