import { boundsOf, constantOf } from "../expression/constant.js";
import type { Citation } from "../model/citation.js";
import type { Node, Reference } from "../model/expression.js";
import type { ShownValue } from "../model/finding.js";
import type { Condition, Formula } from "../model/pack.js";
import { atLevel, atMember, type Context, subjectOf, type Valuation } from "../plan/context.js";
import { definitionOf } from "../plan/definition-of.js";
import { findCondition } from "../plan/find-condition.js";
import type { LookupEntry } from "../plan/lookup.js";
import { type Abstract, isDecided } from "../values/abstract.js";
import type { Text } from "../values/text.js";
import { casesPossible } from "./cases-possible.js";

/** Lists what an expression read, each once: a definition comes before the facts it was worked out from. */
export const shownValuesOf = (values: Valuation, node: Node, context: Context): readonly ShownValue[] => {
  const shown = new Map<string, ShownValue>();
  for (const one of shownInNode(values, node, context)) {
    const key = `${one.kind} ${one.name} ${one.subject?.kind ?? ""} ${one.subject?.id ?? ""}`;
    if (!shown.has(key)) shown.set(key, one);
  }
  return [...shown.values()];
};

/** Lists what a formula read. */
export const shownValuesOfFormula = (values: Valuation, formula: Formula, context: Context): readonly ShownValue[] =>
  formula.kind === "is"
    ? shownValuesOf(values, formula.node, context)
    : casesPossible(values, formula, context).flatMap((one) => shownValuesOfFormula(values, one, context));

/** Lists what a provision's sentence speaks of and its expression does not read: the parameters named in `<…>`. */
export const shownValuesOfText = (
  values: Valuation,
  text: Text | null,
  read: readonly ShownValue[],
  context: Context,
): readonly ShownValue[] => {
  const named = new Set([...`${text?.zh ?? ""}${text?.en ?? ""}`.matchAll(/<([a-z][a-z0-9_]*)>/g)].map(([, name = ""]) => name));
  const others = [...named].filter((name) => !read.some((one) => one.kind === "parameter" && one.name === name));
  return others
    .filter((name) => Object.hasOwn(values.plan.pack.parameters, name))
    .map((name) => shownParameter(values, name, context));
};

const shownInNode = (values: Valuation, node: Node, context: Context): readonly ShownValue[] => {
  switch (node.kind) {
    case "arithmetic":
    case "comparison":
      return [node.left, node.right].flatMap((side) => shownInNode(values, side, context));
    case "call":
      return node.arguments.flatMap((argument) => shownInNode(values, argument, context));
    case "list":
      return node.items.flatMap((item) => shownInNode(values, item, context));
    case "each_member":
      return values.present.flatMap((index) => shownInNode(values, node.of, atMember(context, index)));
    case "number":
    case "string":
    case "truth":
      return [];
    default:
      return shownReference(values, node, context);
  }
};

const shownReference = (values: Valuation, reference: Reference, context: Context): readonly ShownValue[] => {
  switch (reference.kind) {
    case "fact": {
      const at = atLevel(context, reference.level);
      return [{ ...plain("fact", reference.name, values.node(reference, context)), subject: subjectOf(values.given, at) }];
    }
    case "parameter":
      return [shownParameter(values, reference.name, context)];
    case "definition":
      return shownDefinition(values, reference, atLevel(context, reference.level));
    case "provision":
      return shownInCondition(values, findCondition(context.version, reference.name), atLevel(context, reference.level));
    case "eligible": {
      const at = atLevel(context, reference.level);
      return [{ ...plain("eligible", reference.policy, values.node(reference, context)), subject: subjectOf(values.given, at) }];
    }
    default:
      return [];
  }
};

const shownDefinition = (
  values: Valuation,
  reference: Extract<Reference, { kind: "definition" }>,
  at: Context,
): readonly ShownValue[] => {
  const { value } = definitionOf(values.plan, at.version, reference.name);
  const inside =
    value.kind === "formula" ? shownValuesOfFormula(values, value.formula, at) : shownInCondition(values, value.condition, at);
  return [
    { ...plain("definition", reference.name, values.node(reference, at)), subject: subjectOf(values.given, at) },
    ...inside,
  ];
};

const shownInCondition = (values: Valuation, at: Condition, context: Context): readonly ShownValue[] => {
  if (at.kind === "leaf") return shownInNode(values, at.when, context);
  if (at.kind !== "cases") return at.parts.flatMap((part) => shownInCondition(values, part, context));
  const selector = at.by.kind === "node" ? shownInNode(values, at.by.node, context) : [];
  return [...selector, ...casesPossible(values, at, context).flatMap((one) => shownInCondition(values, one, context))];
};

const shownParameter = (values: Valuation, name: string, context: Context): ShownValue => {
  const { entries, value, openPlace } = values.lookup(name, context);
  const only = entries.length === 1 ? entries[0] : undefined;
  const row = only !== undefined && only.kind !== "supposed" ? only.row : null;
  return {
    ...plain("parameter", name, value),
    row: row?.id ?? null,
    cite:
      only === undefined && isDecided(value) ? citedBy(entries) : (row?.cite ?? values.plan.pack.parameters[name]?.cite ?? []),
    isOpen: (entries.length > 1 || openPlace !== null) && entries.some((entry) => entry.kind === "row"),
    standsIn: only === undefined || openPlace !== null ? null : standIn(only, value),
    setBy: values.plan.pack.parameters[name]?.setBy ?? null,
  };
};

/** What a value rests on that is the same in every row that may be meant. */
const citedBy = (entries: readonly LookupEntry[]): readonly Citation[] => {
  const cited = entries.flatMap((entry) => (entry.kind === "row" ? entry.row.cite : []));
  return [...new Map(cited.map((cite) => [JSON.stringify(cite), cite])).values()];
};

const standIn = (entry: LookupEntry, value: Abstract): ShownValue["standsIn"] => {
  if (entry.kind === "supposed") return "supposition";
  return entry.kind === "unset" && isDecided(value) ? "floor" : null;
};

const plain = (kind: ShownValue["kind"], name: string, value: Abstract): ShownValue => ({
  kind,
  name,
  subject: null,
  value: constantOf(value),
  between: isDecided(value) ? null : boundsOf(value),
  row: null,
  cite: [],
  isOpen: false,
  standsIn: null,
  setBy: null,
});
