import { decidedNumber } from "../findings/money.js";
import { keyOf } from "../findings/order-missing.js";
import type { InteractionEffect, Missing, Outcome } from "../model/determination.js";
import type { Truth } from "../values/abstract.js";
import { type Fraction, min, parseFraction, zero } from "../values/fraction.js";
import type { Interval } from "../values/interval.js";
import type { Determined } from "./determine.js";

/** What is at stake of one policy for one subject while interactions are applied in turn. */
export interface Stake {
  /** Whether it is due after the interactions so far. */
  readonly due: Truth;
  /** It hangs on an interaction whether it is due. */
  readonly isContested: boolean;
  /** What is paid of it where it is due. */
  readonly paid: Interval;
  /** The figure that is told; null: none is decided. */
  readonly payable: Fraction | null;
  /** What it hangs on. */
  readonly missing: readonly Missing[];
}

/** What an interaction makes of a stake. */
export interface Ruling {
  readonly effect: InteractionEffect["effect"];
  readonly stake: Stake;
}

const nothing: Interval = { min: zero, max: zero };

/** The stake of a policy that does not speak of the subject. */
export const noStake: Stake = { due: "false", isContested: false, paid: nothing, payable: zero, missing: [] };

const dueAt = { eligible: "true", ineligible: "false", not_in_force: "false", undetermined: "unknown" } satisfies {
  [O in Outcome]: Truth;
};

/** The stake of a policy before any interaction. A floor of the law is told, but it decides nothing. */
export const stakeOf = ({ determination, sum }: Determined): Stake => ({
  due: dueAt[determination.outcome],
  isContested: false,
  paid: sum ?? nothing,
  payable: determination.amount === null ? null : parseFraction(determination.amount.value),
  missing: determination.missing,
});

/** What is paid of a stake, 0 included while it is not known whether it is due. */
export const possible = ({ due, paid }: Stake): Interval => {
  if (due === "false") return nothing;
  return due === "true" || paid.min === null ? paid : { min: min(paid.min, zero), max: paid.max };
};

/** Leaves a stake as it is. */
export const stands = (stake: Stake): Ruling => ({ effect: "stands", stake });

/** Takes everything from a stake. */
export const givesWay = (stake: Stake): Ruling => ({
  effect: "gives_way",
  stake: { ...stake, due: "false", paid: nothing, payable: zero },
});

/** Lowers a stake to a figure. */
export const reducedTo = (stake: Stake, left: Fraction): Ruling => {
  const paid = { min: left, max: left };
  const payable = decidedNumber(possible({ ...stake, paid }));
  return { effect: "reduced", stake: { ...stake, paid, payable } };
};

/** Leaves it open whether a stake is due: that hangs on what is missing of others, too. */
export const contested = (stake: Stake, missing: readonly Missing[]): Ruling =>
  open({ ...stake, due: "unknown", isContested: true }, missing);

/** Leaves it open what is paid of a stake: that hangs on what is missing of others, too. */
export const open = (stake: Stake, missing: readonly Missing[]): Ruling => ({
  effect: "open",
  stake: { ...stake, payable: null, missing: joined(stake.missing, missing) },
});

const joined = (own: readonly Missing[], others: readonly Missing[]): readonly Missing[] => {
  const byKey = new Map(own.map((one) => [keyOf(one), one]));
  for (const one of others) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), { ...one, for: "amount" });
  return [...byKey.values()];
};
