import { valueInWords } from "../../../../src/explain/value-words.js";
import { vocabularyOf } from "../../../../src/explain/vocabulary.js";
import { dueInWords, outcomeInWords } from "../answer-words.js";
import type { Situation } from "../situation.js";
import type { FactOfSubject } from "../turns.js";
import type { Asked, Curve } from "./amount-curve.js";
import { factOf } from "./axis.js";
import { messages } from "./messages.js";
import { isSame, type Sample } from "./stretches.js";

/** One step of a curve in words. */
export interface CurveRow {
  readonly from: string;
  /** null: the row is one value. */
  readonly to: string | null;
  readonly outcome: string;
  readonly amount: string;
}

/** Writes a curve as a table: a row for each step, in words. */
export const curveRows = (curve: Curve, situation: Situation, asked: Asked, axis: FactOfSubject): readonly CurveRow[] => {
  const { language, pack } = situation;
  const said = messages[language];
  const vocabulary = vocabularyOf(pack, language);
  const value = (text: string): string => valueInWords(text, { name: axis.name, type: factOf(pack, axis).type }, vocabulary);
  const outcome = (sample: Sample): string => sampleInWords(sample, situation, asked);
  const amountOf = (sample: Sample): string => dueInWords(sample, asked.policy, situation);
  if (curve.kind === "options") {
    return curve.samples.map(({ option, sample }) => ({
      from: option === null ? said.unknown : value(option),
      to: null,
      outcome: outcome(sample),
      amount: amountOf(sample),
    }));
  }
  return curve.stretches.map(({ from, to, first, last }) => ({
    from: value(curve.scale.textOf(from)),
    to: from === to ? null : value(curve.scale.textOf(to)),
    outcome: outcome(first),
    amount: isSame(first, last) ? amountOf(first) : said.evenly(amountOf(first), amountOf(last)),
  }));
};

/** Writes what a sample came to. */
export const sampleInWords = ({ outcome }: Sample, situation: Situation, { policy }: Asked): string =>
  outcome === "invalid" ? messages[situation.language].invalid : outcomeInWords({ policy, outcome }, situation);
