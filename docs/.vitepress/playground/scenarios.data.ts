import { fileURLToPath } from "node:url";
import { readPackFiles } from "../../../scripts/pack-files.js";
import { compilePack } from "../../../src/authoring.js";
import type { Scenario } from "../../../src/testing.js";
import { scenarioState } from "./scenario-state.js";
import type { PlaygroundState } from "./state.js";

const folder = fileURLToPath(new URL("../../../policies/hubei", import.meta.url));

/** A scenario of the pack, as something to load. */
export interface LoadableScenario {
  readonly policy: string;
  readonly name: Scenario["name"];
  readonly state: PlaygroundState;
}

declare const data: readonly LoadableScenario[];

export { data };

/** Reads the scenarios of the pack when the site is built. */
// biome-ignore lint/style/noDefaultExport: VitePress loads the default export
export default {
  watch: [`${folder}/**/*.yaml`],
  load: (): readonly LoadableScenario[] => {
    const compiled = compilePack(readPackFiles(folder));
    if (!compiled.ok) throw new Error("the pack does not compile");
    return compiled.scenarios.map((scenario) => ({
      policy: scenario.policy,
      name: scenario.name,
      state: scenarioState(scenario),
    }));
  },
};
