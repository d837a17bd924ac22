import type { Citation } from "../model/citation.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a line rests on: its clauses in words, how far the least certain was checked, and the sources by their names in the pack. */
export interface RegulationClause {
  readonly text: string;
  /** null: read in the issuer's own publication. */
  readonly status: string | null;
  readonly sources: readonly string[];
}

/** One sentence of a policy, with what stands below it. */
export interface RegulationLine {
  /** Where it stands in its file, as a finding says it: `eligibility.all.minor`; null for a heading of cases and for a value. */
  readonly path: string | null;
  /** Counted through the tree: `2.1`. */
  readonly number: string;
  /** A condition, a group of conditions, what holds in one of several cases, or how a value is worked out. */
  readonly kind: "condition" | "group" | "case" | "value";
  /** It must not hold: its words say so already. */
  readonly excluded: boolean;
  readonly words: string;
  /** In words and signs, where the sentence is put otherwise: `年龄 ≥ 老年人年龄`. */
  readonly formula: string | null;
  readonly clause: RegulationClause | null;
  readonly parts: readonly RegulationLine[];
}

/** Puts what is cited into words; null where nothing is. */
export function clauseOf(cite: readonly Citation[], vocabulary: Vocabulary): RegulationClause | null {
  const text = clauseInWords(cite, vocabulary);
  if (text === null) return null;
  return { text, status: statusInWords(cite, vocabulary), sources: [...new Set(cite.map(({ source }) => source))] };
}
