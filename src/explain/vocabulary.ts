import type { Pack } from "../model/pack.js";
import type { Language } from "../values/text.js";
import { own } from "./own.js";
import { type Words, words } from "./words.js";

/** What every pass of an explanation needs: the pack that names things, and the words of the language. */
export interface Vocabulary {
  readonly pack: Pack;
  readonly language: Language;
  readonly words: Words;
}

/** Makes the vocabulary of a pack in a language. */
export function vocabularyOf(pack: Pack, language: Language): Vocabulary {
  return { pack, language, words: words[language] };
}

/** Gives the name of a division in words. */
export function placeName(code: string, { pack, language }: Vocabulary): string {
  return own(pack.localities, code)?.name[language] ?? code;
}

/** Gives an option of a choice in words. A parameter takes the options of a fact, and so takes its words. */
export function optionInWords(option: string, options: readonly string[] | null, { pack, language }: Vocabulary): string {
  for (const fact of Object.values(pack.facts)) {
    const isSame = options?.every((each) => fact.type.options?.includes(each) === true) === true;
    const label = isSame ? own(fact.optionLabels, option) : undefined;
    if (label !== undefined) return label[language];
  }
  return option;
}
