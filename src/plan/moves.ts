import { type Direction, directionOf } from "../expression/directions.js";
import type { Node } from "../model/expression.js";
import type { Definition, Formula, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "./definition-of.js";

/** How a value goes as the days go by, all facts kept: not at all, never down, never up, one of these two, or none is certain. */
export type Movement = "still" | "up" | "down" | "one_way" | "mixed";

/**
 * Says how an expression moves with the plan's day. A truth counts as still: what turns it is a comparison of its own, which is
 * looked at where it stands.
 */
export const movementOf = (plan: Plan, version: Version, node: Node): Movement => {
  switch (node.kind) {
    case "as_of":
      return "up";
    case "definition":
      return movementOfDefinition(plan, version, definitionOf(plan, version, node.name));
    case "arithmetic": {
      const [left, right] = [movementOf(plan, version, node.left), movementOf(plan, version, node.right)];
      if (node.operator === "+") return joint(left, right);
      if (node.operator === "-") return joint(left, turned(right));
      // What stands still keeps its sign, so that the product or quotient goes one way or the other.
      if (left === "still" || right === "still") return oneWay(joint(left, right));
      return "mixed";
    }
    case "call":
      return node.arguments
        .map((argument, at) => through(directionOf(node.function, at), movementOf(plan, version, argument)))
        .reduce(joint, "still");
    case "each_member":
      return movementOf(plan, version, node.of);
    case "comparison":
      return movementOf(plan, version, node.left) === "still" && movementOf(plan, version, node.right) === "still"
        ? "still"
        : "mixed";
    case "list":
      return node.items.every((item) => movementOf(plan, version, item) === "still") ? "still" : "mixed";
    default:
      return "still";
  }
};

const movementOfDefinition = (plan: Plan, version: Version, definition: Definition): Movement =>
  definition.value.kind === "condition" ? "still" : movementOfFormula(plan, version, definition.value.formula);

const movementOfFormula = (plan: Plan, version: Version, formula: Formula): Movement => {
  if (formula.kind === "is") return movementOf(plan, version, formula.node);
  if (formula.by.kind === "reading") {
    const chosen = formula.cases[plan.readings[formula.by.name] ?? ""];
    return chosen === undefined ? "still" : movementOfFormula(plan, version, chosen);
  }
  return Object.values(formula.cases)
    .map((one) => movementOfFormula(plan, version, one))
    .reduce(joint, "still");
};

const through = (direction: Direction, movement: Movement): Movement => {
  if (movement === "still" || direction === "up") return movement;
  return direction === "down" ? turned(movement) : "mixed";
};

const oneWay = (movement: Movement): Movement => (movement === "up" || movement === "down" ? "one_way" : movement);

const turned = (movement: Movement): Movement => (movement === "up" ? "down" : movement === "down" ? "up" : movement);

const joint = (a: Movement, b: Movement): Movement => {
  if (a === "still") return b;
  return b === "still" || (a === b && a !== "one_way") ? a : "mixed";
};
