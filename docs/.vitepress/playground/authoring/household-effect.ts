import { isHuiminError, type Pack, type Screened, screen } from "../../../../src/index.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";

/** One answer for the household at hand before and after an edit; null: there is none. */
export interface Effect {
  readonly policy: string;
  readonly subject: Screened["subject"];
  readonly before: Screened | null;
  readonly after: Screened | null;
  readonly isChanged: boolean;
}

/** Compares the answers of two packs for the household at hand; null: what is filled in is not valid. */
export const householdEffects = (situation: Situation, before: Pack, after: Pack): readonly Effect[] | null => {
  const [old, now] = [answersOf(situation, before), answersOf(situation, after)];
  if (old === null || now === null) return null;
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    const one = is ?? was;
    const isChanged =
      was?.outcome !== is?.outcome || was?.amount?.value !== is?.amount?.value || was?.amount?.bound !== is?.amount?.bound;
    return one === null ? [] : [{ policy: one.policy, subject: one.subject, before: was, after: is, isChanged }];
  });
};

const answersOf = (situation: Situation, pack: Pack): ReadonlyMap<string, Screened> | null => {
  const policies = situation.policies.filter((policy) => pack.policies[policy] !== undefined);
  const readings = Object.fromEntries(
    Object.entries(situation.readings).filter(([name, option]) => pack.readings[name]?.options[option] !== undefined),
  );
  const suppose = Object.fromEntries(
    Object.entries(situation.suppose ?? {}).filter(([name]) => pack.parameters[name] !== undefined),
  );
  try {
    const answers = screen(planFor({ ...situation, pack, policies, readings, suppose }), situation.given);
    return new Map(answers.map((one) => [[one.policy, one.subject.kind, one.subject.id].join("/"), one]));
  } catch (error) {
    if (!isHuiminError(error)) throw error;
    return null;
  }
};
