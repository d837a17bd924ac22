import type { Fact } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { reachOf } from "../plan/reach.js";

/** Lists the facts that a policy may read on the plan's day, in pack order; null if no version is in force. */
export function factsNeeded(plan: Plan, policy: string): readonly (readonly [name: string, fact: Fact])[] | null {
  if ((plan.versions[policy] ?? null) === null) return null;
  const { facts } = reachOf(plan, policy);
  return Object.entries(plan.pack.facts).filter(([name]) => facts.has(name));
}
