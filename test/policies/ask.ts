import fc from "fast-check";
import { evaluate } from "../../src/answer/evaluate.js";
import { hubei } from "../../src/hubei.js";
import type { Determination } from "../../src/model/determination.js";
import { type PlanOptions, plan } from "../../src/plan/plan.js";
import { completeCase, type Facts, type Household } from "../laws/random-case.js";

/** Asks one policy of the pack about a case of one person, or about its household. */
export function ask(policy: string, input: unknown, options: PlanOptions): Determination {
  const [answer] = evaluate(plan(hubei, { ...options, policies: [policy] }), input).determinations;
  if (answer === undefined) throw new Error(`${policy} has no subject in the case`);
  return answer;
}

/** Counts an amount in fen: `96.00` is 9600. */
export function fen(amount: string): bigint {
  const [, yuan = "", cents = ""] = /^(\d+)\.(\d\d)$/.exec(amount) ?? [];
  if (yuan === "") throw new Error(`not an amount to the fen: ${amount}`);
  return BigInt(yuan + cents);
}

/** What is paid, in fen: nothing to whoever is not entitled. */
export function paid({ outcome, amount }: Determination): bigint {
  if (outcome === "ineligible") return 0n;
  if (amount === null) throw new Error(`the amount is not decided: ${outcome}`);
  return fen(amount.value);
}

/** Gives a case of which some facts of the household and of its one person are set. */
export const withFacts = (input: Household, household: Facts, person: Facts = {}): Household => ({
  ...input,
  household: { ...input.household, ...household, members: input.household.members.map((member) => ({ ...member, ...person })) },
});

// Chance alone would exclude nearly everybody on one ground or another.
const notExcluded: Facts = {
  hubei_register: true,
  destitute_support: false,
  work_injury_care_pay: false,
  orphan_grant: false,
  unsupported_child_grant: "none",
  full_time: true,
  suspended: false,
};

const grades = fc.constantFrom("none", "1", "2", "3");
const allowances = fc.constantFrom("0.00", "30.00", "200.00");

/** A household of one person on whom hardly a ground of exclusion lies and of whom all else is random and known. */
export const onePerson: fc.Arbitrary<Household> = fc
  .tuple(completeCase(hubei), grades, allowances)
  .map(([input, disability_grade, allowance]) => {
    const { members } = input.household;
    const alone = { ...input, household: { ...input.household, members: members.slice(0, 1) } };
    const drawn = { other_living_allowance: allowance, other_care_allowance: allowance };
    return withFacts(alone, {}, { ...notExcluded, ...drawn, disability_grade });
  });
