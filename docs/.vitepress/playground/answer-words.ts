import { amountInWords } from "../../../src/explain/conclusion.js";
import { sumInWords } from "../../../src/explain/number-words.js";
import { sceneOf } from "../../../src/explain/scene.js";
import { valueInWords } from "../../../src/explain/value-words.js";
import { vocabularyOf } from "../../../src/explain/vocabulary.js";
import { words } from "../../../src/explain/words.js";
import type { Determination, Fact, FactInput, Language, Money, Pack, Screened, Subject } from "../../../src/index.js";
import { messagesOf } from "./messages.js";

/** Who speaks: the pack that names things, and the language. */
export interface Speaker {
  readonly pack: Pack;
  readonly language: Language;
}

/** Names a subject: a member by its name, else the level. */
export const subjectName = ({ kind, id }: Subject, language: Language): string => id ?? messagesOf(language).level[kind];

/** Writes an outcome in the words of the kind that the policy is of: 符合条件, 予以认定, 应当办理. */
export const outcomeInWords = (
  { policy, outcome, version = null }: Pick<Determination, "policy" | "outcome"> & Partial<Pick<Determination, "version">>,
  { pack, language }: Speaker,
): string => {
  const versions = pack.policies[policy]?.versions ?? [];
  const kind = (versions.find(({ from }) => from === version) ?? versions[0])?.kind ?? "benefit";
  return words[language].outcome[kind][outcome];
};

/** Writes the amount or range of an answer; null where no money is at stake. */
export const amountOf = (determination: Determination, { pack, language }: Speaker): string | null => {
  const scene = sceneOf(determination, vocabularyOf(pack, language));
  return scene === null ? null : amountInWords(scene);
};

/** Writes the amount of an outcome: that it is not known where one is due, and a dash where no money is at stake. */
export const dueInWords = (
  { outcome, amount }: { readonly outcome: string | null; readonly amount: Money | null },
  policy: string,
  { pack, language }: Speaker,
): string => {
  if (amount !== null) return sumInWords(amount, words[language]);
  const pays = pack.policies[policy]?.versions.some((version) => version.amount !== null) === true;
  return outcome === "eligible" && pays ? words[language].amountUnknown : "—";
};

/** Writes what was screened: the outcome, and the amount where there is one. */
export const screenedInWords = (screened: Screened, version: string | null, speaker: Speaker): string => {
  const outcome = outcomeInWords({ ...screened, version }, speaker);
  const said = words[speaker.language];
  return screened.amount === null ? outcome : `${outcome}${said.separator}${sumInWords(screened.amount, said)}`;
};

/** Writes a value of a fact in words. */
export const factInWords = (name: string, fact: Fact, value: FactInput, { pack, language }: Speaker): string => {
  const constant = Array.isArray(value) ? value : String(value);
  return valueInWords(constant, { name, type: fact.type }, vocabularyOf(pack, language));
};
