import { type CasesOf, nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { Definition, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "./definition-of.js";

/** What a version may read on the plan's day, also through definitions, keys and other policies, in document order. */
export interface Reach {
  readonly facts: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly readings: ReadonlySet<string>;
  /** The policies asked by `eligible`, and the policy itself. */
  readonly policies: ReadonlySet<string>;
}

interface Visit {
  readonly plan: Plan;
  readonly casesOf: CasesOf;
  readonly facts: Set<string>;
  readonly parameters: Set<string>;
  readonly readings: Set<string>;
  readonly policies: Set<string>;
  readonly definitions: Set<Definition>;
}

/** Collects what a policy's version may read; of a reading's cases only the chosen one counts. */
export const reachOf = (plan: Plan, policy: string): Reach => {
  const readings = new Set<string>();
  const casesOf: CasesOf = (by, cases) => {
    if (by.kind === "node") return Object.values(cases);
    readings.add(by.name);
    const chosen = cases[plan.readings[by.name] ?? ""];
    return chosen === undefined ? [] : [chosen];
  };
  const visit: Visit = {
    plan,
    casesOf,
    readings,
    facts: new Set(),
    parameters: new Set(),
    policies: new Set(),
    definitions: new Set(),
  };
  visitPolicy(visit, policy);
  return visit;
};

const visitPolicy = (visit: Visit, policy: string): void => {
  if (visit.policies.has(policy)) return;
  visit.policies.add(policy);
  const version = visit.plan.versions[policy] ?? null;
  if (version === null) return;
  visitNodes(visit, version, nodesOfVersion(version, visit.casesOf));
  if (version.amount?.forEach) visitFact(visit, version.amount.forEach);
};

const visitNodes = (visit: Visit, version: Version, nodes: readonly Node[]): void => {
  for (const reference of nodes.flatMap(referencesOf)) visitReference(visit, version, reference);
};

const visitReference = (visit: Visit, version: Version, reference: Reference): void => {
  if (reference.kind === "fact") visitFact(visit, reference.name);
  if (reference.kind === "eligible") visitPolicy(visit, reference.policy);
  if (reference.kind === "parameter") visitParameter(visit, version, reference.name);
  if (reference.kind === "definition") visitDefinition(visit, version, definitionOf(visit.plan, version, reference.name));
};

/** A fact that is asked only if another holds brings that one along. */
const visitFact = (visit: Visit, name: string): void => {
  visit.facts.add(name);
  const askedIf = visit.plan.pack.facts[name]?.askedIf ?? null;
  if (askedIf !== null) visit.facts.add(askedIf);
};

const visitParameter = (visit: Visit, version: Version, name: string): void => {
  if (visit.parameters.has(name)) return;
  visit.parameters.add(name);
  visitNodes(visit, version, visit.plan.pack.parameters[name]?.by.map(({ node }) => node) ?? []);
};

const visitDefinition = (visit: Visit, version: Version, definition: Definition): void => {
  if (visit.definitions.has(definition)) return;
  visit.definitions.add(definition);
  visitNodes(visit, version, nodesOfDefinition(definition.value, visit.casesOf));
};
