import type { Pair } from "./compare-case.js";
import { type Effect, effectOf } from "./effects.js";
import { reachedBy } from "./reached.js";
import { type Choices, shiftKinds } from "./shift.js";
import { shiftsOfDay, shiftsOfScenarios } from "./shifts-of-day.js";
import { countDay, type Tallies, type Tally } from "./tally.js";
import { type ComparisonOptions, pairFor, type Sides, type Work, workFor } from "./work.js";

/** What was compared, and what was not. */
export interface Comparison {
  readonly policies: readonly string[];
  /** Policies that reach nothing that changed. */
  readonly untouched: readonly string[];
  /** Days of boundary cases and random households; scenarios have their own. */
  readonly days: readonly string[];
  readonly seed: number;
  readonly population: number;
  readonly boundary: number;
  readonly scenarios: number;
  /** Cases on a day, of which each side answered for every subject. */
  readonly compared: number;
  /** Cases that a side does not know all facts of, and took without them. */
  readonly adapted: number;
  /** Cases that a side could not take. */
  readonly skipped: number;
  /** Readings under which policies were compared besides the defaults, since under these nothing differs. */
  readonly readings: readonly string[];
}

/** Compares the answers of the policies that reach something that changed. */
export const compareSides = (
  sides: Sides,
  options: ComparisonOptions,
): { readonly tallies: readonly Tally[]; readonly effects: readonly Effect[]; readonly compared: Comparison } => {
  const work = workFor(sides, options);
  const found: Tallies = new Map();
  const defaults: Choices = { readings: {}, suppose: {} };
  work.days.forEach((day, at) => {
    options.progress?.(at, work.days.length);
    const shifts = [...shiftsOfScenarios(work, day), ...shiftsOfDay(work, day, defaults, policiesOn(work, day))];
    countDay(found, day, shifts);
  });
  compareReadings(work, found);
  options.progress?.(work.days.length, work.days.length);
  const tallies = [...found.values()].sort(byPolicyAndKind([...work.touched.keys()]));
  return { tallies, effects: tallies.map((tally) => effectFor(work, tally)), compared: summaryOf(work) };
};

const policiesOn = ({ daysOf }: Work, day: string): readonly string[] =>
  [...daysOf].flatMap(([policy, days]) => (days.includes(day) ? [policy] : []));

/** A change may show under another reading alone: where the defaults show nothing, every other option is tried by itself. */
const compareReadings = (work: Work, found: Tallies): void => {
  const isShown = ({ days, readings }: Tally): boolean =>
    Object.keys(readings).length === 0 && days.some(({ subjects, boundary }) => subjects + boundary > 0);
  const shown = new Set([...found.values()].filter(isShown).map(({ policy }) => policy));
  for (const [policy, days] of work.daysOf) {
    if (shown.has(policy)) continue;
    for (const [name, option] of otherReadings(work, policy)) {
      const readings = { [name]: option };
      const tried: Work = { ...work, population: [] };
      for (const day of days) countDay(found, day, shiftsOfDay(tried, day, { readings, suppose: {} }, [policy]));
      work.counted.readings.push(`${policy}: ${name}=${option}`);
    }
  }
};

const otherReadings = ({ base, head }: Work, policy: string): readonly (readonly [string, string])[] => {
  const names = new Set([base, head].flatMap(({ pack }) => [...reachedBy(pack, policy).readings]));
  return [...names].flatMap((name) => {
    const reading = head.pack.readings[name] ?? base.pack.readings[name];
    const options = Object.keys(reading?.options ?? {}).filter((option) => option !== reading?.default);
    return options.map((option) => [name, option] as const);
  });
};

const byPolicyAndKind =
  (policies: readonly string[]) =>
  (a: Tally, b: Tally): number =>
    policies.indexOf(a.policy) - policies.indexOf(b.policy) || shiftKinds.indexOf(a.kind) - shiftKinds.indexOf(b.kind);

const effectFor = (work: Work, tally: Tally): Effect => {
  const { head, base } = work;
  const made = new Map<string, Pair>();
  const title = (head.pack.policies[tally.policy] ?? base.pack.policies[tally.policy])?.title ?? {
    zh: tally.policy,
    en: tally.policy,
  };
  return effectOf(tally, title, (shift) => {
    const { day, choices, isThorough } = shift;
    const key = JSON.stringify([day, choices, isThorough]);
    const pair = made.get(key) ?? pairFor(work, day, choices, [tally.policy], isThorough);
    made.set(key, pair);
    return pair;
  });
};

const summaryOf = ({ base, head, touched, daysOf, options, population, scenarios, counted }: Work): Comparison => ({
  policies: [...touched.keys()],
  untouched: [...new Set([...Object.keys(head.pack.policies), ...Object.keys(base.pack.policies)])].filter(
    (name) => !touched.has(name),
  ),
  days: [...new Set([...daysOf.values()].flat())].sort(),
  seed: options.seed,
  population: population.length,
  scenarios: scenarios.length,
  ...counted,
});
