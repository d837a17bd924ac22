import {
  type CaseInput,
  type Determination,
  evaluate,
  isHuiminError,
  type Plan,
  type Problem,
  type Screened,
  screen,
} from "../../../src/index.js";
import { planFor } from "./plan-for.js";
import type { Situation } from "./situation.js";

/** What the library says of a situation: the answers, or what is wrong with what was entered. */
export type Answered =
  | { readonly ok: true; readonly plan: Plan; readonly determinations: readonly Determination[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Does what the library may refuse, and gives its problems as data. */
export const orProblems = <T>(ask: () => T): { readonly ok: true; readonly value: T } | (Answered & { readonly ok: false }) => {
  try {
    return { ok: true, value: ask() };
  } catch (error) {
    if (!isHuiminError(error)) throw error;
    return { ok: false, problems: error.problems };
  }
};

/** Asks the library. */
export const answerOf = (situation: Situation): Answered => {
  const asked = orProblems(() => {
    const planned = planFor(situation);
    return { plan: planned, determinations: evaluate(planned, situation.given).determinations };
  });
  return asked.ok ? { ok: true, ...asked.value } : asked;
};

/** Screens a case for one policy and subject; null where the library refuses it. */
export const screenedOf = (
  plan: Plan,
  given: CaseInput,
  { policy, subject }: Pick<Screened, "policy" | "subject">,
): Screened | null => {
  const asked = orProblems(() => screen(plan, given));
  const isAsked = (one: Screened): boolean =>
    one.policy === policy && one.subject.kind === subject.kind && one.subject.id === subject.id;
  return asked.ok ? (asked.value.find(isAsked) ?? null) : null;
};
