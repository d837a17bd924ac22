import fc from "fast-check";
import { expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import type { Determination } from "../../src/model/determination.js";
import { plan } from "../../src/plan/plan.js";
import { reachOf } from "../../src/plan/reach.js";
import type { Household } from "../laws/random-case.js";
import { ask, onePerson, withFacts } from "./ask.js";

// Readings under which as much as possible hangs on the buffer period.
const readings = { aid_after_exit: "buffer", section_2_scope: "joint" };
const days = ["2019-10-14", "2020-12-31", "2021-02-20", "2021-02-21", "2023-05-15", "2025-12-31"];

const onTheBuffer = Object.keys(hubei.policies).filter((policy) => {
  const { policies } = reachOf(plan(hubei, { asOf: "2019-10-14", readings }), policy);
  return policy !== "buffer_period" && policies.has("buffer_period");
});

const exits = (asOf: string) => fc.constantFrom(...["2014-12-31", "2018-12-31", "2020-11-30", asOf].filter((day) => day <= asOf));

const cases = fc
  .tuple(fc.constantFrom(...onTheBuffer), fc.constantFrom(...days), onePerson)
  .chain(([policy, asOf, input]) => exits(asOf).map((exit) => ({ policy, asOf, input, exit })));

const told = ({ outcome, amount, range, components }: Determination) => ({ outcome, amount, range, components });

const household = (input: Household, facts: Record<string, unknown>): Household => {
  const { exited, exit_date, exited_without_policy, ...others } = input.household;
  return withFacts({ ...input, household: others }, { ...facts, receives_dibao: false }, { recognised_hardship: false });
};

it("these policies hang on the buffer period", () =>
  expect([...onTheBuffer].sort()).toEqual([
    "disability_care_subsidy",
    "disability_living_subsidy",
    "student_aid",
    "student_aid_gap",
    "student_loan",
  ]));

it("a household in the buffer is treated as if it had not left poverty; one that the register marks as out, as never registered", () => {
  let differs = 0;
  fc.assert(
    fc.property(cases, ({ policy, asOf, input, exit }) => {
      const answer = (facts: Record<string, unknown>) => told(ask(policy, household(input, facts), { asOf, readings }));
      const poor = { registered_poor: true };
      const left = { ...poor, exited: true, exit_date: exit };
      const stillPoor = answer({ ...poor, exited: false });
      const markedOut = answer({ ...left, exited_without_policy: true });
      expect(answer({ ...left, exited_without_policy: false })).toEqual(stillPoor);
      expect(markedOut).toEqual(answer({ registered_poor: false, exited: false }));
      if (stillPoor.outcome !== markedOut.outcome) differs += 1;
    }),
    { numRuns: 60, seed: 20210221 },
  );
  // Were every household entitled on other grounds, the law would say nothing.
  expect(differs).toBeGreaterThan(5);
}, 60_000);

it("after the last day of the buffer the household is treated as never registered", () => {
  const person = {
    id: "a",
    stage: "college",
    full_time: true,
    tuition_and_lodging: 9000,
    destitute_support: false,
    recognised_hardship: false,
  };
  const left = {
    registered_poor: true,
    exited: true,
    exit_date: "2018-12-31",
    exited_without_policy: false,
    receives_dibao: false,
  };
  const input = { locality: "420323", household: { ...left, members: [person] } };
  const outcomeOn = (asOf: string) => ask("student_loan", input, { asOf, readings }).outcome;
  expect([outcomeOn("2025-12-31"), outcomeOn("2026-01-01")]).toEqual(["eligible", "ineligible"]);
});
