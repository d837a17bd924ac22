import type { Compiler } from "../compile/compiler.js";
import { type Frame, pointAt } from "../compile/frame.js";
import { moneyOf } from "../findings/money.js";
import type { Money, Outcome, Subject } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Amount } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Truth } from "../values/abstract.js";
import { frameFor } from "./case-at-hand.js";
import { type LevelProgram, type LevelRuns, type Program, programOf } from "./program.js";
import { indexesAt } from "./subjects.js";

/** The outcome of one policy for one subject, and the amount: what `evaluate` gives, without the reasons. */
export interface Screened {
  readonly policy: string;
  readonly subject: Subject;
  readonly outcome: Outcome;
  /** Null where nothing is due, or the amount is not decided. */
  readonly amount: Money | null;
}

/**
 * Screens a case: the outcome and amount of each policy of the plan for each of its subjects, in the order of `evaluate`. For
 * many cases, of which most need no reasons.
 *
 * @param plan a pack on a day
 * @param input a case as {@link CaseInput}: facts by name; an absent fact is unknown
 * @returns outcomes, and exact amounts in CNY for the policy's period
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const child = { id: "a", birth_date: "2009-05-20", destitute_support: false };
 * const household = { locality: "420600", household: { receives_dibao: true, residence: "rural", members: [child] } };
 * const [screened] = screen(plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] }), household);
 * screened.outcome //=> "eligible"
 * screened.amount.value //=> "96.00"
 */
export const screen = (plan: Plan, input: unknown): readonly Screened[] => {
  const program = programOf(plan);
  const frame = frameFor(program, input);
  const screened: Screened[] = [];
  const subjects = startSubjects(frame);
  for (const { levels } of program.policies) {
    for (const of of levels) {
      for (const index of indexesAt(frame, of.level))
        screened.push(screenOne(program, of, frame, index, subjects(of.level, index)));
    }
  }
  return screened;
};

/** Names the subjects of a case, each once. */
const startSubjects = (frame: Frame): ((level: Level, index: number | null) => Subject) => {
  const people: Subject[] = [];
  return (level, index) => {
    if (level !== "person" || index === null) return subjectIn(frame, level, index);
    const known = people[index] ?? subjectIn(frame, level, index);
    people[index] = known;
    return known;
  };
};

/** Names a subject of a case. */
export const subjectIn = (frame: Frame, level: Level, index: number | null): Subject => {
  if (level === "person") return { kind: level, id: frame.members[index ?? -1]?.id ?? null };
  return { kind: level, id: level === "item" ? (frame.items[index ?? -1]?.id ?? null) : null };
};

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const satisfies Record<Truth, Outcome>;

/** Screens one policy for one subject. */
export const screenOne = (
  { compiler }: Program,
  { policy, level, runs }: LevelProgram,
  frame: Frame,
  index: number | null,
  subject: Subject,
): Screened => {
  if (runs === null) return { policy, subject, outcome: "not_in_force", amount: null };
  pointAt(frame, level, index);
  const { screener, pays } = runs;
  const verdict = screener.verdict(frame) ?? runs.eligibility(frame);
  if (verdict !== "true" || pays === null) return { policy, subject, outcome: outcomes[verdict], amount: null };
  const quick = screener.amount(frame);
  const amount: Money | null =
    quick === null
      ? exactAmount(compiler, runs, pays, frame)
      : { value: quick.value, currency: "CNY", per: pays.per, bound: quick.bound };
  return { policy, subject, outcome: "eligible", amount };
};

const exactAmount = (compiler: Compiler, { scope }: LevelRuns, pays: Amount, frame: Frame): Money | null =>
  moneyOf(pays, compiler.amount(scope)(frame), compiler.amount({ ...scope, floors: "taken" })(frame));
