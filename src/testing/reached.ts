import { type CasesOf, nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { Pack, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { versionInForce } from "../plan/version-in-force.js";

/** Names a version among what a policy reaches; values are `parameter NAME`, shared definitions `definition NAME`. */
export const versionKey = (policy: string, from: string): string => `version ${policy} ${from}`;

interface Walk {
  readonly pack: Pack;
  readonly versionsOf: (policy: string) => readonly Version[];
  readonly casesOf: CasesOf;
  readonly keys: Set<string>;
}

/** Collects what the answer of a policy may come to on the plan's day, by the readings chosen. */
export const reachedOnDay = (plan: Plan, policy: string): ReadonlySet<string> => {
  const casesOf: CasesOf = (by, cases) => {
    if (by.kind === "node") return Object.values(cases);
    const chosen = cases[plan.readings[by.name] ?? ""];
    return chosen === undefined ? [] : [chosen];
  };
  const versionsOf = (name: string): readonly Version[] => [plan.versions[name] ?? null].filter((version) => version !== null);
  return keysOf({ pack: plan.pack, versionsOf, casesOf, keys: new Set() }, [policy]);
};

/** Collects what the answers of a policy may come to on a day, by any reading. */
export const reachedOn = (pack: Pack, policy: string, day: string): ReadonlySet<string> => {
  const versionsOf = (name: string): readonly Version[] => {
    const known = pack.policies[name];
    const version = known === undefined ? null : versionInForce(known, day);
    return version === null ? [] : [version];
  };
  return keysAndCaps({ pack, versionsOf, casesOf: (_, cases) => Object.values(cases), keys: new Set() }, [policy]);
};

/** Collects what the answers of policies may come to on any day and by any reading. */
export const reachedEver = (pack: Pack, policies: readonly string[]): ReadonlySet<string> => {
  const versionsOf = (name: string): readonly Version[] => pack.policies[name]?.versions ?? [];
  return keysAndCaps({ pack, versionsOf, casesOf: (_, cases) => Object.values(cases), keys: new Set() }, policies);
};

/** What is payable of several benefits rests on the most that they come to together. */
const keysAndCaps = (walk: Walk, policies: readonly string[]): ReadonlySet<string> => {
  const isCapped = (name: string): boolean => policies.includes(name) && walk.versionsOf(name).length > 0;
  for (const interaction of Object.values(walk.pack.interactions)) {
    if (interaction.kind === "cap" && interaction.policies.some(isCapped)) walk.keys.add(`parameter ${interaction.at}`);
  }
  return keysOf(walk, policies);
};

const keysOf = (walk: Walk, policies: readonly string[]): ReadonlySet<string> => {
  for (const policy of policies) visitPolicy(walk, policy);
  return walk.keys;
};

/** Adds a key; false where it is there already. */
const isNew = ({ keys }: Walk, key: string): boolean => !keys.has(key) && keys.add(key).has(key);

const visitPolicy = (walk: Walk, policy: string): void => {
  for (const version of walk.versionsOf(policy)) {
    if (isNew(walk, versionKey(policy, version.from))) visitNodes(walk, version, nodesOfVersion(version, walk.casesOf));
  }
};

const visitNodes = (walk: Walk, version: Version, nodes: readonly Node[]): void => {
  for (const reference of nodes.flatMap(referencesOf)) visitReference(walk, version, reference);
};

const visitReference = (walk: Walk, version: Version, reference: Reference): void => {
  if (reference.kind === "eligible") visitPolicy(walk, reference.policy);
  if (reference.kind === "definition") visitDefinition(walk, version, reference.name);
  if (reference.kind === "parameter" && isNew(walk, `parameter ${reference.name}`))
    visitNodes(walk, version, walk.pack.parameters[reference.name]?.by.map(({ node }) => node) ?? []);
};

const visitDefinition = (walk: Walk, version: Version, name: string): void => {
  const own = Object.hasOwn(version.definitions, name) ? version.definitions[name] : undefined;
  const definition = own ?? walk.pack.definitions[name];
  const key = own === undefined ? `definition ${name}` : `definition ${version.title.en} ${version.from} ${name}`;
  if (definition !== undefined && isNew(walk, key)) visitNodes(walk, version, nodesOfDefinition(definition.value, walk.casesOf));
};
