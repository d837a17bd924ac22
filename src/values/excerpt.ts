const longest = 60;
// Nobody sees these, and some of them reorder or clear what stands around them.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Gives a text of a caller as a message may show it: at most its first 60 characters, on one line, nothing hidden. */
export const excerptOf = (text: string): string =>
  `${(text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, "") : text).replace(unseen, escaped)}${
    text.length > longest ? "…" : ""
  }`;
