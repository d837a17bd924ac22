import type { Frame } from "../compile/frame.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Given, presentMembers } from "../plan/given.js";

/** A person, item, household, village or county of a case, as an evaluation points at it. */
export interface SubjectAt {
  readonly level: Level;
  readonly index: number | null;
}

/** The version that says whom a policy speaks of: the one in force, else the nearest one. */
export const speakingVersion = (plan: Plan, policy: string): Version | null => {
  const versions = plan.pack.policies[policy]?.versions.filter((version) => version.inForce) ?? [];
  return plan.versions[policy] ?? versions.findLast((version) => version.from <= plan.asOf) ?? versions[0] ?? null;
};

/** The subjects of a policy in a case: members and items as they stand there, and the one household, village or county. */
export const subjectsFor = (plan: Plan, given: Given, policy: string): readonly SubjectAt[] => {
  const counted = { present: presentMembers(given, plan.asOf), items: given.items };
  return (speakingVersion(plan, policy)?.subject ?? []).flatMap((level) =>
    indexesAt(counted, level).map((index) => ({ level, index })),
  );
};

/** Members who are present and items as they stand in the case; of the others there is one. */
export const indexesAt = (
  { present, items }: { readonly present: Frame["present"]; readonly items: readonly unknown[] },
  level: Level,
): readonly (number | null)[] => {
  if (level === "person") return present;
  return level === "item" ? [...items.keys()] : single;
};

const single: readonly null[] = [null];
