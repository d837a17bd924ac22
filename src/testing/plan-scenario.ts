import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Scenario } from "../model/scenario.js";
import { plan } from "../plan/plan.js";
import { canonicalJson } from "../values/digest.js";

/** Makes what plans for scenarios; those of one policy on one day by the same choices share a plan. */
export const startPlanning = (pack: Pack): ((scenario: Scenario) => Plan) => {
  const made = new Map<string, Plan>();
  return ({ policy, asOf, knownOn, readings, suppose }) => {
    const key = canonicalJson({ policy, asOf, knownOn, readings, suppose });
    const planned = made.get(key) ?? plan(pack, { asOf, knownOn: knownOn ?? undefined, policies: [policy], readings, suppose });
    made.set(key, planned);
    return planned;
  };
};
