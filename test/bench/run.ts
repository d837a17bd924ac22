import { readFileSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { competitorsWith } from "./competitors.js";
import { checkEqualAnswers } from "./equal-answers.js";
import { drawFacts } from "./facts.js";
import { type From, loadLibrary, root } from "./huimin.js";
import { measureBundles } from "./measure/bundles.js";
import { measureFivePolicies, measureText } from "./measure/five-policies.js";
import { measureGate } from "./measure/gate.js";
import { measureHouseholds, measurePacks } from "./measure/growth.js";
import { measureHubei } from "./measure/hubei.js";
import { measureLines } from "./measure/lines.js";
import { measureMemory } from "./measure/memory.js";
import { measureStartUp } from "./measure/start-up.js";
import type { Results } from "./results.js";
import type { Size } from "./size.js";
import { targetsOf } from "./targets.js";

const versioned = ["decimal.js", "json-logic-engine", "@gorules/zen-engine", "json-rules-engine", "feelin", "publicodes"];

/** Checks that all answer alike, then measures everything. */
export const runBenchmark = async (from: From, size: Size, tell: (step: string) => void): Promise<Results> => {
  const library = await loadLibrary(from);
  const competitors = competitorsWith(library);
  tell(`equal answers on ${size.checked} households`);
  await checkEqualAnswers(competitors, drawFacts(size.checked));
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions: Object.fromEntries([["huimin", versionIn("package.json")], ...versioned.map(peerVersion)]),
    ...{ checked: size.checked, timed: size.timed, rounds: size.rounds },
    fivePolicies: await step("five policies on one person", () => measureFivePolicies(competitors, size)),
    text: await step("from text to text", () => measureText(library, size)),
    hubei: await step("the pack of Hubei", () => measureHubei(library, size)),
    lines: await step("the command on JSON Lines", () => measureLines(library, size)),
    gate: await step("the gate", () => measureGate(library, size.gate)),
    packs: await step("growing packs", () => measurePacks(library, size)),
    households: await step("growing households", () => measureHouseholds(library, size)),
    memory: await step("memory", () => measureMemory(library, size)),
    startUp: await step("imports", () => measureStartUp(from, size)),
    bundles: await step("bundles", () => measureBundles(from)),
  };
  return { ...measured, targets: targetsOf(measured) };

  async function step<T>(title: string, measure: () => T | Promise<T>): Promise<T> {
    tell(title);
    return measure();
  }
};

const machine = (): Results["machine"] => ({
  processor: cpus()[0]?.model.trim() ?? "?",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${type()} ${release()} ${arch()}`,
  node: process.version,
});

const versionIn = (path: string): string => JSON.parse(readFileSync(join(root, path), "utf8")).version;

const peerVersion = (name: string): readonly [string, string] => [name, versionIn(`node_modules/${name}/package.json`)];
