import type { TypeOf } from "../expression/infer.js";
import { inferType } from "../expression/infer.js";
import { plainType } from "../expression/literal-type.js";
import { commonType } from "../expression/type-family.js";
import { isTypeProblem } from "../expression/type-problem.js";
import type { Reference } from "../model/expression.js";
import type { Formula } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import type { DefinitionDraft } from "./bind-definition.js";

/** What is declared with its type, by name. */
export interface Declared {
  readonly facts: ReadonlyMap<string, ValueType>;
  readonly parameters: ReadonlyMap<string, ValueType>;
  readonly definitions: ReadonlyMap<string, DefinitionDraft>;
}

/** Makes a function from references to types; definitions are inferred, each once. */
export function typesOf({ facts, parameters, definitions }: Declared): TypeOf {
  const inferred = new Map<string, ValueType | null>();
  const typeOfDefinition = (name: string): ValueType | null => {
    const known = inferred.get(name);
    if (known !== undefined) return known;
    // Stands while the definition is inferred, so that a circle, which has its own diagnostic, ends.
    inferred.set(name, null);
    const draft = definitions.get(name);
    const type = draft === undefined ? null : typeOfDraft(draft, typeOf);
    inferred.set(name, type);
    return type;
  };
  const typeOf = (reference: Reference): ValueType | null => {
    if (reference.kind === "fact") return facts.get(reference.name) ?? null;
    if (reference.kind === "each_option") return facts.get(reference.fact) ?? null;
    if (reference.kind === "parameter") return parameters.get(reference.name) ?? null;
    if (reference.kind === "definition") return typeOfDefinition(reference.name);
    return plainType(fixedTypes[reference.kind]);
  };
  return typeOf;
}

const fixedTypes = { provision: "boolean", eligible: "boolean", as_of: "date", locality: "locality" } as const;

function typeOfDraft({ value, isTruth }: DefinitionDraft, typeOf: TypeOf): ValueType | null {
  if (isTruth) return plainType("boolean");
  if (value?.kind !== "formula") return null;
  const type = typeOfFormula(value.formula, typeOf);
  return type === null || isTypeProblem(type) ? null : type;
}

/** Gives the type that all cases of a formula have in common, or the problem that they have none; null: told elsewhere. */
export function typeOfFormula(formula: Formula, typeOf: TypeOf): ReturnType<typeof commonType> | null {
  const types = leavesOf(formula).map((node) => inferType(node, typeOf).type);
  const known = types.filter((type) => type !== null);
  const isTold = known.length < types.length || known.some(({ kind }) => kind === "boolean");
  return isTold ? null : commonType(known, "cases");
}

function leavesOf(formula: Formula): readonly Extract<Formula, { kind: "is" }>["node"][] {
  return formula.kind === "is" ? [formula.node] : Object.values(formula.cases).flatMap(leavesOf);
}
