import type { Literal } from "../model/expression.js";
import type { ValueType } from "../model/value-type.js";

/**
 * Gives the type of a literal. A number or a string carries its own text as its only option: that is how it is told from other
 * values of its kind, because a number fits any unit and a string any choice that has it as an option.
 */
export function typeOfLiteral(literal: Literal): ValueType {
  if (literal.kind === "truth") return plainType("boolean");
  if (literal.kind === "string") return { ...plainType("text"), options: [literal.value] };
  return { ...plainType(literal.value.includes(".") ? "decimal" : "integer"), options: [literal.value] };
}

/** Gives the type of a kind without options, unit or period. */
export function plainType(kind: ValueType["kind"]): ValueType {
  return { kind, options: null, unit: null, per: null };
}

/** Tells whether a type is that of a number written in the expression. */
export function isNumberLiteral(type: ValueType): boolean {
  return (type.kind === "integer" || type.kind === "decimal") && type.options?.length === 1;
}

/** Tells whether a type is that of a string written in the expression. */
export function isStringLiteral(type: ValueType): boolean {
  return type.kind === "text" && type.options?.length === 1;
}

/** Gives the type that a value keeps once it has a name: a number's without unit, a string's as a choice of one option. */
export function settledType(type: ValueType): ValueType {
  if (isStringLiteral(type)) return { ...type, kind: "choice" };
  return isNumberLiteral(type) ? { ...type, options: null } : type;
}
