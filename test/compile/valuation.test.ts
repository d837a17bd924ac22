import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { situation } from "../laws/arbitrary.js";
import { byCompiled, byReference, valuesOf } from "./values-of.js";

describe("the exact code of a plan", () => {
  it(
    "gives every value that the reference interpreter gives, and comes to the same expressions",
    () =>
      fc.assert(
        fc.property(situation, ({ plan, whole, part }) => {
          for (const input of [whole, part])
            expect(valuesOf(byCompiled, plan, input)).toEqual(valuesOf(byReference, plan, input));
        }),
        { numRuns: 300, seed: 20260102 },
      ),
    120_000,
  );
});
