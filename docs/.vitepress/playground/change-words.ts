import { moneyInWords } from "../../../src/explain/number-words.js";
import { vocabularyOf } from "../../../src/explain/vocabulary.js";
import type { Determination } from "../../../src/index.js";
import type { Flip } from "./flips.js";
import { messagesOf } from "./messages.js";
import { lineOf } from "./number-line.js";
import { amountOf, factInWords, outcomeOf, type Speaker, subjectName } from "./words-of-answer.js";

/** Says how a fact would have to be: `如“年满”为…`; of a number also by how much it differs now. */
export const flipInWords = (flip: Flip, of: Determination, speaker: Speaker): string => {
  const { change } = messagesOf(speaker.language);
  const owner =
    flip.subject.id === of.subject.id && flip.subject.kind === of.subject.kind
      ? ""
      : `${subjectName(flip.subject, speaker.language)}·`;
  const label = `${flip.subject.kind === "household" ? "" : owner}${flip.fact.label[speaker.language]}`;
  const value = factInWords(flip.name, flip.fact, flip.to, speaker);
  const isDay = flip.fact.type.kind === "date";
  if (flip.direction === null) return change.ifIs(label, value);
  if (flip.direction === "up") return isDay ? change.dayLater(label, value) : change.upTo(label, value);
  return isDay ? change.dayEarlier(label, value) : change.downTo(label, value);
};

/** Says what a fact is now, and of money how far that is from where the answer turns. */
export const nowInWords = (flip: Flip, speaker: Speaker): string => {
  const { change } = messagesOf(speaker.language);
  const now = change.now(factInWords(flip.name, flip.fact, flip.from, speaker));
  const apart = apartInWords(flip, speaker);
  return apart === null ? now : `${now}${speaker.language === "zh" ? "，" : ", "}${change.apart(apart)}`;
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
  return amount === null ? outcome : `${outcome}${speaker.language === "zh" ? "，" : ", "}${amount}`;
};
