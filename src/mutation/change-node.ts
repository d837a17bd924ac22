import { printExpression } from "../expression/print.js";
import type { ComparisonOperator, Node } from "../model/expression.js";
import { type Change, inList, within } from "./change.js";
import { shiftedNumber } from "./change-value.js";

/** Changes each comparison, number, truth and choice between functions of an expression, one at a time. */
export const changeNode = (node: Node): readonly Change<Node>[] =>
  [...changesOf(node), ...changesInside(node)].map((change) => ({
    ...change,
    at: "",
    was: printExpression(node),
    becomes: printExpression(change.made),
  }));

// Where a border lies within or without; what is equal and what is not.
const otherwise: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "=": "!=",
  "!=": "=",
};

const otherFunction: Readonly<Record<string, string>> = { all: "any", any: "all", min: "max", max: "min" };

const changesOf = (node: Node): readonly Change<Node>[] => {
  if (node.kind === "comparison") {
    const operator = otherwise[node.operator];
    return operator === undefined ? [] : [plain("compare", { ...node, operator })];
  }
  if (node.kind === "call") {
    const other = otherFunction[node.function];
    return other === undefined ? [] : [plain("swap", { ...node, function: other })];
  }
  if (node.kind === "truth") return [plain("negate", { ...node, value: !node.value })];
  if (node.kind !== "number") return [];
  const shifted = ([-1, 1] as const).map((by) => shiftedNumber(node.value, 0, by)).filter((value) => value !== null);
  return shifted.map((value) => plain("shift", { ...node, value }));
};

const plain = (kind: Change<Node>["kind"], made: Node): Change<Node> => ({ kind, at: "", was: "", becomes: "", made });

const changesInside = (node: Node): readonly Change<Node>[] => {
  switch (node.kind) {
    case "arithmetic":
    case "comparison":
      return [
        ...within("", changeNode(node.left), (left): Node => ({ ...node, left })),
        ...within("", changeNode(node.right), (right): Node => ({ ...node, right })),
      ];
    case "call":
      return inList<Node, Node>(node.arguments, changeNode, (parts) => ({ ...node, arguments: parts }));
    case "list":
      return inList<Node, Node>(node.items, changeNode, (items) => ({ ...node, items }));
    case "each_member":
      // Who is a member at all is written as a truth, and is no condition.
      return node.of.kind === "truth" ? [] : within("", changeNode(node.of), (of): Node => ({ ...node, of }));
    default:
      return [];
  }
};
