import type { Pack } from "../model/pack.js";
import { fraction, multiply, parseFraction, printDecimal } from "../values/fraction.js";
import type { Language, Text } from "../values/text.js";
import type { Ground } from "./attribute.js";
import { newestDay } from "./days.js";
import type { ImpactedChange } from "./difference.js";
import { widestPlaces } from "./impact.js";
import { type ReportWords, reportWords } from "./report-words.js";

/** The packs of a report, and the language it is in. */
export interface ReportNames {
  readonly base: Pack;
  readonly head: Pack;
  readonly language: Language;
  readonly words: ReportWords;
}

/** Gathers what a report names things by. */
export const namesFor = (base: Pack, head: Pack, language: Language): ReportNames => ({
  base,
  head,
  language,
  words: reportWords[language],
});

/** Names a policy by its title. */
export const policyName = ({ base, head, language }: ReportNames, policy: string): string =>
  (head.policies[policy] ?? base.policies[policy])?.title[language] ?? policy;

const mostPlaces = 6;

/** Names the places where a change counts. */
export const placeNames = ({ base, head, language, words }: ReportNames, change: ImpactedChange): string => {
  const { counties, from, until } = change;
  if (counties === null) return words.place.all;
  const pack = change.change === "removed" ? base : head;
  const codes = widestPlaces(pack, counties, from ?? until ?? newestDay(pack) ?? "");
  const names = codes.map((code) => pack.localities[code]?.name[language] ?? code);
  return names.length > mostPlaces ? words.place.more(names.slice(0, mostPlaces), names.length) : names.join(words.place.joint);
};

/** Names a provision by its text, with the labels of the parameters in it. */
export const groundName = ({ base, head, language, words }: ReportNames, { path, name, text }: Ground): string => {
  if (path === "version" || path === "answer") return words.whole[path];
  if (text === null) return name;
  return text[language].replace(/<([a-z0-9_]+)>/g, (_, parameter: string) => {
    const label: Text | undefined = (head.parameters[parameter] ?? base.parameters[parameter])?.label;
    return words.named(label?.[language] ?? parameter);
  });
};

/** Writes an amount in fen as yuan with its sign: `+1,152.00`. */
export const yuanOf = (fen: string): string => {
  const value = parseFraction(fen);
  if (value === null) return fen;
  const text = printDecimal(multiply(value, fraction(1n, 100n)), 2);
  const [whole = "", rest] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${value.numerator < 0n ? "−" : value.numerator > 0n ? "+" : ""}${grouped}${rest === undefined ? "" : `.${rest}`}`;
};
