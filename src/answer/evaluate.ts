import type { Answer, Determination, Replay } from "../model/determination.js";
import type { Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type CaseAtHand, once, takeCase } from "./case-at-hand.js";
import { engineVersion } from "./engine-version.js";
import { settle } from "./interactions.js";
import { type LevelProgram, type Program, programOf } from "./program.js";
import { readingsOf } from "./readings.js";
import { screenOne, subjectIn } from "./screen.js";
import { indexesAt, type SubjectAt } from "./subjects.js";
import { validThrough } from "./valid-through.js";

/**
 * Evaluates a case: one determination for each policy of the plan and each of its subjects in the case. Outcome and amount are
 * worked out at once, everything else of a determination when it is first read; the case may change in between.
 *
 * @param plan a pack on a day
 * @param input a case as {@link CaseInput}: facts by name; an absent fact is unknown
 * @returns outcome, exact amount in CNY for the policy's period, what is missing, and until when the answer holds
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const child = { id: "a", birth_date: "2009-05-20", destitute_support: false };
 * const household = { locality: "420600", household: { receives_dibao: true, residence: "rural", members: [child] } };
 * const [answer] = evaluate(plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] }), household).determinations;
 * answer.outcome //=> "eligible"
 * answer.amount //=> { value: "96.00", currency: "CNY", per: "month", bound: "at_least" }
 */
export const evaluate = (plan: Plan, input: unknown): Answer => {
  const program = programOf(plan);
  const at = takeCase(program, input);
  const determinations = program.policies.flatMap((policy) =>
    policy.levels.flatMap((of) =>
      indexesAt(at.frame, of.level).map((index) => determinationOf(program, at, policy.version, of, index)),
    ),
  );
  const replay = once(() => replayOf(plan, at.digest()));
  return {
    get replay() {
      return replay();
    },
    determinations,
  };
};

const determinationOf = (
  program: Program,
  at: CaseAtHand,
  version: Version | null,
  of: LevelProgram,
  index: number | null,
): Determination => {
  const subject: SubjectAt = { level: of.level, index };
  const screened = screenOne(program, of, at.frame, index, subjectIn(at.frame, of.level, index));
  const settled = once(() => settle(program, at, of.policy, subject));
  const readings = once(() => readingsOf(program, at, settled(), subject));
  const through = once(() => validThrough(program, at, settled(), subject));
  return {
    policy: of.policy,
    version: version?.from ?? null,
    subject: screened.subject,
    outcome: screened.outcome,
    get on() {
      return settled().determination.on;
    },
    amount: screened.amount,
    get range() {
      return settled().determination.range;
    },
    get components() {
      return settled().determination.components;
    },
    get because() {
      return settled().determination.because;
    },
    get missing() {
      return settled().determination.missing;
    },
    get readings() {
      return readings();
    },
    get supposed() {
      return settled().determination.supposed;
    },
    get unconfirmed() {
      return settled().determination.unconfirmed;
    },
    get rows() {
      return settled().determination.rows;
    },
    get interactions() {
      return settled().determination.interactions;
    },
    get validThrough() {
      return through();
    },
  };
};

const replayOf = (plan: Plan, digest: string): Replay => ({
  engine: engineVersion,
  pack: plan.pack.id,
  digest: plan.pack.digest,
  asOf: plan.asOf,
  knownOn: plan.knownOn,
  readings: plan.chosen,
  suppose: plan.suppose,
  policies: plan.policies.length === Object.keys(plan.pack.policies).length ? null : plan.policies,
  case: digest,
});
