/** The texts that an evaluation compares, each with a number, so that it compares numbers. */
export interface Symbols {
  readonly idOf: (text: string) => number;
  /** The number of a text that has one; -1 for any other. */
  readonly find: (text: string) => number;
  readonly textOf: (id: number) => string;
}

/** Starts an empty table. It grows with the texts of a pack, never with those of a case. */
export const createSymbols = (): Symbols => {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    idOf: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      return texts.push(text) - 1;
    },
    find: (text) => ids.get(text) ?? -1,
    textOf: (id) => texts[id] ?? "",
  };
};
