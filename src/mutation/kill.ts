import { evaluate } from "../answer/evaluate.js";
import type { Determination } from "../model/determination.js";
import { isHuiminError } from "../model/huimin-error.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Expectation, Scenario } from "../model/scenario.js";
import { transplant } from "../plan/plan.js";
import { compareExpectation } from "../testing/compare-expectation.js";
import { shiftedDay } from "./change-value.js";
import type { Group } from "./corpus.js";
import { keyOfTouched } from "./key-of-touched.js";
import type { Mutant } from "./mutant.js";

/** The first scenario that finds a mutant out, and by which field of its expectation. */
export interface Kill {
  readonly scenario: Scenario;
  readonly field: string;
}

/** What costs little is compared first: everything of the day, then what other readings, policies and days have to do with. */
const stages = [
  { fields: ["outcome", "amount", "bound"], reach: "near" },
  { fields: ["on", "range", "because", "missing", "components", "unconfirmed"], reach: "near" },
  { fields: ["payable", "matters"], reach: "far" },
  { fields: ["validThrough"], reach: "far" },
] as const satisfies readonly { readonly fields: readonly (keyof Expectation)[]; readonly reach: "near" | "far" }[];

type Stage = (typeof stages)[number];

/** What looks for scenarios that find mutants out, and the scenarios that fail without any mutant. */
export interface Killing {
  readonly kill: (mutant: Mutant) => Kill | null;
  readonly failing: () => readonly Scenario[];
}

/**
 * Makes what looks for a scenario that finds a mutant out. Groups that found the last ones out are asked first: neighbouring
 * mutants are like each other. A scenario that fails as it is finds nothing out.
 */
export const startKilling = (groups: readonly Group[]): Killing => {
  let order = groups;
  const soundness = new Map<Scenario, boolean>();
  const isSound = (group: Group, scenario: Scenario): boolean => {
    const known = soundness.get(scenario) ?? passes(group, scenario);
    soundness.set(scenario, known);
    return known;
  };
  const kill = (mutant: Mutant): Kill | null => {
    const trial = startTrial(mutant);
    for (const stage of stages) {
      for (const group of order) {
        if (!mayDiffer(group, stage, mutant)) continue;
        const found = killIn(group, stage, mutant, { trial, isSound });
        if (found === null) continue;
        order = [group, ...order.filter((other) => other !== group)];
        return found;
      }
    }
    return null;
  };
  return { kill, failing: () => [...soundness].flatMap(([scenario, sound]) => (sound ? [] : [scenario])) };
};

const passes = ({ plan: planned }: Group, scenario: Scenario): boolean => {
  const answer = answerOf(planned, scenario);
  return answer !== null && compareExpectation(scenario.expect, answer).length === 0;
};

/** Answers scenarios by the mutant, each once; null: the mutant does not take the case. */
type Trial = (group: Group, scenario: Scenario) => Determination | null;

const startTrial = (mutant: Mutant): Trial => {
  const plans = new Map<Group, Plan>();
  const answers = new Map<Scenario, Determination | null>();
  let pack: Pack | null = null;
  return (group, scenario) => {
    const known = answers.get(scenario);
    if (known !== undefined) return known;
    pack ??= mutant.pack();
    const planned = plans.get(group) ?? transplant(group.plan, pack);
    plans.set(group, planned);
    const answer = answerOf(planned, scenario);
    answers.set(scenario, answer);
    return answer;
  };
};

const answerOf = (planned: Plan, { case: given, subject }: Scenario): Determination | null => {
  try {
    const { determinations } = evaluate(planned, given);
    return determinations.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id) ?? null;
  } catch (error) {
    if (isHuiminError(error)) return null;
    throw error;
  }
};

const mayDiffer = ({ near, far, circle, plan }: Group, { reach }: Stage, { touched, days }: Mutant): boolean => {
  if (touched.kind === "interaction") return reach === "far" && touched.policies.some((policy) => circle.includes(policy));
  if (reach === "far") return far.has(keyOfTouched(touched));
  // A version that a mutant begins earlier is not in force yet; its policy is reached all the same.
  const isReached = near.has(keyOfTouched(touched)) || (touched.kind === "version" && days[0] < touched.from);
  return isReached && isWithin(plan.asOf, days);
};

const isWithin = (day: string, [from, until]: Mutant["days"]): boolean => from <= day && day <= until;

interface Court {
  readonly trial: Trial;
  readonly isSound: (group: Group, scenario: Scenario) => boolean;
}

const killIn = (group: Group, { fields }: Stage, mutant: Mutant, { trial, isSound }: Court): Kill | null => {
  for (const scenario of group.scenarios) {
    const expected = expectationOf(scenario, fields, mutant.days);
    if (Object.keys(expected).length === 0) continue;
    const answer = trial(group, scenario);
    const field = answer === null ? "given" : compareExpectation(expected as Expectation, answer)[0]?.field;
    if (field !== undefined && isSound(group, scenario)) return { scenario, field };
  }
  return null;
};

/** What of an expectation may come out otherwise. */
const expectationOf = ({ expect, asOf }: Scenario, fields: Stage["fields"], days: Mutant["days"]): Partial<Expectation> => {
  const concerns = (field: keyof Expectation): boolean => {
    if (expect[field] === undefined) return false;
    return field === "validThrough" ? isAhead(asOf, expect.validThrough ?? null, days) : isWithin(asOf, days);
  };
  return Object.fromEntries(fields.filter(concerns).map((field) => [field, expect[field]]));
};

/** Who looks ahead comes no further than to the day after the last. */
const isAhead = (asOf: string, through: string | null, [from, until]: Mutant["days"]): boolean =>
  asOf <= until && (through === null || from <= (shiftedDay(through, 1) ?? through));
