import { type CasesOf, nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node } from "../model/expression.js";
import type { Pack, Version } from "../model/pack.js";
import { own } from "./own.js";

/** What a version names itself, through its definitions and the keys of its figures, but not through other policies. */
export interface Uses {
  readonly definitions: readonly string[];
  readonly parameters: readonly string[];
  readonly readings: readonly string[];
}

/** Collects what a version uses under any reading, each name once, in the order in which they first occur. */
export function usesOf(pack: Pack, version: Version): Uses {
  const definitions = new Set<string>();
  const parameters = new Set<string>();
  const readings = new Set<string>();
  const casesOf: CasesOf = (by, cases) => {
    if (by.kind === "reading") readings.add(by.name);
    return Object.values(cases);
  };
  const visitDefinition = (name: string): void => {
    if (definitions.has(name)) return;
    definitions.add(name);
    const definition = own(version.definitions, name) ?? own(pack.definitions, name);
    if (definition !== undefined) visit(nodesOfDefinition(definition.value, casesOf));
  };
  const visitParameter = (name: string): void => {
    if (parameters.has(name)) return;
    parameters.add(name);
    visit(own(pack.parameters, name)?.by.map(({ node }) => node) ?? []);
  };
  const visit = (nodes: readonly Node[]): void => {
    for (const reference of nodes.flatMap(referencesOf)) {
      if (reference.kind === "definition") visitDefinition(reference.name);
      if (reference.kind === "parameter") visitParameter(reference.name);
    }
  };
  visit(nodesOfVersion(version, casesOf));
  return { definitions: [...definitions], parameters: [...parameters], readings: [...readings] };
}
