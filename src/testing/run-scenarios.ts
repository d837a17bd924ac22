import { evaluate } from "../answer/evaluate.js";
import { findings } from "../answer/findings.js";
import type { Determination } from "../model/determination.js";
import type { Finding, Verdict } from "../model/finding.js";
import { HuiminError } from "../model/huimin-error.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Scenario } from "../model/scenario.js";
import { compareExpectation, type Failure } from "./compare-expectation.js";
import { startPlanning } from "./plan-scenario.js";

/** What became of a scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  /** What came out otherwise than expected; empty where the scenario passes. */
  readonly failures: readonly Failure[];
  /** The verdict of each provision of the policy's eligibility, by its path. */
  readonly seen: Readonly<Record<string, Verdict>>;
  /** The rows of parameters that the answer rests on. */
  readonly rows: readonly string[];
}

/**
 * Runs scenarios against a pack. A scenario whose household or options are invalid fails; it does not throw.
 *
 * @example
 * runScenarios(hubei, []).length //=> 0
 */
export const runScenarios = (pack: Pack, scenarios: readonly Scenario[]): readonly ScenarioResult[] => {
  const planFor = startPlanning(pack);
  return scenarios.map((scenario) => runScenario(scenario, planFor));
};

const runScenario = (scenario: Scenario, planFor: (scenario: Scenario) => Plan): ScenarioResult => {
  const failed = (failure: Failure): ScenarioResult => ({ scenario, seen: {}, rows: [], failures: [failure] });
  try {
    const { policy, subject } = scenario;
    const planned = planFor(scenario);
    const { determinations } = evaluate(planned, scenario.case);
    const determination = determinations.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id);
    if (determination === undefined) return failed(noSuchSubject(scenario, determinations));
    return {
      scenario,
      failures: compareExpectation(scenario.expect, determination),
      seen: eligibilityVerdicts(findings(planned, scenario.case, { policy, subject })),
      rows: determination.rows,
    };
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    return failed({ field: "given", expected: "a valid case", actual: error.message });
  }
};

const noSuchSubject = ({ subject }: Scenario, determinations: readonly Determination[]): Failure => ({
  field: "subject",
  expected: subject.id ?? subject.kind,
  actual: determinations.map((one) => one.subject.id ?? one.subject.kind).join(", "),
});

/** Gives the verdict of each provision of the eligibility by its path. */
export const eligibilityVerdicts = (tree: readonly Finding[]): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    tree
      .filter((finding) => finding.part === "eligibility")
      .flatMap(flatten)
      .map(({ path, verdict }) => [path, verdict]),
  );

const flatten = (finding: Finding): readonly Finding[] => [finding, ...finding.children.flatMap(flatten)];
