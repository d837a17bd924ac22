import { evaluate } from "../answer/evaluate.js";
import { type Screened, screen } from "../answer/screen.js";
import type { CaseInput } from "../model/case.js";
import type { Determination, Outcome, Subject } from "../model/determination.js";
import { isHuiminError } from "../model/huimin-error.js";
import type { Plan } from "../model/plan.js";
import { compareExpectation } from "../testing/compare-expectation.js";
import { wholeExpectation } from "./expectation-of.js";

/** For whom a plan answers otherwise than another, and what it says of the outcome itself. */
export interface Apart {
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** Compares what two plans answer for a case; null where that is the same, or one of them does not take it. */
export type TellApart = (given: CaseInput) => Apart | null;

/** Compares outcomes and amounts. */
export const byOutcome =
  (original: Plan, mutated: Plan): TellApart =>
  (given) =>
    unlessInvalid(() => firstApart(screen(original, given), screen(mutated, given), isSameScreened));

const isSameScreened = (one: Screened, other: Screened): boolean =>
  one.outcome === other.outcome && one.amount?.value === other.amount?.value && one.amount?.bound === other.amount?.bound;

/** Compares everything that a scenario may expect of an answer on its day. */
export const byDay =
  (original: Plan, mutated: Plan): TellApart =>
  (given) =>
    unlessInvalid(() => firstApart(evaluate(original, given).determinations, evaluate(mutated, given).determinations, isSameDay));

const isSameDay = (one: Determination, other: Determination): boolean =>
  compareExpectation(wholeExpectation(one), other).length === 0;

const firstApart = <T extends Apart>(
  original: readonly T[],
  mutated: readonly T[],
  isSame: (one: T, other: T) => boolean,
): Apart | null => {
  const found = original.find((one, at) => {
    const other = mutated[at];
    return other === undefined || !isSame(one, other);
  });
  return found === undefined ? null : { subject: found.subject, outcome: found.outcome };
};

const unlessInvalid = (work: () => Apart | null): Apart | null => {
  try {
    return work();
  } catch (error) {
    if (isHuiminError(error)) return null;
    throw error;
  }
};
