import type { TopLevelConditionResult } from "json-rules-engine";
import { missingOfCondition } from "../findings/missing.js";
import { orderMissing } from "../findings/order-missing.js";
import type { Missing, Subject } from "../model/determination.js";
import { contextOf, type Valuation } from "../plan/context.js";
import type { Truth } from "../values/abstract.js";
import { type RuleRun, runs } from "./run-rules.js";

/** A rule of which json-rules-engine tells something else than the library. */
export interface Difference {
  readonly policy: string;
  readonly subject: Subject;
  readonly toldByRules: "eligible" | "ineligible";
  readonly outcome: "eligible" | "ineligible" | "undetermined";
  /** What is not known and can still change the outcome. */
  readonly missing: readonly Missing[];
  /** The comparisons that json-rules-engine decided without a value. */
  readonly guesses: readonly Guess[];
}

/** A comparison with a fact that is not known, and what json-rules-engine made of it. */
export interface Guess {
  /** Where the provision stands in its file: `eligibility.none.destitute`. */
  readonly provision: string;
  readonly fact: string;
  readonly operator: string;
  readonly taken: boolean;
}

/** Runs the rules of a plan for a case, and lists those of which the library tells something else. */
export const differencesOf = async (values: Valuation): Promise<readonly Difference[]> =>
  (await runs(values)).flatMap((run) => differenceOf(values, run));

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const satisfies Record<
  Truth,
  Difference["outcome"]
>;

const differenceOf = (values: Valuation, { translation, at, verdict, conditions }: RuleRun): readonly Difference[] => {
  const { version, level } = translation.scope;
  if (version.eligibility === null) return [];
  const context = contextOf(version, level, at.index);
  const outcome = outcomes[values.condition(version.eligibility, context)];
  if (outcome === verdict.outcome) return [];
  const missing = orderMissing(missingOfCondition(values, version.eligibility, context), "outcome");
  const { policy, subject, outcome: toldByRules } = verdict;
  return [{ policy, subject, toldByRules, outcome, missing, guesses: guessesIn(conditions) }];
};

type Result = TopLevelConditionResult | Extract<TopLevelConditionResult, { all: unknown }>["all"][number];

const guessesIn = (at: Result): readonly Guess[] => {
  if ("all" in at) return at.all.flatMap(guessesIn);
  if ("any" in at) return at.any.flatMap(guessesIn);
  if ("not" in at) return guessesIn(at.not);
  if ("condition" in at || at.result === undefined) return [];
  const isKnown = at.factResult !== undefined && at.valueResult !== undefined;
  return isKnown ? [] : [{ provision: at.name ?? "", fact: at.fact, operator: at.operator, taken: at.result }];
};
