import { takeCase } from "./answer/case-at-hand.js";
import { programOf } from "./answer/program.js";
import { valuationOf } from "./compile/valuation.js";
import { type Difference, differencesOf } from "./json-rules-engine/differences.js";
import type { PolicyRule } from "./json-rules-engine/rule-shape.js";
import { type RuleVerdict, subjectFacts, verdicts } from "./json-rules-engine/run-rules.js";
import type { SubjectFacts } from "./json-rules-engine/subject-facts.js";
import { translate } from "./json-rules-engine/translate.js";
import type { Plan } from "./model/plan.js";
import type { Valuation } from "./plan/context.js";

export type { Difference, Guess } from "./json-rules-engine/differences.js";
export type { PlainValue } from "./json-rules-engine/operand.js";
export type { PolicyRule } from "./json-rules-engine/rule-shape.js";
export type { RuleVerdict } from "./json-rules-engine/run-rules.js";
export type { EngineFact, SubjectFacts } from "./json-rules-engine/subject-facts.js";

/** Works out what json-rules-engine cannot. */
const valuesOf = (plan: Plan, input: unknown): Valuation => {
  const program = programOf(plan);
  const { frame, given } = takeCase(program, input);
  return valuationOf(program.compiler, given(), frame);
};

/**
 * Writes the policies of a plan as rules of json-rules-engine 7: plain JSON, to be stored or shown.
 *
 * @param plan a pack on a day; its readings, rows in force and suppositions go into the rules
 * @returns one rule for each policy in force and each level of its subjects, in the plan's order
 * @example
 * const [rule] = toRules(plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] }));
 * rule.name //=> "poverty_insurance/household@2019-10-14"
 * rule.conditions.all[0] //=> { name: "level", fact: "huimin:level", operator: "equal", value: "household" }
 */
export const toRules = (plan: Plan): readonly PolicyRule[] => translate(plan).map(({ rule }) => rule);

/**
 * Collects what the rules of a plan ask of a case: for each subject its facts, to be handed to `engine.run` as they are.
 *
 * @param input a case as for `evaluate`
 * @returns facts of the case as values, and as functions what the library works out; amounts are money in CNY
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const day = plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] });
 * const [household] = toFacts(day, { household: { registered_poor: true } });
 * household.facts["household.registered_poor"] //=> true
 * household.facts["household.near_poor"] //=> undefined
 */
export const toFacts = (plan: Plan, input: unknown): readonly SubjectFacts[] => subjectFacts(valuesOf(plan, input));

/**
 * Runs the rules of a plan for a case through json-rules-engine, on an engine of its own.
 *
 * @param input a case as for `evaluate`; of facts that are not known, see `findDifferences`
 * @returns one verdict for each policy in force and each of its subjects, in the order of `evaluate`; amounts are in CNY for
 * the policy's period
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const day = plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] });
 * const [verdict] = await runRules(day, { household: { registered_poor: true } });
 * verdict.outcome //=> "eligible"
 */
export const runRules = async (plan: Plan, input: unknown): Promise<readonly RuleVerdict[]> => verdicts(valuesOf(plan, input));

/**
 * Finds the rules of which json-rules-engine tells something else than `evaluate`, since it takes what is not known for no.
 *
 * @param input a case as for `evaluate`
 * @returns one entry for each rule and subject that differ: both verdicts, what is missing, and what was decided without a value
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const day = plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] });
 * const [difference] = await findDifferences(day, { household: { registered_poor: false } });
 * difference.toldByRules //=> "ineligible"
 * difference.outcome //=> "undetermined"
 * difference.missing.map(({ name }) => name) //=> ["near_poor"]
 */
export const findDifferences = async (plan: Plan, input: unknown): Promise<readonly Difference[]> =>
  differencesOf(valuesOf(plan, input));
