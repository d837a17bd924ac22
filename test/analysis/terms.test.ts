import { describe, expect, it } from "vitest";
import { spaceOf } from "../../src/analysis/space.js";
import { termOf, verdictsFor } from "../../src/analysis/term.js";
import { isFalse, isTrue, isUnknown } from "../../src/analysis/verdicts.js";
import { screen } from "../../src/answer/screen.js";
import { hubei } from "../../src/hubei.js";
import { plan } from "../../src/plan/plan.js";
import { drawBelow, randomFrom } from "../../src/regions/random.js";

const outcomes = { eligible: isTrue, ineligible: isFalse, undetermined: isUnknown, not_in_force: isFalse } as const;

describe("the terms of a policy", () => {
  it.each(
    ["2019-11-15", "2021-03-01", "2023-06-14", "2025-09-01"].flatMap((asOf) =>
      Object.keys(hubei.policies).map((policy) => [policy, asOf] as const),
    ),
  )("give the outcome of the evaluator: %s on %s", (policy, asOf) => {
    const planned = plan(hubei, { asOf, policies: [policy] });
    const version = planned.versions[policy] ?? null;
    const level = version?.subject[0];
    if (version?.eligibility == null || level === undefined) return;
    const space = spaceOf(planned, [policy]);
    const term = termOf(space, { version, level, forEach: null }, version.eligibility);
    const random = randomFrom(20191014);
    for (let drawn = 0; drawn < 150; drawn += 1) {
      const chosen = space.sizes.map((size) => (random() < 0.2 ? undefined : drawBelow(random, size)));
      const known = space.sizes.map((size, axis) => chosen[axis] ?? size - 1);
      const found = screen(planned, space.toCase(known)).find(({ subject }) => subject.kind === level);
      // A choice in which something is left open allows what each of its completions gives.
      for (const tried of [known, chosen]) {
        expect(
          verdictsFor(term, tried) & outcomes[found?.outcome ?? "not_in_force"],
          JSON.stringify(space.toCase(known)),
        ).not.toBe(0);
      }
    }
  });
});
