import assert from "node:assert/strict";
import fc from "fast-check";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import type { Problem } from "../../src/model/problem.js";
import type { FactValues, Given } from "../../src/plan/given.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";
import { completeCase, type Household, partOf } from "../laws/random-case.js";
import { hostileValue, inheritedNames, made, oddValue } from "./hostile-value.js";
import { type Law, law } from "./law.js";
import { assertTold } from "./told.js";

const planned = plan(hubei, { asOf: "2019-11-15" });
const factNames = Object.keys(hubei.facts);
const ownedByObject = Object.getOwnPropertyNames(Object.prototype).join();

/** Reads a case; gives what was read, or the problems of the one error there is. */
export const outcomeOf = (input: unknown): { readonly given: Given } | { readonly problems: readonly Problem[] } => {
  try {
    return { given: readCase(planned, input) };
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    assert.equal(error.code, "invalid_case");
    assert(error.problems.length > 0 && error.problems.length <= 1000);
    return { problems: error.problems };
  }
};

const assertProblems = (problems: readonly Problem[]): void => {
  for (const { path, message } of problems) {
    assert(path.length < 300);
    assertTold(message);
  }
};

const assertSound = (input: unknown): void => {
  const outcome = outcomeOf(input);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), ownedByObject);
  if ("problems" in outcome) assertProblems(outcome.problems);
  else assert.deepEqual(readCase(planned, writtenAgain(outcome.given)), outcome.given);
};

/** Writes what was read as a case again. */
const writtenAgain = (given: Given): unknown => {
  const facts = (values: FactValues): object => Object.fromEntries(values);
  const day = (name: string, value: string | null): object => (value === null ? {} : { [name]: value });
  const members = given.members.map((member) => ({
    id: member.id,
    ...day("from", member.from),
    ...day("until", member.until),
    ...facts(member.facts),
  }));
  return {
    ...day("locality", given.locality),
    household: { ...facts(given.household), ...(given.areMembersKnown ? { members } : {}) },
    village: facts(given.village),
    county: facts(given.county),
    items: given.items.map((item) => ({ id: item.id, ...facts(item.facts) })),
  };
};

const factName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...factNames) },
  { weight: 1, arbitrary: fc.constantFrom(...inheritedNames, "x".repeat(100_000), "a\u202eb", "\ud800") },
);
const facts = fc.dictionary(factName, hostileValue, { maxKeys: 4 });
const anId = fc.oneof(fc.constantFrom<unknown>("a", "b", "__proto__", "constructor", "甲", "a".repeat(65), 1), oddValue);
const subject = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(anId, facts).map(([id, rest]) => ({ ...rest, id })) },
  { weight: 1, arbitrary: hostileValue },
);
const orOdd = <T>(plain: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: plain as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: hostileValue });
const subjects = orOdd(fc.array(subject, { maxLength: 3 }));

/** Something like a case, with anything at all in its parts. */
const hostileCase: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: hostileValue },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        locality: orOdd(fc.constantFrom("420600", "420821", "990000")),
        household: orOdd(fc.tuple(facts, subjects).map(([rest, members]) => ({ ...rest, members }))),
        village: orOdd(facts),
        county: orOdd(facts),
        items: subjects,
        constructor: hostileValue,
      },
      { requiredKeys: [] },
    ),
  },
);

const soundCase = completeCase(hubei).chain((whole) => partOf(hubei, whole));

/** One mistake each, at a place of its own. */
const mistakes: readonly ((sound: Household, odd: unknown) => unknown)[] = [
  (sound) => ({ ...sound, locality: "990000" }),
  (sound, odd) => ({ ...sound, household: { ...sound.household, no_such_fact: odd } }),
  (sound) => ({ ...sound, household: { ...sound.household, receives_dibao: "maybe" } }),
  (sound) => ({ ...sound, village: { ...sound.village, constructor: 1 } }),
  (sound) => ({ ...sound, items: [{ id: "" }] }),
  (sound) => ({ ...sound, county: { ...sound.county, no_such_fact: 1 } }),
  (sound, odd) => ({ ...sound, no_such_part: odd }),
  (sound) => ({ ...sound, household: { ...sound.household, members: [...sound.household.members, { id: "m1" }] } }),
  (sound) => {
    const members = [...sound.household.members, { id: "no id", birth_date: "2019-02-30", no_such_fact: 1 }];
    return { ...sound, household: { ...sound.household, members } };
  },
];
const weightOf = (index: number): number => (index === mistakes.length - 1 ? 3 : 1);

const mistaken = fc
  .tuple(soundCase, fc.uniqueArray(fc.nat({ max: mistakes.length - 1 }), { minLength: 1 }), oddValue)
  .map(([sound, chosen, odd]) => ({
    input: chosen.reduce<unknown>((input, index) => mistakes[index]?.(input as Household, odd), sound),
    count: chosen.reduce((sum, index) => sum + weightOf(index), 0),
  }));

const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
};

export const caseLaws: readonly Law[] = [
  law("a hostile case is read, or refused with problems that can be shown", 1200, hostileCase, (recipe) =>
    assertSound(made(recipe)),
  ),
  law("a sound case is read, frozen or not, and reads the same again", 150, soundCase, (input) => {
    const before = JSON.stringify(input);
    assert("given" in outcomeOf(input));
    assert.equal(JSON.stringify(input), before);
    assertSound(frozen(input));
  }),
  law("each of several mistakes is told", 300, mistaken, ({ input, count }) => {
    const outcome = outcomeOf(made(input));
    assert("problems" in outcome && outcome.problems.length >= count);
  }),
];
