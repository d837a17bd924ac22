import { createValuation } from "../../../src/evaluate/valuation.js";
import type { Level } from "../../../src/model/level.js";
import type { Plan } from "../../../src/model/plan.js";
import { contextOf } from "../../../src/plan/context.js";
import { type Given, presentMembers } from "../../../src/plan/given.js";
import { readCase } from "../../../src/plan/read-case.js";

/** Walks eligibility and amount of every policy and subject with the reference interpreter; tells how many truths it decided. */
export const interpretCase = (plan: Plan, input: unknown): number => {
  const given = readCase(plan, input);
  const values = createValuation(plan, given);
  let decided = 0;
  for (const policy of plan.policies) {
    const version = plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) continue;
    for (const [level, index] of version.subject.flatMap((one) => subjectsAt(plan, given, one))) {
      const context = contextOf(version, level, index);
      const outcome = values.condition(version.eligibility, context);
      if (outcome !== "unknown") decided += 1;
      if (outcome === "false" || version.amount === null) continue;
      decided += values.amount(context).length + values.amount({ ...context, floors: "taken" }).length;
    }
  }
  return decided;
};

const subjectsAt = (plan: Plan, given: Given, level: Level): readonly (readonly [Level, number | null])[] => {
  if (level === "person") return presentMembers(given, plan.asOf).map((index) => [level, index] as const);
  if (level === "item") return given.items.map((_, index) => [level, index] as const);
  return [[level, null]];
};
