import type { Constant, ValueKind, ValueType } from "../model/value-type.js";
import { dateInWords } from "./date-words.js";
import { exactText, moneyInWords, shareInWords } from "./number-words.js";
import { optionInWords, placeName, type Vocabulary } from "./vocabulary.js";

/** A value of the pack or of a case, with what its words depend on. */
export interface Worded {
  readonly name: string;
  readonly type: ValueType;
}

type Write = (constant: Constant, of: Worded, vocabulary: Vocabulary) => string;

const text = (constant: Constant): string => String(constant);

const listed: Write = (constant, of, vocabulary) => {
  const items = Array.isArray(constant) ? constant.map(String) : [text(constant)];
  const inWords = items.map((item) => optionInWords(item, of.type.options, vocabulary));
  return inWords.length === 0 ? vocabulary.words.nothing : vocabulary.words.list(inWords);
};

const counted: Write = (constant, of, { words }) => {
  const number = exactText(text(constant));
  if (isAge(of)) return words.age(number);
  return of.type.unit === null ? number : words.unit(number, of.type.unit);
};

const scaled: Write = (constant, _of, { words }) => {
  const bands = Array.isArray(constant) ? constant : [];
  return words.list(
    bands.map((band) => (typeof band === "string" ? band : words.band(moneyInWords(band.over, words), shareInWords(band.rate)))),
  );
};

const writers = {
  boolean: (constant, _of, { words }) => (text(constant) === "true" ? words.truth.yes : words.truth.no),
  choice: (constant, of, vocabulary) => optionInWords(text(constant), of.type.options, vocabulary),
  choices: listed,
  list: listed,
  integer: counted,
  decimal: counted,
  money: (constant, _of, { words }) => moneyInWords(text(constant), words),
  share: (constant) => shareInWords(text(constant)),
  date: (constant, _of, { words }) => dateInWords(text(constant), words),
  locality: (constant, _of, vocabulary) => placeName(text(constant), vocabulary),
  text,
  scale: scaled,
} satisfies { [K in ValueKind]: Write };

/** Tells whether a number counts the years of a person: then Chinese says 周岁. Names carry it: `age`, `elderly_age`. */
export function isAge(of: Worded): boolean {
  return of.type.unit === "year" && /(^|_)age($|_)/.test(of.name);
}

/** Writes a value in words: `72周岁`, `480.00元`, `20%`. */
export function valueInWords(constant: Constant, of: Worded, vocabulary: Vocabulary): string {
  return writers[of.type.kind](constant, of, vocabulary);
}

/** Writes a value in words with the period it is paid for: `每月480.00元`. */
export function valuePerPeriod(constant: Constant, of: Worded, vocabulary: Vocabulary): string {
  const value = valueInWords(constant, of, vocabulary);
  return of.type.per === null ? value : vocabulary.words.per[of.type.per](value);
}

/** Writes the interval in which a value lies; null where nothing bounds it. */
export function intervalInWords(
  [low, high]: readonly [string | null, string | null],
  write: (bound: string) => string,
  { words }: Vocabulary,
): string | null {
  if (low !== null && high !== null) return low === high ? write(low) : words.between(write(low), write(high));
  // Every amount is at least 0: that bounds nothing.
  if (low !== null && exactText(low) !== "0") return words.atLeast(write(low));
  return high === null ? null : words.atMost(write(high));
}
