import type { Policy, Version } from "../model/pack.js";

/** Finds the version of a policy that is in force on a day: the last that has begun, unless it ends the policy. */
export const versionInForce = (policy: Policy, asOf: string): Version | null => {
  const begun = policy.versions.findLast((version) => version.from <= asOf);
  return begun?.inForce ? begun : null;
};
