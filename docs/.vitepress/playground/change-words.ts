import { moneyInWords } from "../../../src/explain/number-words.js";
import { vocabularyOf } from "../../../src/explain/vocabulary.js";
import type { Determination } from "../../../src/index.js";
import type { Flip } from "./flips.js";
import { messagesOf } from "./messages.js";
import { lineOf } from "./number-line.js";
import { amountOf, factInWords, outcomeOf, type Speaker, subjectName } from "./words-of-answer.js";

/** Flips of one fact that lead to the same answer; the values stand side by side. */
export interface FlipGroup {
  readonly key: string;
  readonly head: string;
  readonly values: readonly { readonly text: string; readonly flip: Flip }[];
  readonly tail: string;
  readonly now: string;
  readonly flip: Flip;
}

/** Puts flips into words, those of one fact with the same answer together. */
export const flipGroups = (flips: readonly Flip[], of: Determination, speaker: Speaker): readonly FlipGroup[] => {
  const groups = new Map<string, FlipGroup>();
  for (const flip of flips) {
    const key = JSON.stringify([flip.key, flip.direction, flip.after.outcome, flip.after.amount]);
    const value = { text: factInWords(flip.name, flip.fact, flip.to, speaker), flip };
    const known = groups.get(key) ?? { key, ...framed(flip, of, speaker), values: [], now: nowInWords(flip, speaker), flip };
    groups.set(key, { ...known, values: [...known.values, value] });
  }
  return [...groups.values()];
};

const framed = (flip: Flip, of: Determination, { language }: Speaker): Pick<FlipGroup, "head" | "tail"> => {
  const { change } = messagesOf(language);
  const isOwn = flip.subject.kind === "household" || (flip.subject.id === of.subject.id && flip.subject.kind === of.subject.kind);
  const label = `${isOwn ? "" : `${subjectName(flip.subject, language)}·`}${flip.fact.label[language]}`;
  if (flip.direction === null) return { head: change.ifIs(label), tail: "" };
  if (flip.fact.type.kind === "date")
    return { head: change.ifIs(label), tail: flip.direction === "up" ? change.later : change.earlier };
  return { head: flip.direction === "up" ? change.upTo(label) : change.downTo(label), tail: "" };
};

/** Says what a fact is now, and of money how far that is from where the answer turns. */
const nowInWords = (flip: Flip, speaker: Speaker): string => {
  const { change, joint } = messagesOf(speaker.language);
  const now = change.now(factInWords(flip.name, flip.fact, flip.from, speaker));
  const apart = apartInWords(flip, speaker);
  return apart === null ? now : `${now}${joint.comma}${change.apart(apart)}`;
};

const apartInWords = (flip: Flip, { pack, language }: Speaker): string | null => {
  const line = flip.fact.type.kind === "money" ? lineOf(flip.fact) : null;
  const [from, to] = [line?.read(String(flip.from)) ?? null, line?.read(String(flip.to)) ?? null];
  if (line === null || from === null || to === null) return null;
  const steps = line.write(from > to ? from - to : to - from);
  return steps === null ? null : moneyInWords(steps, vocabularyOf(pack, language).words);
};

/** Writes an answer in short: the outcome, and the amount or its range. */
export const answerInWords = (determination: Determination, speaker: Speaker): string => {
  const outcome = outcomeOf(determination, determination.version, speaker);
  const amount = amountOf(determination, speaker);
  return amount === null ? outcome : `${outcome}${messagesOf(speaker.language).joint.comma}${amount}`;
};
