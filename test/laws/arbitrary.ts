import fc from "fast-check";
import { hubei } from "../../src/hubei.js";
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

// All policies of a large pack at once would take too long: each situation asks about one of them.
const somePack: fc.Arbitrary<Pack> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(hubei) },
  { weight: 2, arbitrary: fc.constantFrom(...packs) },
);
const onePolicy = (pack: Pack): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(pack.policies));

/** A pack on a day under some readings, a household of which all is known, and the same of which less is. */
export const situation: fc.Arbitrary<Situation> = somePack
  .chain((pack) => fc.tuple(fc.constant(pack), planDay, readingsOf(pack), onePolicy(pack), completeCase(pack)))
  .chain(([pack, asOf, readings, policy, whole]) =>
    partOf(pack, whole).map((part) => ({
      pack,
      plan: plan(pack, { asOf, readings, policies: [policy], ...(asOf < "2021" ? {} : { knownOn: "2023-05-01" }) }),
      whole,
      part,
      // A counterexample shows this much, not the pack.
      [fc.toStringMethod]: () => JSON.stringify({ pack: pack.id, policy, asOf, readings, whole, part }),
    })),
  );

export const parameters = (numRuns: number): fc.Parameters<[Situation]> => ({ numRuns, seed: 20260101 });
