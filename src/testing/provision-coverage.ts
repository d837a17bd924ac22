import type { Verdict } from "../model/finding.js";
import type { Condition, Pack } from "../model/pack.js";
import { partsOf } from "../plan/find-condition.js";
import type { ScenarioResult } from "./run-scenarios.js";

/** How often the scenarios of a version saw a provision hold, fail, and not known. */
export interface ProvisionCoverage {
  readonly policy: string;
  readonly version: string;
  readonly path: string;
  readonly name: string | null;
  readonly seen: Readonly<Record<Verdict, number>>;
}

/**
 * Counts the verdicts of every provision of every version in force over the scenarios that came to that version.
 *
 * @example
 * provisionCoverage(hubei, runScenarios(hubei, [])).every(({ seen }) => seen.true === 0) //=> true
 */
export const provisionCoverage = (pack: Pack, results: readonly ScenarioResult[]): readonly ProvisionCoverage[] =>
  Object.entries(pack.policies).flatMap(([policy, { versions }]) =>
    versions.flatMap((version) => {
      const own = results.filter(
        ({ scenario }) => scenario.policy === policy && versionOn(pack, policy, scenario.asOf) === version.from,
      );
      return leavesOf(version.eligibility).map(({ path, name }) => ({
        policy,
        version: version.from,
        path,
        name,
        seen: count(own, path),
      }));
    }),
  );

/** Finds the version of a policy that has begun by a day, in force or not. */
export const versionOn = (pack: Pack, policy: string, day: string): string | undefined =>
  pack.policies[policy]?.versions.findLast((version) => version.from <= day)?.from;

const leavesOf = (at: Condition | null): readonly Condition[] => {
  if (at === null) return [];
  // A literal truth is there to fill a case; it can only ever be itself.
  if (at.kind === "leaf") return at.when.kind === "truth" ? [] : [at];
  return partsOf(at).flatMap(leavesOf);
};

const count = (results: readonly ScenarioResult[], path: string): Readonly<Record<Verdict, number>> => {
  const of = (verdict: Verdict): number => results.filter(({ seen }) => seen[path] === verdict).length;
  return { true: of("true"), false: of("false"), unknown: of("unknown") };
};
