export type { Expectation, Scenario } from "./model/scenario.js";
export type { Failure } from "./testing/compare-expectation.js";
export type {
  ConformanceCase,
  ConformanceKind,
  ConformancePlan,
  ExpectedDetermination,
  ExpectedError,
} from "./testing/conformance/conformance-case.js";
export { conformanceCases } from "./testing/conformance/conformance-cases.js";
export { type ProvisionCoverage, provisionCoverage } from "./testing/provision-coverage.js";
export { type DayDetermination, determineByReference } from "./testing/reference.js";
export { runScenarios, type ScenarioResult } from "./testing/run-scenarios.js";
