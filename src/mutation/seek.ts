import { once } from "../answer/case-at-hand.js";
import { evaluate } from "../answer/evaluate.js";
import type { CaseInput } from "../model/case.js";
import type { Determination, Subject } from "../model/determination.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { transplant } from "../plan/plan.js";
import { boundaryCases } from "../regions/cases.js";
import { minimise } from "../regions/minimise.js";
import { scenarioText, type WrittenOut } from "../testing/scenario-text.js";
import { allMoments } from "./all-moments.js";
import type { Group } from "./corpus.js";
import { tellingExpectation } from "./expectation-of.js";
import { type Mutant, nameOfMutant } from "./mutant.js";
import { byDay, byOutcome, type TellApart } from "./tell-apart.js";
import { startPlanning, type Tried, triedPlans } from "./tried-plans.js";

/** What was found out about a mutant that no scenario finds out. */
export type Sought =
  /** A scenario that would, as text to paste into the file of the policy's version. */
  | { readonly kind: "scenario"; readonly policy: string; readonly version: string | null; readonly text: string }
  /** All cases there are on these days, by all readings, are answered alike, and on no other day something changes. */
  | { readonly kind: "equivalent"; readonly days: readonly string[] }
  /** So many cases are answered alike, and these are not all there are. */
  | { readonly kind: "not_found"; readonly cases: number };

/** How many cases are tried on a day, and how many of them down to every reason. */
const [mostCases, mostThorough] = [1000, 100];
const seed = 1;

/** Makes what looks for a household that tells a mutant from the pack. */
export const startSeeking = (pack: Pack, groups: readonly Group[]): ((mutant: Mutant) => Sought) => {
  const planFor = startPlanning(pack);
  const known = new WeakMap<Plan, readonly CaseInput[]>();
  const casesFor = ({ policy, plan: planned }: Tried): readonly CaseInput[] => {
    const cases = known.get(planned) ?? [...boundaryCases(planned, policy, { limit: mostCases, seed })];
    known.set(planned, cases);
    return cases;
  };
  return (mutant) => {
    const mutated = mutant.pack();
    const pair = (one: Tried): Pair => ({ ...one, cases: once(() => casesFor(one)), other: transplant(one.plan, mutated) });
    const pairs = triedPlans(pack, groups, mutant, planFor).map(pair);
    return firstFound(pairs, mutant) ?? verdictOn(pairs, allMoments(pack, mutant, planFor, mostCases)?.map(pair) ?? [], mutant);
  };
};

interface Pair extends Tried {
  readonly cases: () => readonly CaseInput[];
  readonly other: Plan;
}

const firstFound = (pairs: readonly Pair[], mutant: Mutant): Sought | null => {
  for (const pair of pairs) {
    const found = foundBy(pair, pair.cases(), byOutcome(pair.plan, pair.other), mutant);
    if (found !== null) return found;
  }
  for (const pair of pairs) {
    const found = foundBy(pair, pair.cases().slice(0, mostThorough), byDay(pair.plan, pair.other), mutant);
    if (found !== null) return found;
  }
  return null;
};

/** A household of which all that matters is known reads better than one of which little is. */
const foundBy = (pair: Pair, cases: readonly CaseInput[], tell: TellApart, mutant: Mutant): Sought | null => {
  const decided: TellApart = (given) => {
    const apart = tell(given);
    return apart === null || apart.outcome === "undetermined" ? null : apart;
  };
  for (const test of [decided, tell]) {
    const found = cases.find((given) => test(given) !== null);
    if (found === undefined) continue;
    const smallest = minimise(found, (smaller) => test(smaller) !== null);
    const apart = test(smallest);
    if (apart !== null) return suggestion(pair, smallest, apart.subject, mutant);
  }
  return null;
};

const suggestion = ({ policy, plan: planned, other }: Pair, given: CaseInput, subject: Subject, mutant: Mutant): Sought => {
  const [answer, mistaken] = [answerFor(subject, planned, given), answerFor(subject, other, given)];
  const scenario: WrittenOut = {
    name: { zh: `发现改动 ${nameOfMutant(mutant)}`, en: `notices ${nameOfMutant(mutant)}` },
    asOf: planned.asOf,
    knownOn: planned.knownOn,
    readings: planned.chosen,
    suppose: planned.suppose as WrittenOut["suppose"],
    case: given,
    subject,
    expect: tellingExpectation(answer, mistaken),
  };
  const version = answer.version ?? planned.pack.policies[policy]?.versions[0]?.from ?? null;
  return { kind: "scenario", policy, version, text: scenarioText(scenario) };
};

const answerFor = ({ kind, id }: Subject, planned: Plan, given: CaseInput): Determination => {
  const answer = evaluate(planned, given).determinations.find(({ subject }) => subject.kind === kind && subject.id === id);
  if (answer === undefined) throw new Error(`nobody answers for ${kind} ${id}`);
  return answer;
};

/** Where a few moments and all their cases decide, there is none that tells a mutant, or one is found now. */
const verdictOn = (tried: readonly Pair[], deciding: readonly Pair[], mutant: Mutant): Sought => {
  if (deciding.length === 0) return { kind: "not_found", cases: tried.reduce((sum, { cases }) => sum + cases().length, 0) };
  for (const pair of deciding) {
    const found = foundBy(pair, pair.cases(), byDay(pair.plan, pair.other), mutant);
    if (found !== null) return found;
  }
  return { kind: "equivalent", days: [...new Set(deciding.map(({ plan: planned }) => planned.asOf))].sort() };
};
