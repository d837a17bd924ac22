import fc from "fast-check";
import type { Pack } from "../../src/model/pack.js";
import type { Plan } from "../../src/model/plan.js";
import { plan } from "../../src/plan/plan.js";
import { packs } from "./packs.js";
import { completeCase, type Household, partOf, planDay } from "./random-case.js";

export interface Situation {
  readonly pack: Pack;
  readonly plan: Plan;
  /** Every fact known. */
  readonly whole: Household;
  /** The same household, some facts not known. */
  readonly part: Household;
}

const readingsOf = (pack: Pack): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(pack.readings).map(([name, reading]) => [name, fc.constantFrom(...Object.keys(reading.options))]),
    ),
  );

// Whole households of the vocabulary of all policies would be slow to evaluate; of the Hubei pack, the top-up stands for them.
const lawful = (pack: Pack): readonly string[] =>
  Object.keys(pack.policies).filter((name) => name === "probe" || name === "dibao_top_up");

/** A pack on a day under some readings, a household of which all is known, and the same of which less is. */
export const situation: fc.Arbitrary<Situation> = fc
  .constantFrom(...packs)
  .chain((pack) => fc.tuple(fc.constant(pack), planDay, readingsOf(pack), completeCase(pack)))
  .chain(([pack, asOf, readings, whole]) =>
    partOf(pack, whole).map((part) => ({
      pack,
      plan: plan(pack, { asOf, readings, policies: lawful(pack), ...(asOf < "2021" ? {} : { knownOn: "2023-05-01" }) }),
      whole,
      part,
    })),
  );

export const parameters = (numRuns: number): fc.Parameters<[Situation]> => ({ numRuns, seed: 20260101 });
