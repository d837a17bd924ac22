import { isHuiminError, type Language, type Plan, plan, type Subject } from "../../../src/index.js";
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

const levelWords: Readonly<Record<Language, Readonly<Record<Subject["kind"], string>>>> = {
  zh: { person: "本人", household: "全户", village: "村", county: "县（市、区）", item: "项目" },
  en: { person: "the person", household: "the household", village: "the village", county: "the county", item: "the item" },
};

/** Names a subject: a member or item by its id, else its level. */
export const subjectInWords = ({ kind, id }: Subject, language: Language): string => id ?? levelWords[language][kind];

/** Lists what is wrong with a case or a choice, in a language; null: it is not an error of the library. */
export const problemsInWords = (error: unknown, language: Language): readonly string[] | null =>
  isHuiminError(error) ? error.problems.map(({ path, message }) => (path === "" ? "" : `${path}: `) + message[language]) : null;
