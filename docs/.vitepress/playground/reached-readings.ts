import { reachOf } from "../../../src/plan/reach.js";
import { orProblems } from "./answer.js";
import { planFor } from "./plan-for.js";
import type { Situation } from "./situation.js";

/** Lists the readings that the policies chosen rest on, and those that were changed, in the order of the pack. */
export const reachedReadings = (situation: Situation): readonly string[] => {
  const asked = orProblems(() => planFor(situation));
  const reached = asked.ok ? asked.value.policies.flatMap((policy) => [...reachOf(asked.value, policy).readings]) : [];
  return Object.keys(situation.pack.readings).filter((name) => reached.includes(name) || name in situation.readings);
};
