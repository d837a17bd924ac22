import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { nameOfMutant } from "../../src/mutation/mutant.js";
import { mutate } from "../../src/mutation/mutate.js";
import { readEquivalents } from "../../src/read/read-equivalents.js";

// The five policies that the opinions rest on, with what belongs to them.
const core = [
  "dibao_top_up",
  "disability_living_subsidy",
  "disability_care_subsidy",
  "student_aid",
  "student_aid_gap",
  "student_loan",
  "buffer_period",
  "poverty_insurance",
  "poverty_insurance_payout",
];

describe("the scenarios of the Hubei pack", () => {
  it("notice every change of the core policies, and nine in ten of the others", { timeout: 300_000 }, () => {
    const files = readPackFiles(join(import.meta.dirname, "../../policies/hubei"));
    const [compiled, listed] = [compilePack(files), readEquivalents(files)];
    if (!compiled.ok || !listed.ok) throw new Error("the pack has mistakes");
    const { equivalents } = listed;
    const found = mutate(compiled.pack, compiled.scenarios, { policies: null, equivalents, suggestions: 0 });

    const survivors = found.mutants.filter(({ fate }) => fate.kind === "survived");
    expect(survivors.filter(({ policy }) => policy !== null && core.includes(policy)).map(nameOfMutant)).toEqual([]);
    const scores = new Map(found.scores.map(({ policy, score }) => [policy, Number(score)]));
    expect(core.filter((policy) => scores.get(policy) !== 100)).toEqual([]);
    expect([...scores].filter(([, score]) => score < 90)).toEqual([]);
    expect([found.unknown, found.refuted, found.failing]).toEqual([[], [], []]);
    // Each policy, and what policies share, has been tried at all.
    expect(new Set(scores.keys())).toEqual(new Set([...Object.keys(compiled.pack.policies), null]));
  });
});
