import type { Scenario } from "../../../src/testing.js";
import type { PlaygroundState } from "./state.js";

/** Makes the state of a scenario: what it asks, without what it expects. */
export const scenarioState = (scenario: Scenario): PlaygroundState => ({
  policies: [scenario.policy],
  asOf: scenario.asOf,
  knownOn: scenario.knownOn,
  readings: scenario.readings,
  suppose: scenario.suppose,
  given: scenario.case,
});
