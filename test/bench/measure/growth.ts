import type { Plan } from "../../../src/model/plan.js";
import { callsOf } from "../calls.js";
import { asOf, caseOf, drawFacts } from "../facts.js";
import { generatedPack } from "../generated-pack.js";
import { householdOf } from "../hubei-cases.js";
import { compiledPack, type Library } from "../huimin.js";
import { measureRates, medianOf, type Rate } from "../rounds.js";
import type { Size } from "../size.js";

/** What a pack or household of a size costs: cases a second by way of asking. */
export interface Growth {
  readonly size: number;
  readonly rates: readonly Rate[];
}

export interface PackGrowth extends Growth {
  readonly policies: number;
  /** Milliseconds to plan it for a day. */
  readonly planned: number;
}

/** Times generated packs of growing size on one person. */
export const measurePacks = async (library: Library, { packs, timed, rounds }: Size): Promise<readonly PackGrowth[]> => {
  const inputs = drawFacts(Math.min(timed, 20)).map(caseOf);
  const growth: PackGrowth[] = [];
  for (const [policies, provisions] of packs) {
    const pack = compiledPack(library, generatedPack(policies, provisions));
    const planned = medianOf(
      Array.from({ length: rounds.rounds }, () => millisecondsOf(() => library.huimin.plan(pack, { asOf }))),
    );
    const rates = await ratesOf(library, library.huimin.plan(pack, { asOf }), inputs, rounds);
    growth.push({ size: policies * provisions, policies, planned, rates });
  }
  return growth;
};

/** Times the pack of Hubei on households of growing size. */
export const measureHouseholds = async (library: Library, { members, rounds }: Size): Promise<readonly Growth[]> => {
  const plan = library.huimin.plan(library.hubei, { asOf });
  const growth: Growth[] = [];
  for (const size of members) growth.push({ size, rates: await ratesOf(library, plan, [householdOf(size)], rounds) });
  return growth;
};

const ratesOf = (library: Library, plan: Plan, inputs: readonly unknown[], rounds: Size["rounds"]): Promise<readonly Rate[]> => {
  const calls = callsOf(library, plan).map(({ id, name, pass }) => ({
    id,
    name,
    cases: inputs.length,
    pass: () => pass(inputs),
  }));
  return measureRates(calls, { ...rounds, rounds: Math.min(rounds.rounds, 3) });
};

const millisecondsOf = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
