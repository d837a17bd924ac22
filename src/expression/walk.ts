import type { Node, Reference } from "../model/expression.js";

type Kind = Node["kind"];

/** Lists the parts of a node, in the order in which they are written. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "arithmetic":
    case "comparison":
      return [node.left, node.right];
    case "call":
      return node.arguments;
    case "list":
      return node.items;
    case "each_member":
      return [node.of];
    default:
      return [];
  }
}

/** Visits a node and everything in it, a node before its parts. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

const standsForSomething = {
  number: false,
  string: false,
  truth: false,
  arithmetic: false,
  comparison: false,
  call: false,
  list: false,
  each_member: false,
  fact: true,
  parameter: true,
  definition: true,
  provision: true,
  eligible: true,
  each_option: true,
  as_of: true,
  locality: true,
} as const satisfies { readonly [K in Kind]: K extends Reference["kind"] ? true : false };

/** Tells whether a node is a name that stands for something of the pack or of the case. */
export function isReference(node: Node): node is Reference {
  return standsForSomething[node.kind];
}

/** Lists every reference of a node as often as it occurs, in document order. */
export function referencesOf(node: Node): readonly Reference[] {
  const found: Reference[] = [];
  walk(node, (part) => {
    if (isReference(part)) found.push(part);
  });
  return found;
}
