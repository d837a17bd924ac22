import { determineBy, type Evaluator } from "../answer/determine.js";
import { subjectsFor } from "../answer/subjects.js";
import { createValuation } from "../evaluate/valuation.js";
import type { Determination } from "../model/determination.js";
import type { Plan } from "../model/plan.js";
import { readCase } from "../plan/read-case.js";

/** What a determination says of the plan's day alone. */
export type DayDetermination = Omit<Determination, "interactions" | "readings" | "validThrough">;

/**
 * Determines a case by the reference interpreter, which shares nothing with the evaluator of `evaluate` and `screen` but the plan.
 * It is made to be read, not to be fast: an oracle for other evaluators.
 *
 * @param plan a pack on a day
 * @param input a case as for `evaluate`
 * @returns one determination for each policy and each of its subjects in the case, in the order of `evaluate`, amounts in CNY for
 * the policy's period; without interactions, readings, and what lies ahead
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const day = plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] });
 * determineByReference(day, { household: { registered_poor: true } })[0].outcome //=> "eligible"
 */
export const determineByReference = (plan: Plan, input: unknown): readonly DayDetermination[] => {
  const given = readCase(plan, input);
  return plan.policies.flatMap((policy) =>
    subjectsFor(plan, given, policy).map((subject) => {
      const evaluator: Evaluator = {
        observed: (observe) => createValuation(plan, given, { observe }),
        plain: () => createValuation(plan, given),
      };
      return determineBy(evaluator, plan, given, policy, subject).determination;
    }),
  );
};
