import { type Frame, pointAt } from "../compile/frame.js";
import { scopeOf } from "../compile/scope.js";
import { moneyOf } from "../findings/money.js";
import type { Money, Outcome, Subject } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import type { Truth } from "../values/abstract.js";
import { frameFor } from "./case-at-hand.js";
import { type PolicyProgram, type Program, programOf } from "./program.js";
import { indexesAt, type SubjectAt } from "./subjects.js";

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
  for (const policy of program.policies) {
    for (const { level } of policy.levels) {
      for (const index of indexesAt(frame, level)) screened.push(screenOne(program, policy, frame, { level, index }));
    }
  }
  return screened;
};

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const satisfies Record<Truth, Outcome>;

/** Screens one policy for one subject. */
export const screenOne = (program: Program, of: PolicyProgram, frame: Frame, { level, index }: SubjectAt): Screened => {
  pointAt(frame, level, index);
  const subject = { kind: level, id: idOf(frame, level) };
  const { policy, version } = of;
  const screener = of.levels.find((one) => one.level === level)?.screener ?? null;
  if (version === null || version.eligibility === null || screener === null)
    return { policy, subject, outcome: "not_in_force", amount: null };
  const { compiler } = program;
  const scope = scopeOf(version, level);
  const verdict = screener.verdict(frame) ?? compiler.condition(version.eligibility, scope)(frame);
  if (verdict !== "true" || version.amount === null) return { policy, subject, outcome: outcomes[verdict], amount: null };
  const quick = screener.amount(frame);
  if (quick !== null)
    return {
      policy,
      subject,
      outcome: "eligible",
      amount: { value: quick.value, currency: "CNY", per: version.amount.per, bound: quick.bound },
    };
  const open = compiler.amount(scope)(frame);
  const taken = compiler.amount({ ...scope, floors: "taken" })(frame);
  return { policy, subject, outcome: "eligible", amount: moneyOf(version.amount, open, taken) };
};

const idOf = (frame: Frame, level: Level): string | null => {
  if (level === "person") return frame.person.id;
  return level === "item" ? frame.item.id : null;
};
