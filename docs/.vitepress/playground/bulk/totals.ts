import type { Money, Outcome } from "../../../../src/index.js";
import { add, type Fraction, parseFraction, printDecimal, zero } from "../../../../src/values/fraction.js";

/** What a policy comes to over all households. */
export interface Total {
  readonly policy: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The exact sum for each period; at_least where some amount of it is a floor. */
  readonly sums: readonly Money[];
  /** How many are eligible for an amount that is not known. */
  readonly open: number;
}

/** One answer to be added up. */
export interface Counted {
  readonly policy: string;
  readonly outcome: Outcome;
  readonly amount: Money | null;
  /** What is paid beside other policies, where that is known and another sum. */
  readonly paid: string | null;
}

interface Running {
  readonly counts: Record<Outcome, number>;
  readonly sums: Map<Money["per"], { sum: Fraction; bound: Money["bound"] }>;
  open: number;
}

/** Adds answers up, policy by policy, exactly. */
export const createTotals = (policies: readonly string[], paying: ReadonlySet<string>) => {
  const running = new Map<string, Running>(
    policies.map((policy) => [
      policy,
      { counts: { eligible: 0, ineligible: 0, undetermined: 0, not_in_force: 0 }, sums: new Map(), open: 0 },
    ]),
  );
  const count = ({ policy, outcome, amount, paid }: Counted): void => {
    const of = running.get(policy);
    if (of === undefined) return;
    of.counts[outcome] += 1;
    if (outcome !== "eligible") return;
    if (amount === null) {
      if (paying.has(policy)) of.open += 1;
      return;
    }
    const before = of.sums.get(amount.per) ?? { sum: zero, bound: "exact" as const };
    const sum = add(before.sum, parseFraction(paid ?? amount.value) ?? zero);
    of.sums.set(amount.per, { sum, bound: amount.bound === "at_least" ? "at_least" : before.bound });
  };
  const totals = (): readonly Total[] =>
    [...running].map(([policy, { counts, sums, open }]) => ({
      policy,
      counts,
      open,
      sums: [...sums].map(([per, { sum, bound }]) => ({ value: printDecimal(sum, 2), currency: "CNY", per, bound })),
    }));
  return { count, totals };
};
