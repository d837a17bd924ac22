import type { Node, WrittenNode } from "../model/expression.js";

type Either = Node | WrittenNode;
type Kind = Either["kind"];

// How tightly a node binds: an operand that binds less tightly than its operator asks for stands in parentheses.
const loosest = 1;
const tightest = 4;
const strengthOf = (node: Either): number => {
  if (node.kind === "comparison") return loosest;
  if (node.kind === "arithmetic") return node.operator === "+" || node.operator === "-" ? 2 : 3;
  if (node.kind === "each_member") return strengthOf(node.of);
  return tightest;
};

const within = (node: Either, strength: number): string =>
  strengthOf(node) < strength ? `(${printExpression(node)})` : printExpression(node);

const listed = (nodes: readonly Either[]): string => nodes.map(printExpression).join(", ");

const printers: { readonly [K in Kind]: (node: Extract<Either, { kind: K }>) => string } = {
  number: (node) => node.value,
  string: (node) => `"${node.value}"`,
  truth: (node) => String(node.value),
  name: (node) => node.name,
  arithmetic: (node) => {
    const strength = strengthOf(node);
    return `${within(node.left, strength)} ${node.operator} ${within(node.right, strength + 1)}`;
  },
  comparison: (node) => `${within(node.left, loosest + 1)} ${node.operator} ${within(node.right, loosest + 1)}`,
  call: (node) => `${node.function}(${listed(node.arguments)})`,
  list: (node) => `[${listed(node.items)}]`,
  fact: (node) => node.name,
  parameter: (node) => node.name,
  definition: (node) => node.name,
  provision: (node) => node.name,
  eligible: (node) => `eligible(${node.policy}, ${node.level})`,
  each_option: (node) => node.fact,
  as_of: () => "as_of",
  locality: () => "locality",
  each_member: (node) => (node.of.kind === "truth" && node.of.value ? "members" : printExpression(node.of)),
};

/** Prints an expression as a pack writes it, with no more parentheses than it needs. */
export function printExpression(node: Either): string {
  const print = printers[node.kind] as (node: Either) => string;
  return print(node);
}
