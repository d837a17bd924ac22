import { circleOf } from "../answer/circle.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Scenario } from "../model/scenario.js";
import { plan } from "../plan/plan.js";
import { reachedEver, reachedOnDay } from "../testing/reached.js";
import { canonicalJson } from "../values/digest.js";

/** Scenarios of one policy that one plan answers. */
export interface Group {
  readonly policy: string;
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  /** What the answers of the plan's day come to. */
  readonly near: ReadonlySet<string>;
  /** What they come to on other days, by other readings, and by other policies that interact. */
  readonly far: ReadonlySet<string>;
  /** The policies that interact with this one, itself among them. */
  readonly circle: readonly string[];
}

/** Groups scenarios by what is planned for them. */
export const groupScenarios = (pack: Pack, scenarios: readonly Scenario[]): readonly Group[] => {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const { policy, asOf, knownOn, readings, suppose } = scenario;
    const key = canonicalJson({ policy, asOf, knownOn, readings, suppose });
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  const circles = new Map<string, readonly string[]>();
  const fars = new Map<string, ReadonlySet<string>>();
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { policy, asOf, readings, suppose } = first;
    const circle = circles.get(policy) ?? circleOf(pack, policy).policies;
    circles.set(policy, circle);
    const far = fars.get(policy) ?? reachedEver(pack, circle);
    fars.set(policy, far);
    const planned = plan(pack, { asOf, knownOn: first.knownOn ?? undefined, policies: [policy], readings, suppose });
    return [{ policy, plan: planned, scenarios: [first, ...rest], near: reachedOnDay(planned, policy), far, circle }];
  });
};
