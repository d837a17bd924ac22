import type { Pack } from "../model/pack.js";
import type { Language } from "../values/text.js";
import { own } from "./own.js";
import { clauseOf, type RegulationClause } from "./regulation-line.js";
import { vocabularyOf } from "./vocabulary.js";

/** A question that the law leaves open, in words. */
export interface RegulationReading {
  readonly name: string;
  readonly question: string;
  readonly options: readonly { readonly name: string; readonly text: string; readonly isDefault: boolean }[];
  readonly clause: RegulationClause | null;
}

/** Puts a reading into words, with every way to read it. */
export function regulationReading(pack: Pack, name: string, language: Language): RegulationReading {
  const reading = own(pack.readings, name);
  if (reading === undefined) throw new Error(`the pack has no reading ${name}`);
  return {
    name,
    question: reading.text[language],
    options: Object.entries(reading.options).map(([option, text]) => ({
      name: option,
      text: text[language],
      isDefault: option === reading.default,
    })),
    clause: clauseOf(reading.cite, vocabularyOf(pack, language)),
  };
}
