import type { Language, Pack } from "../../../src/index.js";

/** A division to choose. */
export interface PlaceChoice {
  readonly code: string;
  readonly name: string;
  /** The division above it, in words. */
  readonly within: string;
  readonly isCity: boolean;
  readonly search: string;
}

/** Lists the divisions that exist on a day, by code. */
export const placesOn = ({ localities }: Pack, asOf: string, language: Language): readonly PlaceChoice[] =>
  Object.entries(localities)
    .filter(([, { from, until }]) => (from === null || from <= asOf) && (until === null || asOf <= until))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, parent }]) => {
      const above = parent === null ? undefined : localities[parent];
      const within = above?.parent === null ? "" : (above?.name[language] ?? "");
      const search = `${name.zh} ${name.en} ${code} ${above?.name.zh ?? ""}`.toLowerCase();
      return { code, name: name[language], within, isCity: within === "", search };
    });

/** Finds the divisions whose name, code or city holds every word typed; names that begin so come first. */
export const matchingPlaces = (places: readonly PlaceChoice[], typed: string): readonly PlaceChoice[] => {
  const words = typed.toLowerCase().split(/\s+/);
  const found = places.filter(({ search }) => words.every((word) => search.includes(word)));
  const rank = ({ search, code }: PlaceChoice): number => (search.startsWith(words[0] ?? "") || code === typed ? 0 : 1);
  return typed === "" ? found : [...found].sort((a, b) => rank(a) - rank(b));
};
