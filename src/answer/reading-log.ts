import type { Observer } from "../evaluate/valuation.js";
import { referencesOf } from "../expression/walk.js";
import type { Node } from "../model/expression.js";
import type { Row } from "../model/pack.js";
import { atLevel, type Context, type Valuation } from "../plan/context.js";
import { publishedFact } from "../plan/county-facts.js";

/** An expression that an evaluation came to, and where. */
export interface Visited {
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
  const seen = { whole: new Map<Node, Set<string>>(), part: new Map<Node, Set<string>>() };
  const observe: Observer = (node, context, _, role) => {
    const key = keyOf(context);
    const contexts = seen[role].get(node) ?? new Set();
    if (contexts.has(key)) return;
    seen[role].set(node, contexts.add(key));
    all.push({ node, context });
    if (role === "whole") wholes.push({ node, context });
  };
  return { observe, all, wholes };
};

const keyOf = ({ version, level, index, each, floors, place }: Context): string =>
  [version.from, level, index ?? "", each?.option ?? "", floors, place === null ? "" : JSON.stringify(place)].join(" ");

/** The rows that the parameters read were, or may have been, taken from; and the suppositions used. */
export const rowsOf = (
  values: Valuation,
  log: ReadingLog,
): { readonly rows: readonly Row[]; readonly supposed: readonly string[] } => {
  const rows = new Map<string, Row>();
  const supposed = new Set<string>();
  for (const { node, context } of log.all) {
    for (const row of publishedRowsIn(values, node, context)) rows.set(row.id, row);
    for (const name of parametersIn(node)) {
      const found = values.lookup(name, context);
      for (const entry of found.entries) {
        if (entry.kind === "supposed") supposed.add(name);
        if (entry.kind !== "supposed" && entry.row !== null && found.openPlace === null) rows.set(entry.row.id, entry.row);
      }
    }
  }
  return { rows: [...rows.values()], supposed: [...supposed] };
};

/** The rows of county facts that an expression read; those read for each member are in an expression of their own. */
const publishedRowsIn = (values: Valuation, node: Node, context: Context): readonly Row[] =>
  referencesOf(node).flatMap((reference) => {
    if (reference.kind !== "fact" || atLevel(context, reference.level).level !== "county") return [];
    const state = publishedFact(values.plan, values.given, reference.name);
    return state.kind === "row" ? [state.row] : [];
  });

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
