import { Engine, type EngineResult, type RuleResult } from "json-rules-engine";
import { type SubjectAt, subjectsFor } from "../answer/subjects.js";
import type { Money, Subject } from "../model/determination.js";
import { subjectOf, type Valuation } from "../plan/context.js";
import { amountName } from "./fact-names.js";
import { factsOf, type SubjectFacts } from "./subject-facts.js";
import { type Translation, translate } from "./translate.js";

/** What json-rules-engine says of one policy for one subject. */
export interface RuleVerdict {
  readonly policy: string;
  readonly subject: Subject;
  /** There is no third: what hangs on facts that are not known is told as one of the two all the same. */
  readonly outcome: "eligible" | "ineligible";
  /** What an eligible subject gets; null: nothing is paid, or it is not known how much. */
  readonly amount: Money | null;
}

/** A rule that was run for a subject. */
export interface RuleRun {
  readonly translation: Translation;
  readonly at: SubjectAt;
  readonly verdict: RuleVerdict;
  /** The conditions of the rule, with what each came to. */
  readonly conditions: RuleResult["conditions"];
}

/** Collects the facts of each subject of a case that a rule speaks of. */
export const subjectFacts = (values: Valuation): readonly SubjectFacts[] => {
  const translations = translate(values.plan);
  const subjects = translations.flatMap((translation) => subjectsOf(values, translation));
  return [...new Map(subjects.map((at) => [keyOf(at), at])).values()].map((at) => factsOf(values, translations, at));
};

/** Runs the rules of a plan for a case, in the order of `evaluate`. */
export const runs = async (values: Valuation): Promise<readonly RuleRun[]> => {
  const translations = translate(values.plan);
  // An engine of its own for each call, and one subject after the other: runs side by side on one engine lose rules.
  const engine = new Engine(
    translations.map(({ rule }) => rule),
    { allowUndefinedFacts: true, pathResolver: ownProperty },
  );
  const results = new Map<string, EngineResult>();
  const done: RuleRun[] = [];
  for (const translation of translations) {
    for (const at of subjectsOf(values, translation)) {
      const result = results.get(keyOf(at)) ?? (await engine.run(factsOf(values, translations, at).facts));
      results.set(keyOf(at), result);
      done.push(await runOf(values, translation, at, result));
    }
  }
  return done;
};

/** Runs the rules of a plan for a case, and gives the verdicts alone. */
export const verdicts = async (values: Valuation): Promise<readonly RuleVerdict[]> =>
  (await runs(values)).map(({ verdict }) => verdict);

// No rule has a path; were there one, it would be the name of a property and never a program.
const ownProperty = (value: object, path: string): unknown =>
  Object.hasOwn(value, path) ? (value as Readonly<Record<string, unknown>>)[path] : undefined;

const keyOf = ({ level, index }: SubjectAt): string => `${level}/${index}`;

const subjectsOf = ({ plan, given }: Valuation, { scope }: Translation): readonly SubjectAt[] =>
  subjectsFor(plan, given, scope.policy).filter(({ level }) => level === scope.level);

const runOf = async (values: Valuation, translation: Translation, at: SubjectAt, result: EngineResult): Promise<RuleRun> => {
  const { policy, version, level } = translation.scope;
  const isOwn = ({ name }: RuleResult): boolean => name === translation.rule.name;
  const success = result.results.find(isOwn);
  const own = success ?? result.failureResults.find(isOwn);
  if (own === undefined) throw new Error(`json-rules-engine lost the rule ${translation.rule.name}`);
  const isPaid = success !== undefined && version.amount !== null;
  const amount = isPaid ? await result.almanac.factValue<Money | null>(amountName(policy, level)) : null;
  const outcome = success === undefined ? "ineligible" : "eligible";
  return {
    translation,
    at,
    verdict: { policy, subject: subjectOf(values.given, at), outcome, amount },
    conditions: own.conditions,
  };
};
