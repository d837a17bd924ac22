import { expect, it } from "vitest";
import { takeCase } from "../../src/answer/case-at-hand.js";
import { determine } from "../../src/answer/determine.js";
import { programOf } from "../../src/answer/program.js";
import { screen } from "../../src/answer/screen.js";
import { subjectsFor } from "../../src/answer/subjects.js";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import type { Plan } from "../../src/model/plan.js";
import type { Problem } from "../../src/model/problem.js";
import { plan } from "../../src/plan/plan.js";
import { type DayDetermination, determineByReference } from "../../src/testing/reference.js";
import { addDays, parseDate, printDate } from "../../src/values/calendar-date.js";
import { boundsOf, oneOf, randomCase, randomFrom } from "../../test/compile/random-cases.js";
import { packs } from "../../test/laws/packs.js";

// The comparison of both evaluators in many small tests, so that a mutant is noticed early, and a few stand for it all.

const chosen = [hubei, ...packs.slice(0, 12)];

const said = <T>(work: () => readonly T[]): readonly (T | Problem)[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof HuiminError) return error.problems;
    throw error;
  }
};

/** What screening gives of a determination; problems are the same. */
const briefly = (one: DayDetermination | Problem) =>
  "policy" in one ? { policy: one.policy, subject: one.subject, outcome: one.outcome, amount: one.amount } : one;

const determineAll = (planned: Plan, input: unknown): readonly DayDetermination[] => {
  const program = programOf(planned);
  const at = takeCase(program, input);
  return planned.policies.flatMap((policy) =>
    subjectsFor(planned, at.given(), policy).map((subject) => determine(program, at, policy, subject).determination),
  );
};

interface Expected {
  readonly input: unknown;
  readonly whole: string;
  readonly brief: string;
}

const text = (answers: readonly unknown[]): string => JSON.stringify(answers);

const rehearse = (seed: number): { readonly planned: Plan; readonly cases: readonly Expected[] } => {
  const random = randomFrom(seed);
  const pack = chosen[seed % chosen.length] ?? hubei;
  const bounds = boundsOf(pack);
  const day = random() < 0.5 ? oneOf(random, bounds.days) : (parseDate("2019-01-01") ?? 0);
  const asOf = printDate(addDays(day, random() < 0.5 ? oneOf(random, [-1, 0, 1]) : Math.floor(random() * 2500)));
  const readings = Object.entries(pack.readings).map(([name, { options }]) => [name, oneOf(random, Object.keys(options))]);
  const planned = plan(pack, {
    asOf,
    readings: Object.fromEntries(readings),
    policies: [oneOf(random, Object.keys(pack.policies))],
  });
  const cases = Array.from({ length: 40 }, () => {
    const input = randomCase(random, pack, parseDate(asOf) ?? 0, bounds);
    const answers = said(() => determineByReference(planned, input));
    return { input, whole: text(answers), brief: text(answers.map(briefly)) };
  });
  return { planned, cases };
};

// The reference interpreter has none of the code that is changed: what it says is worked out once.
const rehearsed = new Map<number, ReturnType<typeof rehearse>>();

it.each(Array.from({ length: 78 }, (_, seed) => seed))("both evaluators agree on cases of seed %i", (seed) => {
  const { planned, cases } = rehearsed.get(seed) ?? rehearse(seed);
  rehearsed.set(seed, { planned, cases });
  for (const [at, { input, whole, brief }] of cases.entries()) {
    expect(text(said(() => screen(planned, input)))).toBe(brief);
    if (at < 4) expect(text(said(() => determineAll(planned, input)))).toBe(whole);
  }
});
