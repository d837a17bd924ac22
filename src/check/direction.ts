import { directionOf as directionOfArgument } from "../expression/directions.js";
import type { Node } from "../model/expression.js";
import type { Formula } from "../model/pack.js";
import { dependsOn } from "./depends.js";
import { mayBeNegative } from "./negative.js";
import { definitionIn, type Scope } from "./parts.js";

/** How a value moves as a parameter rises; `none`: not at all. */
export type Direction = "none" | "up" | "down" | "mixed";

/** The parameter that rises, and where names are looked up. */
export interface Rise {
  readonly parameter: string;
  readonly scope: Scope;
}

/** Tells how the value of an expression moves as a parameter rises. */
export function directionOf(node: Node, rise: Rise): Direction {
  switch (node.kind) {
    case "parameter":
      if (node.name === rise.parameter) return "up";
      return dependsOnParameter(node, rise) ? "mixed" : "none";
    case "definition":
      return directionOfDefinition(node, rise);
    case "arithmetic":
      return directionOfArithmetic(node, rise);
    case "call":
      return directionOfCall(node, rise);
    case "each_member":
      return directionOf(node.of, rise);
    default:
      return dependsOnParameter(node, rise) ? "mixed" : "none";
  }
}

/** Tells how a formula moves; where the parameter decides between cases, it may jump. */
export function directionOfFormula(formula: Formula, rise: Rise): Direction {
  if (formula.kind === "is") return directionOf(formula.node, rise);
  if (formula.by.kind === "node" && dependsOnParameter(formula.by.node, rise)) return "mixed";
  return Object.values(formula.cases)
    .map((one) => directionOfFormula(one, rise))
    .reduce(join, "none");
}

/** Tells whether an expression rests on the parameter at all. */
export function dependsOnParameter(node: Node, { parameter, scope }: Rise): boolean {
  return dependsOn(node, scope, (reference) => reference.kind === "parameter" && reference.name === parameter);
}

/** Joins the movements of two parts that are added or chosen between. */
export function join(a: Direction, b: Direction): Direction {
  if (a === "none") return b;
  return b === "none" || a === b ? a : "mixed";
}

const opposite = { none: "none", up: "down", down: "up", mixed: "mixed" } as const satisfies { [D in Direction]: Direction };

function directionOfDefinition(node: Extract<Node, { kind: "definition" }>, rise: Rise): Direction {
  const value = definitionIn(rise.scope, node.name)?.value;
  if (value?.kind === "formula") return directionOfFormula(value.formula, rise);
  return dependsOnParameter(node, rise) ? "mixed" : "none";
}

function directionOfArithmetic(node: Extract<Node, { kind: "arithmetic" }>, rise: Rise): Direction {
  const [left, right] = [directionOf(node.left, rise), directionOf(node.right, rise)];
  if (left === "none" && right === "none") return "none";
  if (node.operator === "+") return join(left, right);
  if (node.operator === "-") return join(left, opposite[right]);
  const hasNegative = mayBeNegative(node.left, rise.scope) || mayBeNegative(node.right, rise.scope);
  if (hasNegative) return "mixed";
  return join(left, node.operator === "*" ? right : opposite[right]);
}

function directionOfCall(node: Extract<Node, { kind: "call" }>, rise: Rise): Direction {
  return node.arguments
    .map((argument, index) => moved(directionOf(argument, rise), directionOfArgument(node.function, index)))
    .reduce(join, "none");
}

function moved(direction: Direction, by: "up" | "down" | "mixed"): Direction {
  if (direction === "none" || by === "up") return direction;
  return by === "down" ? opposite[direction] : "mixed";
}
