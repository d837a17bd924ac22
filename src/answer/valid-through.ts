import { replan } from "../plan/plan.js";
import { addDays, lastDay, parseDate, printDate } from "../values/calendar-date.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Settled, settle } from "./interactions.js";
import { type Program, programOf } from "./program.js";
import type { SubjectAt } from "./subjects.js";
import { turningDays } from "./turning-days.js";
import { writtenDays } from "./written-days.js";

/**
 * Finds the last day through which a determination stays as it is, the facts kept: walks the days on which a version or a row
 * begins or ends, or a comparison turns as the days go by, until the answer differs. null: nothing lies ahead.
 */
export const validThrough = (program: Program, at: CaseAtHand, settled: Settled, subject: SubjectAt): string | null => {
  const { policy } = settled.determination;
  const before = fingerprint(settled);
  let reached = { program, settled };
  for (;;) {
    const next = nextDay(reached.program, at, reached.settled);
    if (next === null) return null;
    const later = programOf(replan(reached.program.plan, { asOf: next }));
    const then = settle(later, at, policy, subject);
    if (fingerprint(then) !== before) return dayBefore(next);
    reached = { program: later, settled: then };
  }
};

const fingerprint = ({ determination }: Settled): string => {
  const { version, outcome, amount, range, because, missing, interactions } = determination;
  return JSON.stringify([version, outcome, amount, range, because, missing, interactions]);
};

const nextDay = (program: Program, at: CaseAtHand, settled: Settled): string | null => {
  const { asOf } = program.plan;
  let first: string | null = null;
  for (const day of [...writtenDays(program, at.given(), settled), ...turningDays(program, at, settled)]) {
    if (day > asOf && (first === null || day < first)) first = day;
  }
  return first;
};

const dayBefore = (day: string): string => printDate(addDays(parseDate(day) ?? lastDay, -1));
