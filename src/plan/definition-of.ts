import type { Definition, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";

/** Finds a definition: the version's own, else the one that all policies share. */
export const definitionOf = (plan: Plan, version: Version, name: string): Definition => {
  const own = Object.hasOwn(version.definitions, name) ? version.definitions[name] : undefined;
  const found = own ?? plan.pack.definitions[name];
  if (found === undefined) throw new Error(`the pack has no definition ${name}`);
  return found;
};
