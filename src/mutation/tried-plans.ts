import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { plan, replan } from "../plan/plan.js";
import { reachOf } from "../plan/reach.js";
import { reachedOnDay } from "../testing/reached.js";
import { canonicalJson } from "../values/digest.js";
import type { Group } from "./corpus.js";
import { keyOfTouched } from "./key-of-touched.js";
import type { Mutant } from "./mutant.js";
import { policiesReachedBy } from "./reached-by.js";

/** A policy on a day on which its answers may show a mutant. */
export interface Tried {
  readonly policy: string;
  readonly plan: Plan;
}

const [mostDays, mostPlans] = [3, 16];

/** Plans a policy for a day. */
export type PlanFor = (policy: string, asOf: string) => Plan;

/** Makes plans, each once. */
export const startPlanning = (pack: Pack): PlanFor => {
  const made = new Map<string, Plan>();
  return (policy, asOf) => {
    const planned = made.get(`${policy} ${asOf}`) ?? plan(pack, { asOf, policies: [policy] });
    made.set(`${policy} ${asOf}`, planned);
    return planned;
  };
};

/**
 * Lists the plans by which a mutant may be told from the pack: on the day that most scenarios ask for, by default and by each
 * reading; on the first and last day on which it says something else; and as the scenarios suppose.
 */
export const triedPlans = (pack: Pack, groups: readonly Group[], mutant: Mutant, planFor: PlanFor): readonly Tried[] => {
  const tried = policiesReachedBy(pack, mutant).flatMap((policy): readonly Tried[] => {
    const own = groups.filter((group) => group.policy === policy && isWithin(group.plan.asOf, mutant.days));
    const plans = daysFor(pack, policy, mutant, own).map((day) => planFor(policy, day));
    const [typical, ...others] = plans;
    const all = [...(typical === undefined ? [] : [typical, ...otherReadings(typical, policy)]), ...others, ...unlike(own)];
    return all.map((planned) => ({ policy, plan: planned }));
  });
  return tried.filter(({ policy, plan: planned }) => comesTo(planned, policy, mutant)).slice(0, mostPlans);
};

/** The plans of scenarios that suppose or choose something, one for each way of doing so. */
const unlike = (groups: readonly Group[]): readonly Plan[] => {
  const chosen = groups.map(({ plan: planned }) => [canonicalJson([planned.chosen, planned.suppose]), planned] as const);
  return [...new Map(chosen.filter(([key]) => key !== canonicalJson([{}, {}])))].map(([, planned]) => planned);
};

const isWithin = (day: string, [from, until]: Mutant["days"]): boolean => from <= day && day <= until;

/** The day of most scenarios, then the first and last on which the mutant says something else and the policy may be in force. */
const daysFor = (pack: Pack, policy: string, { days: [from, until] }: Mutant, own: readonly Group[]): readonly string[] => {
  const starts = pack.policies[policy]?.versions.map((version) => version.from) ?? [];
  const days = [...mostFrequent(own), from, ...starts.filter((day) => from <= day && day <= until), until];
  return [...new Set(days.filter((day) => day > "1900-01-01" && day < "2100-01-01"))].slice(0, mostDays);
};

const mostFrequent = (groups: readonly Group[]): readonly string[] => {
  const asked = new Map<string, number>();
  for (const { plan: planned, scenarios } of groups) asked.set(planned.asOf, (asked.get(planned.asOf) ?? 0) + scenarios.length);
  const [first] = [...asked].sort(([, a], [, b]) => b - a);
  return first === undefined ? [] : [first[0]];
};

/** The same day by another option of one reading each. */
const otherReadings = (planned: Plan, policy: string): readonly Plan[] =>
  [...reachOf(planned, policy).readings].flatMap((name) =>
    Object.keys(planned.pack.readings[name]?.options ?? {})
      .filter((option) => option !== planned.readings[name])
      .map((option) => replan(planned, { readings: { [name]: option } })),
  );

/** Whether the answers of the plan's day come to what the mutant changes. */
export const comesTo = (planned: Plan, policy: string, { touched, days }: Mutant): boolean => {
  if (touched.kind === "interaction") return true;
  if (touched.kind === "version" && planned.asOf < touched.from && days[0] < touched.from) return true;
  return reachedOnDay(planned, policy).has(keyOfTouched(touched));
};
