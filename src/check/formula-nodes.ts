import type { Node } from "../model/expression.js";
import type { Definition, Formula } from "../model/pack.js";

/** Lists the values that a formula may take, without what decides between them. */
export function valuesOf(formula: Formula): readonly Node[] {
  return formula.kind === "is" ? [formula.node] : Object.values(formula.cases).flatMap(valuesOf);
}

/** Lists the values that a definition may take; a truth has none. */
export function valuesOfDefinition(definition: Definition | null): readonly Node[] {
  return definition?.value.kind === "formula" ? valuesOf(definition.value.formula) : [];
}
