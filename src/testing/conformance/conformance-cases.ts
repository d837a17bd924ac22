import { evaluate } from "../../answer/evaluate.js";
import type { Determination } from "../../model/determination.js";
import { HuiminError } from "../../model/huimin-error.js";
import type { Pack } from "../../model/pack.js";
import type { Plan } from "../../model/plan.js";
import type { Scenario } from "../../model/scenario.js";
import { plan } from "../../plan/plan.js";
import { determineByReference } from "../reference.js";
import { boundaryVariants } from "./boundary-variants.js";
import type { ConformanceCase, ConformancePlan, ExpectedDetermination, Question } from "./conformance-case.js";
import { invalidFacts, invalidNames } from "./invalid-variants.js";
import {
  type Base,
  dayVariants,
  knownOnVariants,
  placeVariants,
  readingVariants,
  supposeVariants,
  unknownVariants,
} from "./variants.js";

/**
 * Makes a conformance corpus of a pack: its scenarios and what lies around each of them, with the determinations that the
 * reference interpreter gives. The same pack and scenarios give the same cases in the same order.
 *
 * @param pack a compiled pack
 * @param scenarios its scenarios, as `compilePack` of `huimin/authoring` gives them
 * @returns cases with all answers of the day, and for scenarios themselves with interactions, readings and the day through which
 * an answer holds; amounts in CNY for the policy's period
 * @throws HuiminError `invalid_options` or `invalid_case` where a scenario itself is invalid
 * @example
 * conformanceCases(hubei, []) //=> []
 */
export const conformanceCases = (pack: Pack, scenarios: readonly Scenario[]): readonly ConformanceCase[] => {
  const corpus = startCorpus(pack);
  const bases = numbered(scenarios).map(({ scenario, id }) => ({ scenario, id, base: corpus.takeScenario(scenario, id) }));
  for (const { scenario, id, base } of bases) corpus.takeVariants(base, scenario, id);
  return corpus.cases;
};

/** Names each scenario by its policy and version, and by its place in the file. */
const numbered = (scenarios: readonly Scenario[]): readonly { readonly scenario: Scenario; readonly id: string }[] => {
  const places = new Map<string, number>();
  return scenarios.map((scenario) => {
    const file = `${scenario.policy}/${scenario.version}`;
    const place = (places.get(file) ?? 0) + 1;
    places.set(file, place);
    return { scenario, id: `${file}/${place}` };
  });
};

const startCorpus = (pack: Pack) => {
  const cases: ConformanceCase[] = [];
  const seen = new Set<string>();
  const seenInvalid = new Set<string>();
  const planned = startPlans(pack);

  const isNew = (question: Question): boolean => {
    const key = JSON.stringify([question.plan, question.case]);
    return !seen.has(key) && seen.add(key).has(key);
  };

  const add = (id: string, { name }: Scenario, { change, ...question }: Question, expect: ConformanceCase["expect"]): void => {
    const { kind, plan: options, case: input } = question;
    cases.push({ id: change === "" ? id : `${id} ${kind} ${change}`, kind, note: name.en, plan: options, case: input, expect });
  };

  const takeScenario = (scenario: Scenario, id: string): Base => {
    const base = baseOf(pack, planned, scenario);
    const question: Question = { kind: "scenario", change: "", plan: base.plan, case: base.case };
    if (isNew(question)) add(id, scenario, question, { answers: base.answers });
    return base;
  };

  const takeVariants = (base: Base, scenario: Scenario, id: string): void => {
    const known = JSON.stringify(expectationOf(planned, base));
    for (const question of [...variantsOf(base), ...invalidOf(base, scenario.policy, seenInvalid)].filter(isNew)) {
      const expect = expectationOf(planned, question);
      if (changesOnly.includes(question.kind) && JSON.stringify(expect) === known) continue;
      add(id, scenario, question, expect);
    }
  };

  return { cases, takeScenario, takeVariants };
};

/** Of these a case is taken only if the change changes something: of most facts, most scenarios do not care. */
const changesOnly: readonly ConformanceCase["kind"][] = ["unknown", "reading", "known_on", "place", "suppose"];

const variantsOf = (base: Base): readonly Question[] => [
  ...unknownVariants(base),
  ...dayVariants(base),
  ...readingVariants(base),
  ...knownOnVariants(base),
  ...placeVariants(base),
  ...supposeVariants(base),
  ...boundaryVariants(base),
];

/** One mistake for each fact of the pack, and one of each other kind for each policy. */
const invalidOf = (base: Base, policy: string, seen: Set<string>): readonly Question[] => {
  const isFirst = (name: string): boolean => !seen.has(name) && seen.add(name).has(name);
  const facts = invalidFacts(base).filter(({ change }) => isFirst(change.replace(/@[^ =]*/, "")));
  return isFirst(`policy ${policy}`) ? [...facts, ...invalidNames(base)] : facts;
};

type Planned = (options: ConformancePlan) => Plan;

/** Makes each plan once. */
const startPlans = (pack: Pack): Planned => {
  const plans = new Map<string, Plan>();
  return (options) => {
    const key = JSON.stringify(options);
    const made = plans.get(key) ?? plan(pack, options);
    plans.set(key, made);
    return made;
  };
};

const baseOf = (pack: Pack, planned: Planned, scenario: Scenario): Base => {
  const options: ConformancePlan = {
    asOf: scenario.asOf,
    ...(scenario.knownOn === null ? {} : { knownOn: scenario.knownOn }),
    policies: [scenario.policy],
    ...(isEmpty(scenario.readings) ? {} : { readings: scenario.readings }),
    ...(isEmpty(scenario.suppose) ? {} : { suppose: scenario.suppose }),
  };
  const { determinations } = evaluate(planned(options), scenario.case);
  return { pack, plan: options, case: scenario.case, answers: determinations.map(copyOf) };
};

const isEmpty = (record: Readonly<Record<string, unknown>>): boolean => Object.keys(record).length === 0;
// An answer is worked out as it is read; a copy holds it whole.
const copyOf = (determination: Determination): Determination => ({ ...determination });

const expectationOf = (planned: Planned, question: Pick<Question, "plan" | "case">): ConformanceCase["expect"] => {
  try {
    const answers: readonly ExpectedDetermination[] = determineByReference(planned(question.plan), question.case);
    return { answers };
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    const problems = error.problems.map(({ code, path }) => ({ code, path }));
    return {
      error: { code: error.code, problems: problems.sort((a, b) => (`${a.path} ${a.code}` < `${b.path} ${b.code}` ? -1 : 1)) },
    };
  }
};
