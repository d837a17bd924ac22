import { convertPeriod } from "../bind/convert-period.js";
import type { CaseInput } from "../model/case.js";
import type { Money, Outcome, Subject } from "../model/determination.js";
import { compare, type Fraction, fraction, parseFraction, printFraction, subtract, zero } from "../values/fraction.js";

/** How the answer for a subject may have changed. `otherwise`: neither who is entitled nor what is paid, but how it is refused, who pays, or a bound. */
export const shiftKinds = [
  "newly_eligible",
  "lost",
  "more",
  "less",
  "newly_undetermined",
  "newly_determined",
  "otherwise",
] as const;
export type ShiftKind = (typeof shiftKinds)[number];

/** Where a case that is compared comes from. */
export type Origin = "scenario" | "boundary" | "population";

/** What one side answers. */
export interface Answered {
  readonly outcome: Outcome;
  /** What is paid in the end; null where it is not decided or nothing is due. */
  readonly amount: Money | null;
  /** Everything else that counts as the answer, as text; empty where it was not asked. */
  readonly rest: string;
}

/** A subject that is answered otherwise. */
export interface Shift {
  readonly policy: string;
  readonly subject: Subject;
  readonly kind: ShiftKind;
  readonly day: string;
  readonly origin: Origin;
  readonly case: CaseInput;
  readonly choices: Choices;
  /** It was found by comparing everything of the answer. */
  readonly isThorough: boolean;
  /** The outcome is the same: what changed is the amount, or whether it is decided. */
  readonly isOfAmount: boolean;
  /** In yuan for the policy's period; null where amounts are not decided. */
  readonly delta: Fraction | null;
  readonly per: Money["per"] | null;
}

/** What a plan is made with besides the day. */
export interface Choices {
  readonly knownOn?: string | undefined;
  readonly readings: Readonly<Record<string, string>>;
  readonly suppose: Readonly<
    Record<string, string | readonly string[] | readonly { readonly over: string; readonly rate: string }[]>
  >;
}

export const notInForce: Answered = { outcome: "not_in_force", amount: null, rest: "" };

type Moved = Pick<Shift, "kind" | "isOfAmount" | "delta" | "per">;

/** Tells how an answer moved; null where it is the same. */
export const movedFrom = (was: Answered, is: Answered): Moved | null => {
  const per = is.amount?.per ?? was.amount?.per ?? null;
  const isOfAmount = was.outcome === is.outcome;
  const moved = isOfAmount ? movedAmount(was, is) : movedOutcome(was, is);
  if (moved !== null) return { ...moved, isOfAmount, per };
  return was.rest === is.rest ? null : { kind: "otherwise", isOfAmount, delta: null, per };
};

type Step = Pick<Moved, "kind" | "delta">;

const step = (kind: ShiftKind, delta: Fraction | null = null): Step => ({ kind, delta });

const yuanIn = ({ amount }: Answered): Fraction | null => (amount === null ? null : parseFraction(amount.value));

const movedOutcome = (was: Answered, is: Answered): Step => {
  if (is.outcome === "undetermined") return step("newly_undetermined");
  if (was.outcome === "undetermined") return step("newly_determined");
  if (is.outcome === "eligible") return step("newly_eligible", yuanIn(is));
  if (was.outcome !== "eligible") return step("otherwise");
  const lost = yuanIn(was);
  return step("lost", lost === null ? null : subtract(zero, lost));
};

const movedAmount = (was: Answered, is: Answered): Step | null => {
  const [before, after] = [yuanIn(was), yuanIn(is)];
  if (before === null && after === null) return null;
  if (before === null) return step("newly_determined");
  if (after === null) return step("newly_undetermined");
  if (was.amount?.per !== is.amount?.per) return movedPeriod(was, is);
  const order = compare(after, before);
  if (order === 0) return was.amount?.bound === is.amount?.bound ? null : step("otherwise");
  return step(order > 0 ? "more" : "less", subtract(after, before));
};

/** Months and terms compare with a year, not with each other; what is paid once compares with nothing. */
const movedPeriod = (was: Answered, is: Answered): Step => {
  if (was.amount?.per !== "year" && is.amount?.per !== "year") return step("otherwise");
  const [before, after] = [inYear(was), inYear(is)];
  if (before === null || after === null || compare(after, before) === 0) return step("otherwise");
  return step(compare(after, before) > 0 ? "more" : "less");
};

const inYear = (side: Answered): Fraction | null => {
  const [yuan, per] = [yuanIn(side), side.amount?.per ?? "once"];
  const yearly = yuan === null ? null : convertPeriod(printFraction(yuan), per, "year");
  return yearly === null ? null : parseFraction(yearly);
};

const hundred = fraction(100n);

/** Writes an amount of yuan in fen. */
export const toFen = (yuan: Fraction): Fraction => fraction(yuan.numerator * hundred.numerator, yuan.denominator);
