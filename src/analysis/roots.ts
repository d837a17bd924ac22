import { nodesOfAmount, nodesOfCondition, nodesOfDefinition } from "../expression/nodes-of.js";
import { referencesOf } from "../expression/walk.js";
import type { Level } from "../model/level.js";
import type { Condition, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { partsOf } from "../plan/find-condition.js";
import { reachedNodes } from "../regions/reached-nodes.js";
import type { Stand } from "./space.js";

/** A condition that is a whole: what an eligibility, a component or a definition asks. */
export interface Root {
  readonly stand: Stand;
  readonly condition: Condition;
  /** The policy and the version it belongs to; null: all policies share it. */
  readonly policy: string | null;
  /** Paths of provisions that something else asks for by name, so that they decide there. */
  readonly askedElsewhere: ReadonlySet<string>;
}

/** Lists the wholes of a policy's version at one of its levels. */
export const rootsOf = (policy: string, version: Version, level: Level): readonly Root[] => {
  const stand: Stand = { version, level, forEach: null };
  const asked = askedByName(version);
  const paying: Stand = { ...stand, forEach: version.amount?.forEach ?? null };
  const root = (at: Stand, condition: Condition | null): readonly Root[] =>
    condition === null ? [] : [{ stand: at, condition, policy, askedElsewhere: asked(condition) }];
  return [
    ...root(stand, version.eligibility),
    ...(version.amount?.components ?? []).flatMap(({ condition }) => root(paying, condition)),
    ...Object.values(version.definitions).flatMap(({ of, value }) =>
      value.kind === "condition" ? root({ ...stand, level: of.includes(level) ? level : (of[0] ?? level) }, value.condition) : [],
    ),
  ];
};

/** Lists the shared definitions that a policy comes to and that are conditions. */
export const sharedRoots = (plan: Plan, policy: string): readonly Root[] => {
  const names = new Set(reachedNodes(plan, policy).flatMap(({ node }) => (node.kind === "definition" ? [node.name] : [])));
  const version = plan.versions[policy] ?? null;
  if (version === null) return [];
  return [...names].flatMap((name) => {
    const definition = Object.hasOwn(version.definitions, name) ? undefined : plan.pack.definitions[name];
    const level = definition?.of[0];
    if (definition?.value.kind !== "condition" || level === undefined) return [];
    const { condition } = definition.value;
    return [{ stand: { version, level, forEach: null }, condition, policy: null, askedElsewhere: new Set<string>() }];
  });
};

/** Finds the conditions at or under which something is asked for by name. */
const askedByName = (version: Version): ((root: Condition) => ReadonlySet<string>) => {
  const nodes = [
    ...(version.eligibility === null ? [] : nodesOfCondition(version.eligibility)),
    ...(version.amount === null ? [] : nodesOfAmount(version.amount)),
    ...Object.values(version.definitions).flatMap(({ value }) => nodesOfDefinition(value)),
  ];
  const names = new Set(nodes.flatMap(referencesOf).flatMap((one) => (one.kind === "provision" ? [one.name] : [])));
  return (root) =>
    new Set(
      allUnder(root)
        .flatMap((at) => (at.name !== null && names.has(at.name) ? allUnder(at) : []))
        .map(({ path }) => path),
    );
};

const allUnder = (at: Condition): readonly Condition[] => [at, ...partsOf(at).flatMap(allUnder)];
