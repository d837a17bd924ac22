import type { Node } from "../model/expression.js";
import type { Fact, Parameter } from "../model/pack.js";
import type { ValueKind } from "../model/value-type.js";
import { parseFraction, sign } from "../values/fraction.js";
import { valuesOfDefinition } from "./formula-nodes.js";
import { definitionIn, type Scope } from "./parts.js";

/** Tells whether a number may fall below 0, as far as can be seen without a case. */
export function mayBeNegative(node: Node, scope: Scope): boolean {
  const inner = (part: Node) => mayBeNegative(part, scope);
  switch (node.kind) {
    case "number":
      return isNegative(node.value);
    case "fact":
      return isFactNegative(scope.pack.facts[node.name]);
    case "parameter":
      return isParameterNegative(scope.pack.parameters[node.name]);
    case "definition":
      return valuesOfDefinition(definitionIn(scope, node.name)).some(inner);
    case "arithmetic":
      if (node.operator === "-" && !isRestOfWhole(node.left, node.right, scope)) return true;
      return inner(node.left) || (node.operator !== "-" && inner(node.right));
    case "call":
      return ofCalls.get(node.function)?.(node.arguments.map(inner)) ?? true;
    case "each_member":
      return inner(node.of);
    default:
      return false;
  }
}

const ofCalls: ReadonlyMap<string, (args: readonly boolean[]) => boolean> = new Map([
  ["max", (args: readonly boolean[]) => args.every((isNegative) => isNegative)],
  ["min", (args: readonly boolean[]) => args.some((isNegative) => isNegative)],
  ["sum", (args: readonly boolean[]) => args.some((isNegative) => isNegative)],
  ["count", () => false],
  ["marginal", () => false],
  ["rate_at", () => false],
]);

/** `1 - share`: no share is more than the whole. */
function isRestOfWhole(left: Node, right: Node, { pack }: Scope): boolean {
  if (left.kind !== "number" || left.value !== "1") return false;
  if (right.kind === "fact") return pack.facts[right.name]?.type.kind === "share";
  return right.kind === "parameter" && pack.parameters[right.name]?.type.kind === "share";
}

const neverNegative: ReadonlySet<ValueKind> = new Set(["money", "share"]);

function isFactNegative(fact: Fact | undefined): boolean {
  if (fact === undefined) return true;
  return fact.minimum === null ? !neverNegative.has(fact.type.kind) : isNegative(fact.minimum);
}

function isParameterNegative(parameter: Parameter | undefined): boolean {
  const rows = parameter?.cells.flatMap((cell) => cell.rows) ?? [];
  const texts = rows.flatMap(({ value, between }) => [...(typeof value === "string" ? [value] : []), between?.[0] ?? "0"]);
  return texts.some(isNegative);
}

function isNegative(text: string): boolean {
  const value = parseFraction(text);
  return value !== null && sign(value) < 0;
}
