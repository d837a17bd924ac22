import {
  type Determination,
  type ExplanationLine,
  evaluate,
  explain,
  type FactInput,
  type Missing,
  type Plan,
  type Screened,
} from "../../../src/index.js";
import { addDays, parseDate, printDate } from "../../../src/values/calendar-date.js";
import { orProblems, screenedOf } from "./answer.js";
import { withFact } from "./edit-case.js";
import { otherValues } from "./flips.js";
import { planFor } from "./plan-for.js";
import type { Situation } from "./situation.js";

/** An answer on the first day on which it is another. */
export interface LaterChange {
  readonly day: string;
  readonly after: Determination;
  /** The provisions that have turned. */
  readonly turned: readonly ExplanationLine[];
}

/** Finds the same policy and subject in other answers. */
export const sameIn = (determinations: readonly Determination[], { policy, subject }: Determination): Determination | null =>
  determinations.find((one) => one.policy === policy && one.subject.kind === subject.kind && one.subject.id === subject.id) ??
  null;

/** Explains a determination of a situation. */
export const linesOf = (
  { language, given }: Situation,
  plan: Plan,
  { policy, subject }: Determination,
): readonly ExplanationLine[] => explain(plan, given, { policy, subject: subject.id ?? subject.kind, language });

/** Lists the provisions of the second explanation that turned out otherwise than in the first. */
export const turnedLines = (
  before: readonly ExplanationLine[],
  after: readonly ExplanationLine[],
): readonly ExplanationLine[] => {
  const isTold = (line: ExplanationLine): boolean =>
    before.some((one) => one.requirement === line.requirement && one.sign === line.sign && one.depth === line.depth);
  const isPart = ({ part }: ExplanationLine): boolean => part === "provision" || part === "component";
  return after.filter((line) => isPart(line) && !isTold(line));
};

const changesAhead = 3;

/** Walks from one day on which the answer changes to the next. */
export const laterChanges = (situation: Situation, plan: Plan, determination: Determination): readonly LaterChange[] => {
  const changes: LaterChange[] = [];
  let [at, lines] = [determination, linesOf(situation, plan, determination)];
  while (changes.length < changesAhead && at.validThrough !== null) {
    const last = parseDate(at.validThrough);
    const day = last === null ? null : printDate(addDays(last, 1));
    const next = day === null ? null : onDay({ ...situation, asOf: day, policies: [determination.policy] }, determination);
    if (day === null || next === null) break;
    changes.push({ day, after: next.determination, turned: turnedLines(lines, next.lines) });
    [at, lines] = [next.determination, next.lines];
  }
  return changes;
};

const onDay = (situation: Situation, like: Determination) => {
  const asked = orProblems(() => {
    const plan = planFor(situation);
    const determination = sameIn(evaluate(plan, situation.given).determinations, like);
    return determination === null ? null : { determination, lines: linesOf(situation, plan, determination) };
  });
  return asked.ok ? asked.value : null;
};

/** What would come out under another option of a reading. */
export interface OtherReading {
  readonly name: string;
  readonly option: string;
  readonly after: Determination;
}

/** Asks the library for each option that would give another answer. */
export const otherReadings = (situation: Situation, determination: Determination): readonly OtherReading[] =>
  determination.readings.flatMap(({ name, otherwise }) =>
    otherwise.flatMap((option): readonly OtherReading[] => {
      const readings = { ...situation.readings, [name]: option };
      const answered = onDay({ ...situation, readings, policies: situation.policies }, determination);
      return answered === null ? [] : [{ name, option, after: answered.determination }];
    }),
  );

/** What each possible value of an unknown fact would lead to. */
export interface Settling {
  readonly missing: Extract<Missing, { readonly kind: "fact" }>;
  /** What settles it; values that lead to the same stand together. */
  readonly outcomes: readonly { readonly values: readonly FactInput[]; readonly after: Screened }[];
}

/** Tries the values of every unknown fact that has few of them, and keeps those that settle the answer. */
export const settlingOf = (situation: Situation, plan: Plan, determination: Determination): readonly Settling[] =>
  determination.missing.flatMap((missing): readonly Settling[] => {
    const fact = missing.kind === "fact" ? situation.pack.facts[missing.name] : undefined;
    if (missing.kind !== "fact" || fact === undefined) return [];
    const outcomes = new Map<string, { readonly values: readonly FactInput[]; readonly after: Screened }>();
    for (const value of otherValues(fact, undefined)) {
      const after = screenedOf(plan, withFact(situation.given, { ...missing, value }, situation.pack), determination);
      if (after === null || after.outcome === determination.outcome) continue;
      const key = JSON.stringify([after.outcome, after.amount]);
      outcomes.set(key, { values: [...(outcomes.get(key)?.values ?? []), value], after });
    }
    return outcomes.size === 0 ? [] : [{ missing, outcomes: [...outcomes.values()] }];
  });
