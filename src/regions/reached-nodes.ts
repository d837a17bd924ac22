import { nodesOfCondition, nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { childrenOf } from "../expression/walk.js";
import type { Node } from "../model/expression.js";
import { type Level, visibleFrom } from "../model/level.js";
import type { Selector, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "../plan/definition-of.js";
import { findCondition } from "../plan/find-condition.js";

/** An expression that a policy comes to, and for whom. */
export interface ReachedNode {
  readonly version: Version;
  readonly level: Level;
  readonly node: Node;
}

/** Moves to a wider level; a level that is not wider is the subject's own. */
export const widerLevel = (from: Level, to: Level): Level => (visibleFrom[from].includes(to) ? to : from);

/** Lists the entries of `cases` that a plan may come to: of a reading the chosen one. */
export const possibleCases = <T>(plan: Plan, by: Selector, cases: Readonly<Record<string, T>>): readonly T[] => {
  if (by.kind === "node") return Object.values(cases);
  const chosen = cases[plan.readings[by.name] ?? ""];
  return chosen === undefined ? [] : [chosen];
};

interface Walk {
  readonly plan: Plan;
  /** What was visited, and at which levels. */
  readonly seen: Map<object, Set<Level>>;
  readonly found: ReachedNode[];
}

/**
 * Lists every expression that a policy may evaluate on the plan's day, also through definitions, keys of parameters and other
 * policies, each once for each level at which it is asked, and once more for each part of it.
 */
export const reachedNodes = (plan: Plan, policy: string): readonly ReachedNode[] => {
  const walk: Walk = { plan, seen: new Map(), found: [] };
  for (const level of plan.versions[policy]?.subject ?? []) visitPolicy(walk, policy, level);
  return walk.found;
};

/** Lists in the same way what an expression comes to, itself first. */
export const reachedFrom = (plan: Plan, at: ReachedNode): readonly ReachedNode[] => {
  const walk: Walk = { plan, seen: new Map(), found: [] };
  visit(walk, at);
  return walk.found;
};

/** Says whether something was not visited at a level before. */
const isNew = ({ seen }: Walk, visited: object, level: Level): boolean => {
  const at = seen.get(visited) ?? new Set<Level>();
  seen.set(visited, at);
  if (at.has(level)) return false;
  at.add(level);
  return true;
};

const visitPolicy = (walk: Walk, policy: string, level: Level): void => {
  const version = walk.plan.versions[policy] ?? null;
  if (version === null || !isNew(walk, version, level)) return;
  const nodes = nodesOfVersion(version, (by, cases) => possibleCases(walk.plan, by, cases));
  for (const node of nodes) visit(walk, { version, level, node });
};

const visit = (walk: Walk, at: ReachedNode): void => {
  const { version, level, node } = at;
  walk.found.push(at);
  if (node.kind === "definition") visitDefinition(walk, version, widerLevel(level, node.level), node.name);
  if (node.kind === "provision") visitProvision(walk, version, widerLevel(level, node.level), node.name);
  if (node.kind === "parameter") visitParameter(walk, at, node.name);
  if (node.kind === "eligible")
    visitPolicy(walk, node.policy, subjectLevel(walk.plan, node.policy, widerLevel(level, node.level)));
  const inner = node.kind === "each_member" ? "person" : level;
  for (const child of childrenOf(node)) visit(walk, { version, level: inner, node: child });
};

const visitDefinition = (walk: Walk, version: Version, level: Level, name: string): void => {
  const definition = definitionOf(walk.plan, version, name);
  if (!isNew(walk, definition, level)) return;
  const nodes = nodesOfDefinition(definition.value, (by, cases) => possibleCases(walk.plan, by, cases));
  for (const node of nodes) visit(walk, { version, level, node });
};

const visitProvision = (walk: Walk, version: Version, level: Level, name: string): void => {
  const condition = findCondition(version, name);
  if (!isNew(walk, condition, level)) return;
  const nodes = nodesOfCondition(condition, (by, cases) => possibleCases(walk.plan, by, cases));
  for (const node of nodes) visit(walk, { version, level, node });
};

const visitParameter = (walk: Walk, { version, level }: ReachedNode, name: string): void => {
  const parameter = walk.plan.pack.parameters[name];
  if (parameter === undefined || !isNew(walk, parameter, level)) return;
  for (const { node } of parameter.by) visit(walk, { version, level, node });
};

/** Finds the level at which a policy is asked: that of the question, or the nearest wider one it speaks of. */
export const subjectLevel = (plan: Plan, policy: string, level: Level): Level => {
  const subject = plan.versions[policy]?.subject ?? [];
  return visibleFrom[level].find((visible) => subject.includes(visible)) ?? level;
};
