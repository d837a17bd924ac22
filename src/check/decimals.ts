import type { Node } from "../model/expression.js";
import type { Parameter, Row } from "../model/pack.js";
import type { ValueKind } from "../model/value-type.js";
import { valuesOfDefinition } from "./formula-nodes.js";
import { definitionIn, type Scope } from "./parts.js";

/** What a value of a kind may have at least; shares are whole per cents as long as no row is finer. */
const usual: { readonly [K in ValueKind]?: number } = { money: 2, share: 2, decimal: 6, scale: 2 };

/** Tells how many decimals the value of an expression may have; Infinity where a quotient has no end. */
export function decimalsOf(node: Node, scope: Scope): number {
  const inner = (part: Node) => decimalsOf(part, scope);
  switch (node.kind) {
    case "number":
      return decimalsOfText(node.value);
    case "fact":
      return decimalsOfFact(scope.pack.facts[node.name]?.type.kind);
    case "parameter":
      return decimalsOfParameter(scope.pack.parameters[node.name]);
    case "definition":
      return greatest(valuesOfDefinition(definitionIn(scope, node.name)).map(inner));
    case "arithmetic":
      if (node.operator === "/") return Number.POSITIVE_INFINITY;
      return node.operator === "*" ? inner(node.left) + inner(node.right) : greatest([inner(node.left), inner(node.right)]);
    case "call":
      return decimalsOfCall(node.function, node.arguments.map(inner));
    case "each_member":
      return inner(node.of);
    default:
      return 0;
  }
}

const ofCalls: ReadonlyMap<string, (args: readonly number[]) => number> = new Map([
  ["min", greatest],
  ["max", greatest],
  ["sum", greatest],
  ["count", () => 0],
  ["years_between", () => 0],
  ["months_between", () => 0],
  // A rate times a part of the money: the decimals of both add up.
  ["marginal", (args: readonly number[]) => args.reduce((sum, one) => sum + one, 0)],
  ["rate_at", (args: readonly number[]) => args[1] ?? 0],
]);

function decimalsOfCall(name: string, args: readonly number[]): number {
  return ofCalls.get(name)?.(args) ?? Number.POSITIVE_INFINITY;
}

/** A caller may give a share as finely as a decimal; money of a case has fen at the finest. */
function decimalsOfFact(kind: ValueKind | undefined): number {
  return kind === "share" ? 6 : (usual[kind ?? "text"] ?? 0);
}

function decimalsOfParameter(parameter: Parameter | undefined): number {
  if (parameter === undefined) return 0;
  const rows = parameter.cells.flatMap((cell) => cell.rows).flatMap(textsOfRow);
  return greatest([usual[parameter.type.kind] ?? 0, ...rows.map(decimalsOfText)]);
}

function textsOfRow({ value, between }: Row): readonly string[] {
  const values =
    typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.map((one) => (typeof one === "string" ? one : one.rate))
        : [];
  return [...values, ...(between ?? []).filter((bound) => bound !== null)];
}

function decimalsOfText(text: string): number {
  return text.includes("/") ? Number.POSITIVE_INFINITY : (text.split(".")[1] ?? "").length;
}

function greatest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}
