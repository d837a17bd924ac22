import { constantOf } from "../expression/constant.js";
import type { Missing } from "../model/determination.js";
import type { Node, Reference } from "../model/expression.js";
import type { Condition, Formula, Selector } from "../model/pack.js";
import { atLevel, atMember, type Context, contextOf, subjectOf, type Valuation } from "../plan/context.js";
import { hangsOnPlace } from "../plan/county-facts.js";
import { definitionOf } from "../plan/definition-of.js";
import { factValue } from "../plan/fact-value.js";
import { findCondition } from "../plan/find-condition.js";
import type { Lookup, LookupEntry } from "../plan/lookup.js";
import { isDecided } from "../values/abstract.js";
import type { Text } from "../values/text.js";
import { casesPossible } from "./cases-possible.js";

/** An input that is not known, before it is said what for. */
export type MissingInput = Missing extends infer M ? (M extends Missing ? Omit<M, "for"> : never) : never;

/** Collects the unknown inputs on which an undecided condition hangs, leaf by leaf: one list for each undecided leaf. */
export const missingOfCondition = (values: Valuation, at: Condition, context: Context): readonly (readonly MissingInput[])[] => {
  if (values.condition(at, context) !== "unknown") return [];
  if (at.kind === "leaf") return [missingOfNode(values, at.when, context)];
  if (at.kind !== "cases") return at.parts.flatMap((part) => missingOfCondition(values, part, context));
  const inCases = casesPossible(values, at, context).flatMap((one) => missingOfCondition(values, one, context));
  return [missingOfSelector(values, at.by, context), ...inCases];
};

const missingOfSelector = (values: Valuation, by: Selector, context: Context): readonly MissingInput[] =>
  by.kind === "reading" ? [] : missingOfNode(values, by.node, context);

/** Collects the unknown inputs on which an undecided value hangs. */
export const missingOfFormula = (values: Valuation, formula: Formula, context: Context): readonly MissingInput[] => {
  if (isDecided(values.formula(formula, context))) return [];
  if (formula.kind === "is") return missingOfNode(values, formula.node, context);
  const cases = casesPossible(values, formula, context);
  return [...missingOfSelector(values, formula.by, context), ...cases.flatMap((one) => missingOfFormula(values, one, context))];
};

/** Collects the unknown inputs on which an undecided expression hangs. */
export const missingOfNode = (values: Valuation, node: Node, context: Context): readonly MissingInput[] => {
  if (node.kind === "each_member") return missingOfMembers(values, node.of, context);
  if (isDecided(values.node(node, context))) return [];
  switch (node.kind) {
    case "arithmetic":
    case "comparison":
      return [node.left, node.right].flatMap((side) => missingOfNode(values, side, context));
    case "call":
      return node.arguments.flatMap((argument) => missingOfNode(values, argument, context));
    case "list":
      return node.items.flatMap((item) => missingOfNode(values, item, context));
    case "number":
    case "string":
    case "truth":
      return [];
    default:
      return missingOfReference(values, node, context);
  }
};

const missingOfMembers = (values: Valuation, of: Node, context: Context): readonly MissingInput[] => {
  if (!values.given.areMembersKnown) return [{ kind: "fact", name: "members", subject: { kind: "household", id: null } }];
  return values.present.flatMap((index) => missingOfNode(values, of, atMember(context, index)));
};

const missingOfReference = (values: Valuation, reference: Reference, context: Context): readonly MissingInput[] => {
  switch (reference.kind) {
    case "fact":
      return missingFact(values, reference.name, atLevel(context, reference.level));
    case "parameter":
      return missingParameter(values, reference.name, context);
    case "definition": {
      const at = atLevel(context, reference.level);
      const { value } = definitionOf(values.plan, context.version, reference.name);
      return value.kind === "formula"
        ? missingOfFormula(values, value.formula, at)
        : missingOfCondition(values, value.condition, at).flat();
    }
    case "provision":
      return missingOfCondition(values, findCondition(context.version, reference.name), atLevel(context, reference.level)).flat();
    case "eligible": {
      const version = values.plan.versions[reference.policy] ?? null;
      if (version === null || version.eligibility === null) return [];
      const at = atLevel(context, reference.level);
      return missingOfCondition(values, version.eligibility, contextOf(version, at.level, at.index)).flat();
    }
    case "locality":
      return missingPlace(values, context);
    case "as_of":
    case "each_option":
      return [];
  }
};

const missingPlace = (values: Valuation, context: Context): readonly MissingInput[] =>
  context.place === null
    ? [{ kind: "place", name: "locality", within: null }]
    : missingOfNode(values, context.place, { ...context, place: null });

/** A fact that is asked only if another holds comes after that one, and not at all where that one fails. */
const missingFact = (values: Valuation, name: string, context: Context): readonly MissingInput[] => {
  const { plan, given } = values;
  const own: MissingInput = { kind: "fact", name, subject: subjectOf(given, context) };
  const place: readonly MissingInput[] =
    context.level === "county" && hangsOnPlace(plan, given, name)
      ? [{ kind: "place", name: "locality", within: given.locality }]
      : [];
  const askedIf = plan.pack.facts[name]?.askedIf ?? null;
  if (askedIf === null) return [...place, own];
  const asked = constantOf(factValue(plan, given, askedIf, context));
  if (asked === false) return [];
  return asked === true ? [...place, own] : [...place, { ...own, name: askedIf }, own];
};

const missingParameter = (values: Valuation, name: string, context: Context): readonly MissingInput[] => {
  const parameter = values.plan.pack.parameters[name];
  const found = values.lookup(name, context);
  const unset = found.entries.filter((entry) => entry.kind === "unset");
  // A value that each county sets for itself is asked for after the place.
  const isPlaceAsked = found.openPlace !== null || (!found.isPlaceKnown && unset.length > 0);
  const place = isPlaceAsked ? openPlace(values, found.openPlace?.within ?? null, context) : [];
  const keys = found.openKeys.flatMap((at) => {
    const key = parameter?.by[at];
    return key === undefined ? [] : missingOfNode(values, key.node, context);
  });
  return [...place, ...keys, ...unset.map((entry) => unsetCell(name, parameter?.setBy ?? null, found, entry))];
};

/** While a key or the place is open, one entry stands for all the cells that may be meant. */
const unsetCell = (name: string, setBy: Text | null, found: Lookup, entry: LookupEntry): MissingInput => {
  const { locality, ...others } = entry.keys;
  const place = found.isPlaceKnown ? (locality ?? null) : (found.openPlace?.within ?? null);
  const isOpen = found.openKeys.length > 0 || found.openPlace !== null;
  return { kind: "parameter", name, locality: place, keys: isOpen ? {} : others, setBy };
};

const openPlace = (values: Valuation, within: string | null, context: Context): readonly MissingInput[] => {
  const asked = context.place === null ? [] : missingOfNode(values, context.place, { ...context, place: null });
  return asked.length > 0 ? asked : [{ kind: "place", name: "locality", within }];
};
