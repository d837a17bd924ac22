import { type Answer, type CaseInput, evaluate, type Money, type Outcome } from "../../../../src/index.js";
import { addDays, parseDate, printDate } from "../../../../src/values/calendar-date.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";
import type { Asked, Span } from "./amount-curve.js";

/** Days, both included, through which one answer holds. */
export interface Period {
  readonly from: string;
  readonly through: string;
  /** null: the member does not belong to the household then. */
  readonly outcome: Outcome | null;
  readonly amount: Money | null;
  /** What is paid beside other policies; null: as the amount, or not decided. */
  readonly payable: string | null;
}

/** What one policy gives one subject through a span of days. */
export interface Entitlement extends Asked {
  readonly periods: readonly Period[];
}

/** Walks through a span of days from one `validThrough` to the next, policy by policy and subject by subject. */
export function* entitlementsOver(situation: Situation, span: Span): Generator<Entitlement> {
  const answers = new Map<string, Answer>();
  const on = (day: string): Answer => {
    const known = answers.get(day) ?? evaluate(planFor(situation, day), situation.given);
    answers.set(day, known);
    return known;
  };
  for (const asked of subjectsOf([span.from, span.to].map(on))) {
    yield { ...asked, periods: joined(periodsOf(asked, span, on, situation.given)) };
  }
}

const keyOf = ({ policy, subject }: Asked): string => [policy, subject.kind, subject.id].join("/");

const subjectsOf = (answers: readonly Answer[]): readonly Asked[] => {
  const all = answers.flatMap(({ determinations }) => determinations.map(({ policy, subject }) => ({ policy, subject })));
  return [...new Map(all.map((asked) => [keyOf(asked), asked])).values()];
};

const periodsOf = (asked: Asked, span: Span, on: (day: string) => Answer, given: CaseInput): readonly Period[] => {
  const periods: Period[] = [];
  for (let day = span.from; day <= span.to; ) {
    const found = on(day).determinations.find((one) => keyOf(one) === keyOf(asked));
    const through = found === undefined ? dayBeforeJoining(asked, day, given) : found.validThrough;
    const last = through === null || through > span.to ? span.to : through;
    periods.push({
      from: day,
      through: last,
      outcome: found?.outcome ?? null,
      amount: found?.amount ?? null,
      payable: found?.interactions.at(-1)?.payable ?? null,
    });
    day = shifted(last, 1);
  }
  return periods;
};

const dayBeforeJoining = ({ subject }: Asked, day: string, given: CaseInput): string | null => {
  const from = given.household?.members?.find(({ id }) => id === subject.id)?.from;
  return from === undefined || from <= day ? null : shifted(from, -1);
};

const shifted = (day: string, days: number): string => printDate(addDays(parseDate(day) ?? 0, days));

const joined = (periods: readonly Period[]): readonly Period[] => {
  const kept: Period[] = [];
  for (const period of periods) {
    const before = kept.at(-1);
    if (before !== undefined && saysTheSame(before, period)) kept[kept.length - 1] = { ...before, through: period.through };
    else kept.push(period);
  }
  return kept;
};

const saysTheSame = (a: Period, b: Period): boolean =>
  a.outcome === b.outcome &&
  a.amount?.value === b.amount?.value &&
  a.amount?.bound === b.amount?.bound &&
  a.payable === b.payable;
