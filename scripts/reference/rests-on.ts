import { type CasesOf, nodesOfCondition, nodesOfDefinition, nodesOfFormula } from "../../src/expression/nodes-of.js";
import { referencesOf } from "../../src/expression/walk.js";
import type { Node, Reference } from "../../src/model/expression.js";
import type { Component, Pack, Version } from "../../src/model/pack.js";
import { findCondition } from "../../src/plan/find-condition.js";

/** What a part of a version may read under any reading, also through definitions, keys, provisions and other policies. */
export interface Reach {
  readonly parameters: ReadonlySet<string>;
  readonly readings: ReadonlySet<string>;
}

interface Visit {
  readonly pack: Pack;
  readonly casesOf: CasesOf;
  readonly parameters: Set<string>;
  readonly readings: Set<string>;
  readonly seen: Set<string>;
}

function startVisit(pack: Pack): Visit {
  const readings = new Set<string>();
  const casesOf: CasesOf = (by, cases) => {
    if (by.kind === "reading") readings.add(by.name);
    return Object.values(cases);
  };
  return { pack, casesOf, readings, parameters: new Set(), seen: new Set() };
}

/** Collects what decides whether somebody is eligible. */
export function reachOfEligibility(pack: Pack, version: Version): Reach {
  const visit = startVisit(pack);
  visitEligibility(visit, version);
  return visit;
}

/** Collects what one component of the amount depends on. */
export function reachOfComponent(pack: Pack, version: Version, { condition, is, into, atLeast, place }: Component): Reach {
  const visit = startVisit(pack);
  visitNodes(visit, version, [
    ...(condition === null ? [] : nodesOfCondition(condition, visit.casesOf)),
    ...nodesOfFormula(is, visit.casesOf),
    ...(into ?? []).map(({ share }) => share),
    ...[atLeast, place].filter((node) => node !== null),
  ]);
  return visit;
}

function visitEligibility(visit: Visit, version: Version): void {
  const nodes = version.eligibility === null ? [] : nodesOfCondition(version.eligibility, visit.casesOf);
  visitNodes(visit, version, version.place === null ? nodes : [...nodes, version.place]);
}

function visitNodes(visit: Visit, version: Version, nodes: readonly Node[]): void {
  for (const reference of nodes.flatMap(referencesOf)) visitReference(visit, version, reference);
}

function visitReference(visit: Visit, version: Version, reference: Reference): void {
  const name = "name" in reference ? reference.name : reference.kind === "eligible" ? reference.policy : "";
  const key = `${reference.kind} ${name}`;
  if (visit.seen.has(key)) return;
  visit.seen.add(key);
  if (reference.kind === "parameter") {
    visit.parameters.add(name);
    visitNodes(visit, version, visit.pack.parameters[name]?.by.map(({ node }) => node) ?? []);
  }
  if (reference.kind === "definition") {
    const definition = version.definitions[name] ?? visit.pack.definitions[name];
    if (definition !== undefined) visitNodes(visit, version, nodesOfDefinition(definition.value, visit.casesOf));
  }
  if (reference.kind === "provision") visitNodes(visit, version, nodesOfCondition(findCondition(version, name), visit.casesOf));
  if (reference.kind === "eligible")
    for (const other of visit.pack.policies[name]?.versions ?? []) visitEligibility(visit, other);
}
