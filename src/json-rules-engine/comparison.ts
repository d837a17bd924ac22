import type { ComparisonOperator, Node } from "../model/expression.js";
import type { ValueKind } from "../model/value-type.js";
import { type Operand, operandOf, type PlainValue, type RuleScope } from "./operand.js";
import { always, never, type RuleCondition, writeComparison } from "./rule-shape.js";

type FactOperand = Extract<Operand, { kind: "fact" }>;
type ConstantOperand = Extract<Operand, { kind: "constant" }>;

/** Writes a leaf with an operator of json-rules-engine; null where that would not be exactly the same. */
export const nativeLeaf = (scope: RuleScope, name: string, when: Node): RuleCondition | null => {
  if (when.kind === "truth") return when.value ? always : never;
  if (when.kind === "comparison") return nativeComparison(scope, name, when);
  const operand = operandOf(scope, when);
  return operand?.kind === "fact" && operand.type === "boolean" ? isOption(name, operand, "true") : null;
};

/** Writes that a fact has an option of a choice, or a truth as `cases` names it. */
export const isOption = (name: string, { name: fact, type }: FactOperand, option: string): RuleCondition =>
  writeComparison({ name, fact, operator: "equal", value: type === "boolean" ? option === "true" : option, origin: null });

const nativeComparison = (
  scope: RuleScope,
  name: string,
  { operator, left, right }: Extract<Node, { kind: "comparison" }>,
): RuleCondition | null => {
  const [first, second] = [operandOf(scope, left), operandOf(scope, right)];
  if (first === null || second === null) return null;
  if (operator === "in") return membership(name, first, second);
  if (first.kind === "fact" && second.kind === "constant") return ordered(name, operator, first, second);
  if (first.kind === "constant" && second.kind === "fact") return ordered(name, mirrored[operator], second, first);
  return null;
};

type Ordering = Exclude<ComparisonOperator, "in">;

const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const satisfies Record<
  Ordering,
  Ordering
>;

const operators = {
  "=": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
} as const satisfies Record<Ordering, string>;

const ordered = (
  name: string,
  operator: Ordering,
  fact: FactOperand,
  { value, origin }: ConstantOperand,
): RuleCondition | null =>
  hasForm(value, forms[fact.type])
    ? writeComparison({ name, fact: fact.name, operator: operators[operator], value, origin })
    : null;

// Days are compared as text, which orders them: a year has four digits.
const forms: { readonly [K in ValueKind]: "boolean" | "number" | "string" | null } = {
  boolean: "boolean",
  choice: "string",
  choices: null,
  integer: "number",
  decimal: null,
  money: "number",
  share: null,
  date: "string",
  locality: "string",
  text: "string",
  list: null,
  scale: null,
};

const hasForm = (value: PlainValue, form: "boolean" | "number" | "string" | null): boolean => typeof value === form;

const membership = (name: string, item: Operand, list: Operand): RuleCondition | null => {
  if (item.kind === "fact" && list.kind === "constant") return inConstant(name, item, list);
  if (list.kind !== "fact" || list.type !== "choices") return null;
  const base = { name, fact: list.name, operator: "contains" } as const;
  return item.kind === "fact"
    ? writeComparison({ ...base, value: { fact: item.name }, origin: null })
    : writeComparison({ ...base, value: item.value, origin: item.origin });
};

const inConstant = (name: string, item: FactOperand, { value, origin }: ConstantOperand): RuleCondition | null =>
  typeof value === "object" && forms[item.type] === "string"
    ? writeComparison({ name, fact: item.name, operator: "in", value, origin })
    : null;
