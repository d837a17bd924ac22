import { namedConditions } from "../bind/named-conditions.js";
import { nodesOfCondition, nodesOfDefinition } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import { definitionIn, type Scope } from "./parts.js";

/** Tells whether an expression rests on a reference that is looked for: itself, through names, or through the keys of a parameter. */
export function dependsOn(node: Node, scope: Scope, isWanted: (reference: Reference) => boolean): boolean {
  return search([node], { scope, isWanted, seen: new Set() });
}

interface Search {
  readonly scope: Scope;
  readonly isWanted: (reference: Reference) => boolean;
  readonly seen: Set<string>;
}

function search(nodes: readonly Node[], to: Search): boolean {
  return nodes.flatMap(referencesOf).some((reference) => to.isWanted(reference) || searchBehind(reference, to));
}

function searchBehind(reference: Reference, to: Search): boolean {
  if (!("name" in reference) || to.seen.has(reference.name)) return false;
  to.seen.add(reference.name);
  return search(nodesBehind(reference, to.scope), to);
}

/** Lists the expressions that a name stands for. */
function nodesBehind(reference: Reference, scope: Scope): readonly Node[] {
  if (reference.kind === "definition") {
    const definition = definitionIn(scope, reference.name);
    return definition === null ? [] : nodesOfDefinition(definition.value);
  }
  if (reference.kind === "parameter") return scope.pack.parameters[reference.name]?.by.map(({ node }) => node) ?? [];
  return reference.kind === "provision" ? nodesOfProvision(reference.name, scope) : [];
}

function nodesOfProvision(name: string, { version }: Scope): readonly Node[] {
  if (version === null) return [];
  const due = (version.amount?.components ?? []).flatMap(({ condition }) => (condition === null ? [] : [condition]));
  const roots = version.eligibility === null ? due : [version.eligibility, ...due];
  return roots
    .flatMap(namedConditions)
    .filter((condition) => condition.name === name)
    .flatMap((condition) => nodesOfCondition(condition));
}
