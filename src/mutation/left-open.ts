import type { Node } from "../model/expression.js";
import type { Parameter } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { lookUp } from "../plan/lookup.js";
import { reachOf } from "../plan/reach.js";
import { placeClasses } from "../regions/place-classes.js";
import { reachedNodes } from "../regions/reached-nodes.js";

/** Tells whether an answer may turn on a day on which nothing begins or ends: the day is read, and not just compared with days that the law names. */
export const movesWithTheDay = (plan: Plan, policy: string): boolean => {
  const nodes = reachedNodes(plan, policy).map(({ node }) => node);
  const named = new Set(nodes.flatMap(besideNamedDay));
  return nodes.some((node) => node.kind === "as_of" && !named.has(node));
};

/** The day of a comparison with a day that the law names. */
const besideNamedDay = (node: Node): readonly Node[] => {
  if (node.kind !== "comparison") return [];
  const sides = [node.left, node.right];
  return sides.some(({ kind }) => kind === "parameter") ? sides.filter(({ kind }) => kind === "as_of") : [];
};

/** Tells whether a policy reads a value that is not set yet, so that its answers hang on what it will be. */
export const isOpen = (plan: Plan, policy: string): boolean =>
  [...reachOf(plan, policy).parameters].some((name) => {
    const parameter = plan.pack.parameters[name];
    return parameter !== undefined && isUnset(plan, name, parameter);
  });

const isUnset = (plan: Plan, name: string, { by }: Parameter): boolean => {
  const places = by.some((key) => key.name === "locality")
    ? placeClasses(plan, { parameters: new Set([name]), facts: new Set(), named: new Set() }).filter((code) => code !== null)
    : [""];
  return places.some((code) => {
    const keys = by.map((key) => (key.name === "locality" ? [code] : optionsOf(plan, key.node)));
    return lookUp(plan, name, keys, "open").entries.some(({ kind }) => kind === "unset");
  });
};

const optionsOf = ({ pack }: Plan, node: Node): readonly string[] | null => {
  if (node.kind !== "fact") return null;
  const type = pack.facts[node.name]?.type;
  return type?.kind === "boolean" ? ["true", "false"] : (type?.options ?? null);
};
