import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ValueKind } from "../model/value-type.js";
import { replan, transplant } from "../plan/plan.js";
import { reachOf } from "../plan/reach.js";
import { areAllCases } from "../regions/cases.js";
import { changeDays } from "../regions/change-days.js";
import { keepsPlaceClasses } from "../regions/place-classes.js";
import { shiftedDay } from "./change-value.js";
import { isOpen, movesWithTheDay } from "./left-open.js";
import type { Mutant } from "./mutant.js";
import { policiesReachedBy } from "./reached-by.js";
import { comesTo, type PlanFor, type Tried } from "./tried-plans.js";

const [mostPlans, mostCombinations] = [64, 32];

/**
 * Lists the plans that decide whether a mutant ever answers otherwise: on every day on which something begins or ends while the
 * mutant says something else, by every combination of readings. null: they are too many, or their boundary cases do not stand for
 * all cases.
 */
export const allMoments = (pack: Pack, mutant: Mutant, planFor: PlanFor, limit: number): readonly Tried[] | null => {
  // How an amount is rounded shows only in some amounts, and which of them come up hangs on values that are not set yet.
  if (mutant.touched.kind === "interaction" || mutant.kind === "round") return null;
  const found: Tried[] = [];
  const mutated = mutant.pack();
  const decides = (planned: Plan, policy: string): boolean =>
    isDecided(planned, policy, limit) && keepsPlaceClasses(planned, transplant(planned, mutated), policy);
  for (const policy of policiesReachedBy(pack, mutant)) {
    const plans = plansOf(pack, policy, mutant, planFor)?.filter((planned) => comesTo(planned, policy, mutant)) ?? null;
    if (plans === null || !plans.every((planned) => decides(planned, policy))) return null;
    found.push(...plans.map((planned) => ({ policy, plan: planned })));
    if (found.length > mostPlans) return null;
  }
  return found;
};

const plansOf = (pack: Pack, policy: string, { days: [from, until] }: Mutant, planFor: PlanFor): readonly Plan[] | null => {
  const isWithin = (day: string): boolean => from <= day && day <= until;
  const starts = [from, ...(pack.policies[policy]?.versions ?? []).map((version) => version.from), ...daysOfPlaces(pack)];
  const further = (days: readonly string[]): readonly Plan[] | null => {
    if (days.length > mostPlans) return null;
    const all = days.map((day) => byAllReadings(planFor(policy, day), policy));
    if (all.some((plans) => plans === null)) return null;
    const plans = all.flatMap((one) => one ?? []);
    // What begins on one of these days may come to rules that change on others.
    const changes = changeDays(
      pack,
      plans.map((planned) => reachOf(planned, policy)),
    );
    const more = [...new Set([...days, ...changes.filter(isWithin)])].sort();
    return more.length === days.length ? plans : further(more);
  };
  return further([...new Set(starts.filter((day) => isWithin(day) && day > "1900-01-01"))].sort());
};

const daysOfPlaces = ({ localities }: Pack): readonly string[] =>
  Object.values(localities)
    .flatMap(({ from, until }) => [from, until === null ? null : shiftedDay(until, 1)])
    .filter((day) => day !== null);

/** A plan by every combination of the readings that it may rest on; null: they are too many. */
const byAllReadings = (planned: Plan, policy: string, known: ReadonlySet<string> = new Set()): readonly Plan[] | null => {
  const combined = combinationsOf(planned, [...known]);
  if (combined.length > mostCombinations) return null;
  const plans = combined.map((readings) => replan(planned, { readings }));
  const reached = new Set(plans.flatMap((one) => [...reachOf(one, policy).readings]));
  return [...reached].every((name) => known.has(name)) ? plans : byAllReadings(planned, policy, new Set([...known, ...reached]));
};

type Readings = Readonly<Record<string, string>>;

const combinationsOf = ({ pack }: Plan, names: readonly string[]): readonly Readings[] =>
  names.reduce<readonly Readings[]>(
    (before, name) =>
      before.flatMap((one) => Object.keys(pack.readings[name]?.options ?? {}).map((option) => ({ ...one, [name]: option }))),
    [{}],
  );

const rising: readonly ValueKind[] = ["money", "integer", "decimal", "share", "date"];

/** The cases at the boundaries stand for all, also as to the amount, which no number or day of the case goes into. */
const isDecided = (planned: Plan, policy: string, limit: number): boolean => {
  const version = planned.versions[policy] ?? null;
  if (version === null || !areAllCases(planned, policy, limit)) return false;
  if (movesWithTheDay(planned, policy) || isOpen(planned, policy)) return false;
  const amountAlone = { ...planned, versions: { ...planned.versions, [policy]: { ...version, eligibility: null } } };
  const kinds = [...reachOf(amountAlone, policy).facts].map((name) => planned.pack.facts[name]?.type.kind);
  return kinds.every((kind) => kind !== undefined && !rising.includes(kind));
};
