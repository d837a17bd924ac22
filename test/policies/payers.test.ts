import fc from "fast-check";
import { expect, it } from "vitest";
import { ask, onePerson, withFacts } from "./ask.js";

const days = ["2019-03-01", "2019-09-01", "2019-11-15", "2024-03-01", "2024-11-15", "2025-03-01"];
const payerOptions = fc.constantFrom("school", "home");
const stages = ["none", "preschool", "primary", "junior", "senior", "vocational", "college", "postgraduate"];

// Whatever a county pays for its students is in the one place; two items are always elsewhere.
const elsewhere: Readonly<Record<string, "home" | "government">> = { rain_and_dew_aid: "home", college_living: "government" };

it("no student has two payers for one item and term, and it is the one that the reading names", () => {
  let due = 0;
  fc.assert(
    fc.property(onePerson, fc.constantFrom(...days), payerOptions, fc.constantFrom(...stages), (input, asOf, option, stage) => {
      const given = withFacts(input, { registered_poor: true }, { stage });
      const { components } = ask("student_aid", given, { asOf, readings: { cross_county_payer: option } });
      expect(new Set(components.map(({ name }) => name)).size).toBe(components.length);
      const home = input.locality;
      const school = given.household.members[0]?.school_place ?? home;
      const payers = { school, home, government: "government" };
      for (const { name, outcome, payer } of components) {
        if (outcome !== "eligible") continue;
        due += 1;
        expect([name, payer]).toEqual([name, payers[elsewhere[name] ?? (option as "school" | "home")]]);
      }
    }),
    { numRuns: 80, seed: 20190901 },
  );
  expect(due).toBeGreaterThan(20);
}, 60_000);
