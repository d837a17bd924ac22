const prefix = "../../../../policies/hubei/";

const texts = import.meta.glob<string>(
  ["../../../../policies/hubei/**/*.yaml", "../../../../policies/hubei/lock.json", "!../../../../policies/hubei/examples/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** Holds the texts of the released pack's files, by path in the pack. */
export const releasedTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice(prefix.length), text]),
);
