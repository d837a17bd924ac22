import fc from "fast-check";
import { expect, it } from "vitest";
import { byCompiled, byReference, valuesOf } from "../../test/compile/values-of.js";
import { situation } from "../../test/laws/arbitrary.js";

// As test/compile/valuation.test.ts, in many small tests. What the reference interpreter says is worked out once.

const rehearse = (seed: number) =>
  fc
    .sample(situation, { numRuns: 3, seed })
    .flatMap(({ plan, whole, part }) =>
      [whole, part].map((input) => ({ plan, input, want: JSON.stringify(valuesOf(byReference, plan, input)) })),
    );

const rehearsed = new Map<number, ReturnType<typeof rehearse>>();

it.each(Array.from({ length: 40 }, (_, seed) => seed))("both evaluators come to the same expressions on situation %i", (seed) => {
  const cases = rehearsed.get(seed) ?? rehearse(seed);
  rehearsed.set(seed, cases);
  for (const { plan, input, want } of cases) expect(JSON.stringify(valuesOf(byCompiled, plan, input))).toBe(want);
});
