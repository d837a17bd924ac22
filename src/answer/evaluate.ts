import type { Answer, Determination, ReadingUsed, Replay } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Given, presentMembers } from "../plan/given.js";
import { replan } from "../plan/plan.js";
import { reachOf } from "../plan/reach.js";
import { readCase } from "../plan/read-case.js";
import { digestOf } from "../values/digest.js";
import type { SubjectAt } from "./determine.js";
import { engineVersion } from "./engine-version.js";
import { type Settled, settle } from "./interactions.js";
import { validThrough } from "./valid-through.js";

/**
 * Evaluates a case: one determination for each policy of the plan and each of its subjects in the case.
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
  const given = readCase(plan, input);
  const determinations = plan.policies.flatMap((policy) =>
    subjectsFor(plan, given, policy).map((subject) => whole(plan, given, policy, subject)),
  );
  return { replay: replayOf(plan, input), determinations };
};

const whole = (plan: Plan, given: Given, policy: string, subject: SubjectAt): Determination => {
  const settled = settle(plan, given, policy, subject);
  return {
    ...settled.determination,
    readings: readingsOf(plan, given, settled, subject),
    validThrough: validThrough(plan, given, settled, subject),
  };
};

/** The subjects of a policy in a case: members and items as they stand there, and the one household, village or county. */
export const subjectsFor = (plan: Plan, given: Given, policy: string): readonly SubjectAt[] => {
  const version = plan.versions[policy] ?? nextVersion(plan, policy);
  return (version?.subject ?? []).flatMap((level) => subjectsAt(plan, given, level));
};

const subjectsAt = (plan: Plan, given: Given, level: Level): readonly SubjectAt[] => {
  if (level === "person") return presentMembers(given, plan.asOf).map((index) => ({ level, index }));
  if (level === "item") return given.items.map((_, index) => ({ level, index }));
  return [{ level, index: null }];
};

// Where no version is in force, the answer says so for those whom the nearest version speaks of.
const nextVersion = (plan: Plan, policy: string): Version | null => {
  const versions = plan.pack.policies[policy]?.versions.filter((version) => version.inForce) ?? [];
  return versions.findLast((version) => version.from <= plan.asOf) ?? versions[0] ?? null;
};

const readingsOf = (plan: Plan, given: Given, settled: Settled, subject: SubjectAt): readonly ReadingUsed[] => {
  const { policy, version } = settled.determination;
  if (version === null) return [];
  const answer = answerOf(settled);
  const names = new Set(settled.circle.policies.flatMap((one) => [...reachOf(plan, one).readings]));
  return [...names].map((name) => {
    const chosen = plan.readings[name] ?? "";
    const others = Object.keys(plan.pack.readings[name]?.options ?? {}).filter((option) => option !== chosen);
    const differs = (option: string): boolean =>
      answerOf(settle(replan(plan, { readings: { [name]: option } }), given, policy, subject)) !== answer;
    const otherwise = others.filter(differs);
    return { name, chosen, matters: otherwise.length > 0, otherwise };
  });
};

const answerOf = ({ determination: { outcome, amount, range, interactions } }: Settled): string =>
  JSON.stringify([outcome, amount, range, interactions]);

const replayOf = (plan: Plan, input: unknown): Replay => ({
  engine: engineVersion,
  pack: plan.pack.id,
  digest: plan.pack.digest,
  asOf: plan.asOf,
  knownOn: plan.knownOn,
  readings: plan.chosen,
  suppose: plan.suppose,
  policies: plan.policies.length === Object.keys(plan.pack.policies).length ? null : plan.policies,
  case: digestOf(input),
});
