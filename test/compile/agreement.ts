import { screen } from "../../src/answer/screen.js";
import { subjectsFor } from "../../src/answer/subjects.js";
import { createValuation } from "../../src/evaluate/valuation.js";
import { moneyOf } from "../../src/findings/money.js";
import type { Money, Outcome, Subject } from "../../src/model/determination.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import type { Pack } from "../../src/model/pack.js";
import type { Plan } from "../../src/model/plan.js";
import { contextOf, subjectOf } from "../../src/plan/context.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";
import { addDays, parseDate, printDate } from "../../src/values/calendar-date.js";
import { type Bounds, boundsOf, oneOf, type Random, randomCase, randomFrom } from "./random-cases.js";

interface Screened {
  readonly policy: string;
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly amount: Money | null;
}

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const;

/** What the reference interpreter says, without reasons. */
const byReference = (planned: Plan, input: unknown): readonly Screened[] => {
  const given = readCase(planned, input);
  const values = createValuation(planned, given);
  return planned.policies.flatMap((policy) =>
    subjectsFor(planned, given, policy).map(({ level, index }): Screened => {
      const version = planned.versions[policy] ?? null;
      const subject = subjectOf(given, { level, index });
      if (version === null || version.eligibility === null) return { policy, subject, outcome: "not_in_force", amount: null };
      const context = contextOf(version, level, index);
      const outcome = outcomes[values.condition(version.eligibility, context)];
      const isPaid = outcome === "eligible" && version.amount !== null;
      const amount =
        isPaid && version.amount !== null
          ? moneyOf(version.amount, values.amount(context), values.amount({ ...context, floors: "taken" }))
          : null;
      return { policy, subject, outcome, amount };
    }),
  );
};

/** An answer as text, or the problems of a case that is refused. */
const said = (work: () => unknown): string => {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (error instanceof HuiminError) return JSON.stringify(error.problems);
    throw error;
  }
};

export interface Agreement {
  readonly cases: number;
  readonly determinations: number;
  readonly refused: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** The first case on which the two differ. */
  readonly difference: string | null;
}

const randomPlan = (random: Random, pack: Pack, { days }: Bounds): Plan => {
  const day = random() < 0.5 ? oneOf(random, days) : (parseDate("2019-01-01") ?? 0);
  const asOf = printDate(addDays(day, random() < 0.5 ? oneOf(random, [-1, 0, 1]) : Math.floor(random() * 2500)));
  const readings = Object.entries(pack.readings).map(([name, { options }]) => [name, oneOf(random, Object.keys(options))]);
  return plan(pack, { asOf, readings: Object.fromEntries(readings), policies: [oneOf(random, Object.keys(pack.policies))] });
};

// A plan is compiled for the cases that follow, as it is by those who screen many.
const casesOfAPlan = 250;

/** Compares screening with the reference interpreter on random cases at the limits of packs, on their days and under their readings. */
export const compareOn = (packs: readonly Pack[], cases: number, seed: number, report?: (done: number) => void): Agreement => {
  const random = randomFrom(seed);
  const bounds = packs.map(boundsOf);
  const counted: Record<string, number> = {};
  let [determinations, refused] = [0, 0];
  for (let done = 0; done < cases; done += casesOfAPlan) {
    const at = Math.floor(random() * packs.length);
    const [pack, limits] = [packs[at], bounds[at]];
    if (pack === undefined || limits === undefined) throw new RangeError("no pack");
    const planned = randomPlan(random, pack, limits);
    for (let one = 0; one < casesOfAPlan; one++) {
      const input = randomCase(random, pack, parseDate(planned.asOf) ?? 0, limits);
      const expected = said(() => byReference(planned, input));
      const difference =
        said(() => screen(planned, input)) === expected
          ? null
          : JSON.stringify([pack.id, planned.asOf, planned.policies, planned.readings, input]);
      if (difference !== null) return { cases: done + one, determinations, refused, outcomes: counted, difference };
      if (expected.includes('"message"')) refused++;
      for (const [, outcome = ""] of expected.matchAll(/"outcome":"(\w+)"/g)) {
        counted[outcome] = (counted[outcome] ?? 0) + 1;
        determinations++;
      }
    }
    report?.(done + casesOfAPlan);
  }
  return { cases, determinations, refused, outcomes: counted, difference: null };
};
