import type { Citation } from "../model/citation.js";
import type { Source } from "../model/pack.js";
import { own } from "./own.js";
import type { Vocabulary } from "./vocabulary.js";

function sourceOf(id: string, { pack }: Vocabulary): Source | null {
  return own(pack.sources, id) ?? null;
}

/** Writes citations by the titles of their sources, each once: `《…意见》第2条、第4条`. */
export function clauseInWords(cite: readonly Citation[], vocabulary: Vocabulary): string | null {
  const pinpoints = new Map<string, Set<string>>();
  for (const { source, pinpoint } of cite) {
    const of = pinpoints.get(source) ?? new Set();
    pinpoints.set(source, pinpoint === "" ? of : of.add(pinpoint));
  }
  const clauses = [...pinpoints].map(([source, of]) => {
    const title = sourceOf(source, vocabulary)?.title[vocabulary.language] ?? source;
    return vocabulary.words.clause(title, [...of]);
  });
  return clauses.length === 0 ? null : clauses.join(vocabulary.words.and);
}

const order: readonly Source["status"][] = ["confirmed", "reprint", "recalled"];

/** Writes how far the least certain of the cited sources was checked; null: all were. */
export function statusInWords(cite: readonly Citation[], vocabulary: Vocabulary): string | null {
  const ranks = cite.map(({ source }) => order.indexOf(sourceOf(source, vocabulary)?.status ?? "confirmed"));
  const worst = order[Math.max(0, ...ranks)] ?? "confirmed";
  return vocabulary.words.status[worst];
}
