import { constantOf } from "../expression/constant.js";
import type { Node, Reference } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Constant, ValueKind } from "../model/value-type.js";
import { atLevel, contextOf } from "../plan/context.js";
import { lookUp } from "../plan/lookup.js";
import { factName } from "./fact-names.js";

/** A value that json-rules-engine compares as it stands: money and integers as numbers, days as `2019-11-15`. */
export type PlainValue = boolean | number | string | readonly string[];

/** Where a constant of a rule comes from. */
export type Origin =
  | { readonly parameter: string; readonly row: string }
  | { readonly parameter: string; readonly supposed: true }
  | { readonly asOf: string };

/** One side of a comparison that a rule can hold. */
export type Operand =
  | { readonly kind: "fact"; readonly name: string; readonly type: ValueKind }
  | { readonly kind: "constant"; readonly value: PlainValue; readonly origin: Origin | null };

/** For whom a rule is made. */
export interface RuleScope {
  readonly plan: Plan;
  readonly policy: string;
  readonly version: Version;
  readonly level: Level;
}

// A binary number tells amounts of two decimals apart, and from any that is larger, up to here.
const plainNumber = /^-?\d{1,13}(\.\d{1,2})?$/;

const asNumber = (text: string): number | null => (plainNumber.test(text) ? Number(text) : null);

type ToPlain = (constant: Constant) => PlainValue | null;
const text: ToPlain = (constant) => (typeof constant === "string" ? constant : null);
const texts: ToPlain = (constant) =>
  typeof constant === "object" && constant.every((item) => typeof item === "string") ? constant : null;
const number: ToPlain = (constant) => (typeof constant === "string" ? asNumber(constant) : null);
const none: ToPlain = () => null;

const plainValues = {
  boolean: (constant) => (typeof constant === "boolean" ? constant : null),
  choice: text,
  choices: texts,
  integer: number,
  decimal: number,
  money: number,
  share: none,
  date: text,
  locality: text,
  text,
  list: texts,
  scale: none,
} satisfies { [K in ValueKind]: ToPlain };

/** Writes a constant of the law as a rule holds it; null where no such value is exactly the same. */
const plainConstant = (constant: Constant, kind: ValueKind): PlainValue | null => plainValues[kind](constant);

/**
 * Writes a fact of a case as json-rules-engine gets it; null for decimals and shares, whose places have no limit. An amount
 * beyond the exact numbers becomes one that is still above every threshold that a rule holds.
 */
export const plainFact = (constant: Constant, kind: ValueKind): PlainValue | null => {
  if (kind === "decimal") return null;
  if ((kind === "integer" || kind === "money") && typeof constant === "string") return Number(constant);
  return plainValues[kind](constant);
};

/** Finds what a rule can hold for a side of a comparison; null where the library must work it out. */
export const operandOf = (scope: RuleScope, node: Node): Operand | null => {
  switch (node.kind) {
    case "fact":
      return factOperand(scope, node);
    case "parameter":
      return parameterOperand(scope.plan, node.name);
    case "as_of":
      return { kind: "constant", value: scope.plan.asOf, origin: { asOf: scope.plan.asOf } };
    case "list":
      return listOperand(node.items);
    case "number":
      return literal(asNumber(node.value));
    case "string":
    case "truth":
      return literal(node.value);
    default:
      return null;
  }
};

const literal = (value: PlainValue | null): Operand | null => (value === null ? null : { kind: "constant", value, origin: null });

const listOperand = (items: readonly Node[]): Operand | null => {
  const written = items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
  return written.length === items.length ? literal(written) : null;
};

const factOperand = (scope: RuleScope, node: Extract<Reference, { kind: "fact" }>): Operand | null => {
  const fact = scope.plan.pack.facts[node.name];
  const isExact = fact !== undefined && fact.type.kind !== "decimal" && fact.type.kind !== "share";
  if (!isExact) return null;
  const { level } = atLevel(contextOf(scope.version, scope.level, null), node.level);
  return { kind: "fact", name: factName(level, node.name), type: fact.type.kind };
};

/** Only what is the same in every place and for every key is a constant of the plan. */
const parameterOperand = (plan: Plan, name: string): Operand | null => {
  const parameter = plan.pack.parameters[name];
  if (parameter === undefined || (parameter.by.length > 0 && !Object.hasOwn(plan.suppose, name))) return null;
  const [entry] = lookUp(plan, name, [], "open").entries;
  if (entry === undefined || entry.kind === "unset") return null;
  const constant = constantOf(entry.value);
  const value = constant === null ? null : plainConstant(constant, parameter.type.kind);
  if (value === null) return null;
  const origin: Origin = entry.kind === "row" ? { parameter: name, row: entry.row.id } : { parameter: name, supposed: true };
  return { kind: "constant", value, origin };
};
