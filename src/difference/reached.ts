import { circleOf } from "../answer/circle.js";
import { type CasesOf, nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { Definition, Pack, Version } from "../model/pack.js";

/** Everything that some version of a policy may read under some reading. */
export interface Reached {
  readonly facts: Set<string>;
  readonly parameters: Set<string>;
  readonly readings: Set<string>;
  /** Shared definitions. */
  readonly definitions: Set<string>;
  /** The policy itself, those it asks by `eligible`, and those that it interacts with. */
  readonly policies: Set<string>;
}

interface Visit extends Reached {
  readonly pack: Pack;
  readonly casesOf: CasesOf;
  readonly seen: Set<Definition>;
}

/** Collects what the versions of a policy may read: more than a plan of one day, so that no change is passed over. */
export const reachedBy = (pack: Pack, policy: string): Reached => {
  const readings = new Set<string>();
  const casesOf: CasesOf = (by, cases) => {
    if (by.kind === "reading") readings.add(by.name);
    return Object.values(cases);
  };
  const empty = { facts: new Set<string>(), parameters: new Set<string>(), definitions: new Set<string>() };
  const visit: Visit = { ...empty, pack, casesOf, readings, policies: new Set(), seen: new Set() };
  const { policies, interactions } = circleOf(pack, policy);
  for (const name of policies) visitPolicy(visit, name);
  for (const [, interaction] of interactions) if (interaction.kind === "cap") visitCap(visit, policy, interaction.at);
  return visit;
};

/** A cap is looked up for the policy that it is put on. */
const visitCap = (visit: Visit, policy: string, parameter: string): void => {
  for (const version of visit.pack.policies[policy]?.versions ?? []) visitParameter(visit, version, parameter);
};

const visitParameter = (visit: Visit, version: Version, name: string): void => {
  visit.parameters.add(name);
  visitNodes(visit, version, visit.pack.parameters[name]?.by.map(({ node }) => node) ?? []);
};

const visitPolicy = (visit: Visit, policy: string): void => {
  if (visit.policies.has(policy)) return;
  visit.policies.add(policy);
  for (const version of visit.pack.policies[policy]?.versions ?? []) {
    visitNodes(visit, version, nodesOfVersion(version, visit.casesOf));
    if (version.amount?.forEach) visitFact(visit, version.amount.forEach);
  }
};

const visitNodes = (visit: Visit, version: Version, nodes: readonly Node[]): void => {
  for (const reference of nodes.flatMap(referencesOf)) visitReference(visit, version, reference);
};

const visitReference = (visit: Visit, version: Version, reference: Reference): void => {
  if (reference.kind === "fact") visitFact(visit, reference.name);
  if (reference.kind === "eligible") visitPolicy(visit, reference.policy);
  if (reference.kind === "definition") visitDefinition(visit, version, reference.name);
  if (reference.kind !== "parameter") return;
  visitParameter(visit, version, reference.name);
};

const visitFact = (visit: Visit, name: string): void => {
  visit.facts.add(name);
  const askedIf = visit.pack.facts[name]?.askedIf ?? null;
  if (askedIf !== null) visit.facts.add(askedIf);
};

const visitDefinition = (visit: Visit, version: Version, name: string): void => {
  const own = version.definitions[name];
  const definition = own ?? visit.pack.definitions[name];
  if (own === undefined) visit.definitions.add(name);
  if (definition === undefined || visit.seen.has(definition)) return;
  visit.seen.add(definition);
  visitNodes(visit, version, nodesOfDefinition(definition.value, visit.casesOf));
};
