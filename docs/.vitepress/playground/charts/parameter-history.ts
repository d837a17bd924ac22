import { clauseInWords, statusInWords } from "../../../../src/explain/citation-words.js";
import { intervalInWords, valueInWords, type Worded } from "../../../../src/explain/value-words.js";
import { optionInWords, placeName, type Vocabulary, vocabularyOf } from "../../../../src/explain/vocabulary.js";
import type { Cell, Language, Pack, Parameter, Row } from "../../../../src/index.js";
import { addDays, parseDate, printDate } from "../../../../src/values/calendar-date.js";

/** A stretch of days with its value, or without one. */
interface HistoryLine {
  readonly from: string;
  /** null: as far as is known. */
  readonly until: string | null;
  /** In words; null: no value is known. */
  readonly value: string | null;
  /** The exact number, where the value is one. */
  readonly number: string | null;
  /** Where a value that is not known must lie. */
  readonly between: string | null;
  readonly attested: boolean;
  readonly published: string | null;
  readonly clause: string | null;
  readonly status: string | null;
}

/** The values of a parameter for one place, and one option of each further key. */
export interface History {
  readonly place: string;
  readonly lines: readonly HistoryLine[];
}

/** Lists the values of a parameter from day to day for every place; days without a value stand as gaps. */
export const historyOf = (pack: Pack, name: string, language: Language): readonly History[] => {
  const parameter = pack.parameters[name];
  if (parameter === undefined) return [];
  const vocabulary = vocabularyOf(pack, language);
  return parameter.cells.map((cell) => ({
    place: keysInWords(parameter, cell.keys, vocabulary),
    lines: linesOf(cell, { name, type: parameter.type }, vocabulary),
  }));
};

/** Names the keys of a cell: the place, then each further option. */
export const keysInWords = ({ by }: Parameter, keys: readonly string[], vocabulary: Vocabulary): string => {
  const named = keys.map((key, index) => keyInWords(by[index]?.name ?? "", key, vocabulary));
  return named.join(vocabulary.language === "zh" ? "·" : " · ");
};

/** Names one key of a cell: a division or zone, or an option of a fact. */
const keyInWords = (by: string, key: string, vocabulary: Vocabulary): string => {
  const zone = vocabulary.pack.zones[key];
  if (by === "locality") return zone?.title[vocabulary.language] ?? placeName(key, vocabulary);
  return optionInWords(key, vocabulary.pack.facts[by]?.type.options ?? null, vocabulary);
};

const linesOf = ({ rows }: Cell, of: Worded, vocabulary: Vocabulary): readonly HistoryLine[] =>
  rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const dayBeforeNext = next === undefined ? null : shifted(next.from, -1);
    const until = row.until ?? dayBeforeNext;
    const line = { ...lineOf(row, of, vocabulary), until };
    const hasGap = until !== null && dayBeforeNext !== null && until < dayBeforeNext;
    return hasGap ? [line, gap(shifted(until, 1), dayBeforeNext)] : [line];
  });

const lineOf = (row: Row, of: Worded, vocabulary: Vocabulary): Omit<HistoryLine, "until"> => {
  const { from, attested, published, value, between, cite } = row;
  const isNumber = typeof value === "string" && ["money", "integer", "decimal", "share"].includes(of.type.kind);
  return {
    from,
    attested,
    published,
    value: value === null ? null : valueInWords(value, of, vocabulary),
    number: isNumber ? value : null,
    between: between === null ? null : intervalInWords(between, (bound) => valueInWords(bound, of, vocabulary), vocabulary),
    clause: clauseInWords(cite, vocabulary),
    status: statusInWords(cite, vocabulary),
  };
};

const gap = (from: string, until: string): HistoryLine => ({
  from,
  until,
  value: null,
  number: null,
  between: null,
  attested: false,
  published: null,
  clause: null,
  status: null,
});

const shifted = (day: string, days: number): string => printDate(addDays(parseDate(day) ?? 0, days));
