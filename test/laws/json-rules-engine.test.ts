import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { hubei } from "../../src/hubei.js";
import { findDifferences, runRules } from "../../src/json-rules-engine.js";
import type { Determination } from "../../src/model/determination.js";
import type { Pack } from "../../src/model/pack.js";
import type { Plan } from "../../src/model/plan.js";
import { plan } from "../../src/plan/plan.js";
import { determineByReference } from "../../src/testing/reference.js";
import { onePerson } from "../policies/ask.js";
import { packs } from "./packs.js";
import { completeCase, type Household, partOf, planDay } from "./random-case.js";

interface Situation {
  readonly plan: Plan;
  readonly whole: Household;
}

const situationOf = (pack: Pack, household: fc.Arbitrary<Household>): fc.Arbitrary<Situation> => {
  const options = Object.entries(pack.readings).map(([name, { options: of }]) => [name, fc.constantFrom(...Object.keys(of))]);
  const readings = fc.record(Object.fromEntries(options) as Record<string, fc.Arbitrary<string>>);
  return fc.tuple(planDay, readings, household).map(([asOf, chosen, whole]) => ({
    plan: plan(pack, { asOf, readings: chosen }),
    whole,
    [fc.toStringMethod]: () => JSON.stringify({ pack: pack.id, asOf, readings: chosen, whole }),
  }));
};

type Determined = Pick<Determination, "policy" | "subject" | "outcome" | "amount">;

/** Every policy in force for every subject, as the reference interpreter determines it. */
const determined = ({ plan: planned, whole }: { readonly plan: Plan; readonly whole: unknown }): readonly Determined[] => {
  return determineByReference(planned, whole)
    .filter(({ outcome }) => outcome !== "not_in_force")
    .map(({ policy, subject, outcome, amount }) => ({ policy, subject, outcome, amount }));
};

const key = ({ policy, outcome }: Pick<Determined, "policy" | "outcome">): string => `${policy} ${outcome}`;

/** Compares what is decided, and hands back the library's answers, the undecided ones too. */
async function agreed(situation: { readonly plan: Plan; readonly whole: unknown }): Promise<readonly Determined[]> {
  const expected = determined(situation);
  const told = await runRules(situation.plan, situation.whole);
  expect(told.map(({ policy, subject }) => ({ policy, subject }))).toEqual(
    expected.map(({ policy, subject }) => ({ policy, subject })),
  );
  const isDecided = (_: unknown, at: number): boolean => expected[at]?.outcome !== "undetermined";
  expect(told.filter(isDecided)).toEqual(expected.filter(isDecided));
  return expected;
}

async function agreedOver(situations: fc.Arbitrary<Situation>, numRuns: number): Promise<readonly Determined[]> {
  const all: Determined[] = [];
  const property = fc.asyncProperty(situations, async (situation) => {
    all.push(...(await agreed(situation)));
  });
  await fc.assert(property, { numRuns, seed: 20260301 });
  return all;
}

const shareDecided = (all: readonly Determined[]): number =>
  all.filter(({ outcome }) => outcome !== "undetermined").length / all.length;
const paidIn = (all: readonly Determined[]): number => all.filter(({ amount }) => amount !== null).length;

describe("where every fact is known, json-rules-engine tells the same verdicts and amounts", () => {
  it("of all policies of Hubei, on any day, in any county, under any reading", async () => {
    const all = await agreedOver(situationOf(hubei, fc.oneof(completeCase(hubei), onePerson)), 200);
    // What no source gives of a place leaves some undetermined.
    expect(shareDecided(all)).toBeGreaterThan(0.9);
    expect(paidIn(all)).toBeGreaterThan(200);
  }, 120_000);

  it("of random policies", async () => {
    const all = await agreedOver(
      fc.constantFrom(...packs).chain((pack) => situationOf(pack, completeCase(pack))),
      300,
    );
    expect(shareDecided(all)).toBeGreaterThan(0.9);
    expect(paidIn(all)).toBeGreaterThan(100);
  }, 120_000);

  it("of the scenarios of Hubei, in which every policy comes out either way", async () => {
    const compiled = compilePack(readPackFiles(fileURLToPath(new URL("../../policies/hubei", import.meta.url))));
    const scenarios = compiled.ok ? compiled.scenarios : expect.fail("the pack does not compile");
    const seen = new Set<string>();
    for (const { policy, asOf, knownOn, readings, suppose, case: whole } of scenarios) {
      const planned = plan(hubei, { asOf, knownOn: knownOn ?? undefined, policies: [policy], readings, suppose });
      for (const one of await agreed({ plan: planned, whole })) seen.add(key(one));
    }
    const wanted = Object.keys(hubei.policies).flatMap((policy) => [`${policy} eligible`, `${policy} ineligible`]);
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  }, 120_000);
});

describe("where facts are missing", () => {
  it("each rule that differs is found, with the comparison that was decided without a value", async () => {
    let found = 0;
    const parts = situationOf(hubei, completeCase(hubei)).chain((situation) =>
      partOf(hubei, situation.whole).map((part) => ({ plan: situation.plan, whole: part })),
    );
    const property = fc.asyncProperty(parts, async (situation) => {
      const expected = determined(situation);
      const told = await runRules(situation.plan, situation.whole);
      const differing = expected.filter(({ outcome }, at) => outcome !== told[at]?.outcome);
      const differences = await findDifferences(situation.plan, situation.whole);
      const identity = ({ policy, subject, outcome }: Omit<Determined, "amount">) => ({ policy, subject, outcome });
      expect(differences.map(identity)).toEqual(differing.map(identity));
      expect(differences.filter(({ guesses }) => guesses.length === 0)).toEqual([]);
      expect(differences.filter(({ outcome, missing }) => outcome === "undetermined" && missing.length === 0)).toEqual([]);
      found += differences.length;
    });
    await fc.assert(property, { numRuns: 100, seed: 20260302 });
    expect(found).toBeGreaterThan(200);
  }, 120_000);
});
