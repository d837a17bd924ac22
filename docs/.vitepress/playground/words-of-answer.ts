import { amountInWords } from "../../../src/explain/conclusion.js";
import { moneyInWords } from "../../../src/explain/number-words.js";
import { sceneOf } from "../../../src/explain/scene.js";
import { valueInWords } from "../../../src/explain/value-words.js";
import { vocabularyOf } from "../../../src/explain/vocabulary.js";
import type { Determination, Fact, FactInput, Language, Pack, Screened, Subject } from "../../../src/index.js";
import { messagesOf } from "./messages.js";

/** Who speaks: the pack that names things, and the language. */
export interface Speaker {
  readonly pack: Pack;
  readonly language: Language;
}

/** Names a subject: a member by its name, else the level. */
export const subjectName = ({ kind, id }: Subject, language: Language): string => id ?? messagesOf(language).level[kind];

/** Writes the amount or range of an answer; null where no money is at stake. */
export const amountOf = (determination: Determination, { pack, language }: Speaker): string | null => {
  const scene = sceneOf(determination, vocabularyOf(pack, language));
  return scene === null ? null : amountInWords(scene);
};

/** Writes an outcome in the words of the policy's kind: 符合条件, 予以认定, 应当办理. */
export const outcomeOf = (
  { policy, outcome }: Pick<Determination, "policy" | "outcome">,
  version: string | null,
  { pack, language }: Speaker,
): string => {
  const kind = pack.policies[policy]?.versions.find(({ from }) => from === version)?.kind ?? "benefit";
  return vocabularyOf(pack, language).words.outcome[kind][outcome];
};

/** Writes what was screened: the outcome, and the amount where there is one. */
export const screenedInWords = (screened: Screened, version: string | null, speaker: Speaker): string => {
  const { words } = vocabularyOf(speaker.pack, speaker.language);
  const outcome = outcomeOf(screened, version, speaker);
  if (screened.amount === null) return outcome;
  const value = moneyInWords(screened.amount.value, words);
  return `${outcome}${words.separator}${words.per[screened.amount.per](screened.amount.bound === "at_least" ? words.atLeast(value) : value)}`;
};

/** Writes a value of a fact in words. */
export const factInWords = (name: string, fact: Fact, value: FactInput, { pack, language }: Speaker): string => {
  const constant = Array.isArray(value) ? value : String(value);
  return valueInWords(constant, { name, type: fact.type }, vocabularyOf(pack, language));
};
