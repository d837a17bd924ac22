import fc from "fast-check";
import { expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { ask, onePerson } from "./ask.js";

const options = Object.keys(hubei.readings.section_2_scope?.options ?? {});
const rates = { disability_living_subsidy: "70.00", disability_care_subsidy: "125.00" };
const suppose = { living_rate: "70.00", care_rate: "125.00" };
const days = fc.constantFrom("2019-10-14", "2020-12-31", "2023-05-15", "2026-01-01");

it("each of the two subsidies is the whole rate or nothing under every reading, and no reading takes what the old rules give", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(onePerson, days, (input, asOf) => {
      for (const [policy, rate] of Object.entries(rates)) {
        const answers = options.map((option) => {
          const { outcome, amount, range } = ask(policy, input, { asOf, suppose, readings: { section_2_scope: option } });
          expect([outcome, amount?.value ?? null, range]).toEqual(
            outcome === "eligible" ? [outcome, rate, null] : ["ineligible", null, null],
          );
          seen.add(`${policy} ${option} ${outcome}`);
          return [option, outcome] as const;
        });
        const outcomes = new Map(answers);
        if (outcomes.get("respective") === "eligible") expect([...new Set(outcomes.values())]).toEqual(["eligible"]);
      }
    }),
    { numRuns: 40, seed: 20151201 },
  );
  expect(options).toEqual(["respective", "joint", "cross"]);
  // Each subsidy was drawn and was refused under each reading.
  expect(seen.size).toBe(12);
}, 60_000);
