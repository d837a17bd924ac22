import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screen } from "../../src/answer/screen.js";
import { determineByReference } from "../../src/testing/reference.js";
import { situation } from "../laws/arbitrary.js";

describe("screening", () => {
  it(
    "gives the outcome and amount that the reference interpreter gives",
    () =>
      fc.assert(
        fc.property(situation, ({ plan, whole, part }) => {
          for (const input of [whole, part]) {
            const expected = determineByReference(plan, input);
            expect(screen(plan, input)).toEqual(
              expected.map(({ policy, subject, outcome, amount }) => ({ policy, subject, outcome, amount })),
            );
          }
        }),
        { numRuns: 1000, seed: 20260103 },
      ),
    120_000,
  );
});
