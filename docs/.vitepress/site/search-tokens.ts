const han = /\p{Script=Han}+/gu;

/** Two characters at a time: what is asked is found in whatever words a text around it is cut. */
function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.length === 1 ? [run] : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function wordsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== "function") return text.split(/[\s\p{P}]+/u);
  const segments = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  return segments.flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/** Cuts a text into what is searched for: its words, and the pairs of its Chinese characters. */
export function searchTokens(text: string): string[] {
  const pairs = [...text.matchAll(han)].flatMap(([run]) => pairsOf(run));
  const words = wordsOf(text).filter((word) => word.length > 1 || !/\p{Script=Han}/u.test(word));
  return [...new Set([...words, ...pairs].filter((token) => token !== ""))];
}
