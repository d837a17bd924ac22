import { moneyInWords } from "../../../src/explain/number-words.js";
import { vocabularyOf } from "../../../src/explain/vocabulary.js";
import type { Determination } from "../../../src/index.js";
import { amountOf, factInWords, outcomeInWords, type Speaker, subjectName } from "./answer-words.js";
import type { Flip } from "./flips.js";
import { messagesOf } from "./messages.js";
import { scaleOf } from "./scale.js";

/** Flips of one fact that lead to the same answer; the values stand side by side. */
export interface FlipGroup {
  readonly key: string;
  readonly head: string;
  readonly values: readonly { readonly text: string; readonly flip: Flip }[];
  readonly now: string;
  readonly flip: Flip;
}

/** Puts flips into words, those of one fact with the same answer together. */
export const flipGroups = (flips: readonly Flip[], of: Determination, speaker: Speaker): readonly FlipGroup[] => {
  const groups = new Map<string, FlipGroup>();
  for (const flip of flips) {
    const key = JSON.stringify([flip.key, flip.direction, flip.after.outcome, flip.after.amount]);
    const value = { text: factInWords(flip.name, flip.fact, flip.to, speaker), flip };
    const known = groups.get(key) ?? { key, head: headOf(flip, of, speaker), values: [], now: nowInWords(flip, speaker), flip };
    groups.set(key, { ...known, values: [...known.values, value] });
  }
  return [...groups.values()];
};

const headOf = (flip: Flip, of: Determination, { language }: Speaker): string => {
  const { change } = messagesOf(language);
  const isOwn = flip.subject.kind === "household" || (flip.subject.id === of.subject.id && flip.subject.kind === of.subject.kind);
  const label = `${isOwn ? "" : `${subjectName(flip.subject, language)}·`}${flip.fact.label[language]}`;
  if (flip.direction === null) return change.ifIs(label);
  if (flip.fact.type.kind === "date") return flip.direction === "up" ? change.asLateAs(label) : change.asEarlyAs(label);
  return flip.direction === "up" ? change.upTo(label) : change.downTo(label);
};

/** Says what a fact is now, and of money how far that is from where the answer turns. */
const nowInWords = (flip: Flip, speaker: Speaker): string => {
  const { change, joint } = messagesOf(speaker.language);
  const now = change.now(factInWords(flip.name, flip.fact, flip.from, speaker));
  const apart = apartInWords(flip, speaker);
  return apart === null ? now : `${now}${joint.comma}${change.apart(apart)}`;
};

const apartInWords = (flip: Flip, { pack, language }: Speaker): string | null => {
  const scale = flip.fact.type.kind === "money" ? scaleOf(flip.fact.type) : null;
  const [from, to] = [scale?.stepOf(String(flip.from)) ?? null, scale?.stepOf(String(flip.to)) ?? null];
  if (scale === null || from === null || to === null) return null;
  return moneyInWords(scale.textOf(Math.abs(from - to)), vocabularyOf(pack, language).words);
};

/** Writes an answer in short: the outcome, and the amount or its range. */
export const answerInWords = (determination: Determination, speaker: Speaker): string => {
  const outcome = outcomeInWords(determination, speaker);
  const amount = amountOf(determination, speaker);
  return amount === null ? outcome : `${outcome}${messagesOf(speaker.language).joint.comma}${amount}`;
};
