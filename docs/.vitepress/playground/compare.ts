import type { Determination, ExplanationLine } from "../../../src/index.js";
import { type Answered, answerOf } from "./answer.js";
import type { Situation } from "./situation.js";
import { linesOf, sameIn, turnedLines } from "./what-changes.js";

/** The same policy and subject on both sides; null: that side has no such answer. */
export interface Pair {
  readonly key: string;
  readonly left: Determination | null;
  readonly right: Determination | null;
  readonly differs: boolean;
  /** The provisions of the right side that turned out otherwise. */
  readonly turned: readonly ExplanationLine[];
}

/** Both sides of a comparison. */
export interface Comparison {
  readonly left: Answered;
  readonly right: Answered;
  readonly pairs: readonly Pair[];
}

const told = (one: Determination | null): string =>
  one === null ? "" : JSON.stringify([one.version, one.outcome, one.amount, one.range, one.on]);

/** Asks the library for two situations and sets the answers side by side. */
export const compareSituations = (leftOne: Situation, rightOne: Situation): Comparison => {
  const [left, right] = [answerOf(leftOne), answerOf(rightOne)];
  if (!left.ok || !right.ok) return { left, right, pairs: [] };
  const onlyRight = right.determinations.filter((one) => sameIn(left.determinations, one) === null);
  const both = [
    ...left.determinations.map((one) => [one, sameIn(right.determinations, one)] as const),
    ...onlyRight.map((one) => [null, one] as const),
  ];
  const pairs = both.map(([a, b]): Pair => {
    const { policy, subject } = (a ?? b) as Determination;
    const differs = told(a) !== told(b);
    const isExplained = differs && a !== null && b !== null;
    const turned = isExplained ? turnedLines(linesOf(leftOne, left.plan, a), linesOf(rightOne, right.plan, b)) : [];
    return { key: `${policy}/${subject.kind}/${subject.id ?? ""}`, left: a, right: b, differs, turned };
  });
  return { left, right, pairs };
};
