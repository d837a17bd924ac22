import { isHuiminError, type Language, type Plan, plan } from "../../../src/index.js";
import type { Situation } from "./situation.js";

/** Plans what the officer looks at for its day, or for another one. */
export const planFor = (situation: Situation, asOf = situation.asOf): Plan =>
  plan(situation.pack, {
    asOf,
    knownOn: situation.knownOn ?? undefined,
    policies: situation.policies,
    readings: situation.readings,
    suppose: situation.suppose ?? {},
  });

/** Lists what is wrong with a case or a choice, in a language; null: it is not an error of the library. */
export const problemsInWords = (error: unknown, language: Language): readonly string[] | null =>
  isHuiminError(error) ? error.problems.map(({ path, message }) => (path === "" ? "" : `${path}: `) + message[language]) : null;
