import { findings } from "../answer/findings.js";
import type { CaseInput } from "../model/case.js";
import type { Verdict } from "../model/finding.js";
import { isHuiminError } from "../model/huimin-error.js";
import type { Condition, Pack, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Scenario } from "../model/scenario.js";
import { partsOf } from "../plan/find-condition.js";
import { replan } from "../plan/plan.js";
import { addDays, lastDay, parseDate, printDate } from "../values/calendar-date.js";
import { nudgedCases } from "./nudge-case.js";
import { startPlanning } from "./plan-scenario.js";
import { eligibilityVerdicts, type ScenarioResult } from "./run-scenarios.js";

/** Whether scenarios lie directly on either side of where a provision turns. */
export interface BoundaryCoverage {
  readonly policy: string;
  readonly version: string;
  readonly path: string;
  readonly name: string | null;
  /** A scenario in which the provision holds, or fails, and one fen, unit or day on would not. */
  readonly sides: { readonly true: boolean; readonly false: boolean };
}

/**
 * Tells for each provision that compares by order whether one scenario lies on the last step before it turns and one on the first
 * step after: a number, an amount or a day of the case, or the day that is asked, is moved by one step, and the verdict with it.
 */
export const boundaryCoverage = (pack: Pack, results: readonly ScenarioResult[]): readonly BoundaryCoverage[] => {
  const planFor = startPlanning(pack);
  return Object.entries(pack.policies).flatMap(([policy, { versions }]) => {
    const own = results.filter(({ scenario }) => scenario.policy === policy);
    return versions.flatMap((version) => coverVersion(policy, version, own, planFor));
  });
};

const coverVersion = (
  policy: string,
  version: Version,
  results: readonly ScenarioResult[],
  planFor: (scenario: Scenario) => Plan,
): readonly BoundaryCoverage[] => {
  const leaves = version.eligibility === null ? [] : orderedLeaves(version.eligibility);
  const open = new Map(leaves.map(({ path }) => [path, new Set<Verdict>(["true", "false"])]));
  for (const { scenario, seen } of results) {
    const mayCover = leaves.some(({ path }) => open.get(path)?.has(seen[path] ?? "unknown"));
    if (!mayCover || versionIn(planFor(scenario), scenario) !== version.from) continue;
    for (const near of verdictsNearby(planFor(scenario), scenario)) {
      for (const { path } of leaves) if (isOpposite(seen[path], near[path])) open.get(path)?.delete(seen[path] as Verdict);
    }
  }
  return leaves.map(({ path, name }) => {
    const left = open.get(path);
    return { policy, version: version.from, path, name, sides: { true: !left?.has("true"), false: !left?.has("false") } };
  });
};

const isOpposite = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  (a === "true" && b === "false") || (a === "false" && b === "true");

const orders: readonly string[] = ["<", "<=", ">", ">="];

const orderedLeaves = (at: Condition): readonly Condition[] =>
  at.kind === "leaf"
    ? at.when.kind === "comparison" && orders.includes(at.when.operator)
      ? [at]
      : []
    : partsOf(at).flatMap(orderedLeaves);

type Verdicts = Readonly<Record<string, Verdict>>;

function* verdictsNearby(planned: Plan, scenario: Scenario): Generator<Verdicts> {
  for (const given of nudgedCases(planned.pack, scenario.case)) yield verdictsOf(planned, given, scenario);
  for (const by of [-1, 1]) {
    const asOf = printDate(addDays(parseDate(planned.asOf) ?? lastDay, by));
    const near = replan(planned, { asOf });
    // On the day before its first one another version speaks, and its provision of the same path is another one.
    if (versionIn(near, scenario) === versionIn(planned, scenario)) yield verdictsOf(near, scenario.case, scenario);
  }
}

const versionIn = ({ versions }: Plan, { policy }: Scenario): string | undefined => versions[policy]?.from;

const verdictsOf = (planned: Plan, given: CaseInput, { policy, subject }: Scenario): Verdicts => {
  try {
    return eligibilityVerdicts(findings(planned, given, { policy, subject }));
  } catch (error) {
    if (isHuiminError(error)) return {};
    throw error;
  }
};
