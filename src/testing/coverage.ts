import { type CoverageGoals, type CoverageKind, coverageKinds } from "../model/compiled.js";
import type { Pack } from "../model/pack.js";
import { type BoundaryCoverage, boundaryCoverage } from "./boundary-coverage.js";
import { type ProvisionCoverage, provisionCoverage, versionOn } from "./provision-coverage.js";
import { type RowCoverage, rowCoverage } from "./row-coverage.js";
import type { ScenarioResult } from "./run-scenarios.js";

/** Of how much scenarios could see, how much they saw. */
interface Share {
  readonly covered: number;
  readonly of: number;
  /** In percent with one decimal, rounded down. */
  readonly percent: string;
}

/** What the scenarios of a pack saw of it. */
export interface Coverage {
  readonly shares: Readonly<Record<CoverageKind, Share>>;
  readonly provisions: readonly ProvisionCoverage[];
  readonly boundaries: readonly BoundaryCoverage[];
  readonly versions: readonly { readonly policy: string; readonly version: string; readonly isAsked: boolean }[];
  readonly rows: readonly RowCoverage[];
}

/** Gathers what scenarios saw of a pack: provisions, where they turn, versions, and rows. */
export const coverageOf = (pack: Pack, results: readonly ScenarioResult[]): Coverage => {
  const provisions = provisionCoverage(pack, results);
  const boundaries = boundaryCoverage(pack, results);
  const versions = versionCoverage(pack, results);
  const rows = rowCoverage(pack, results);
  const seen = (verdict: "true" | "false" | "unknown"): Share => shareOf(provisions.map(({ seen: by }) => by[verdict] > 0));
  return {
    shares: {
      holds: seen("true"),
      fails: seen("false"),
      unknown: seen("unknown"),
      boundaries: shareOf(boundaries.map(({ sides }) => sides.true && sides.false)),
      versions: shareOf(versions.map(({ isAsked }) => isAsked)),
      rows: shareOf(rows.map(({ isUsed }) => isUsed)),
    },
    provisions,
    boundaries,
    versions,
    rows,
  };
};

/** Lists what of a pack its scenarios saw less of than it asks for. */
export const belowGoal = ({ shares }: Coverage, goals: CoverageGoals): readonly CoverageKind[] =>
  coverageKinds.filter((kind) => Number(shares[kind].percent) < Number(goals[kind] ?? 0));

const shareOf = (isCovered: readonly boolean[]): Share => {
  const [covered, of] = [isCovered.filter((one) => one).length, isCovered.length];
  const tenths = of === 0 ? 1000 : Math.floor((covered * 1000) / of);
  return { covered, of, percent: `${Math.floor(tenths / 10)}.${tenths % 10}` };
};

const versionCoverage = (pack: Pack, results: readonly ScenarioResult[]): Coverage["versions"] =>
  Object.entries(pack.policies).flatMap(([policy, { versions }]) => {
    const asked = new Set(
      results.flatMap(({ scenario }) => (scenario.policy === policy ? [versionOn(pack, policy, scenario.asOf)] : [])),
    );
    return versions.map(({ from }) => ({ policy, version: from, isAsked: asked.has(from) }));
  });
