import type { Position } from "../model/diagnostic.js";
import type { Text } from "../values/text.js";
import type { Mutant } from "./mutant.js";
import type { Sought } from "./seek.js";

/** What became of a mutant. */
export type Fate =
  | { readonly kind: "killed"; readonly by: { readonly name: Text; readonly at: Position }; readonly field: string }
  /** No scenario finds it out; null: nobody looked for a household that would. */
  | { readonly kind: "survived"; readonly sought: Extract<Sought, { kind: "scenario" | "not_found" }> | null }
  | { readonly kind: "equivalent"; readonly why: Why };

/** Why a mutant changes no answer. */
export type Why =
  | { readonly kind: "never_read" }
  | { readonly kind: "all_cases_alike"; readonly days: readonly string[] }
  | { readonly kind: "listed"; readonly reason: Text };

/** A mutant with what became of it. */
export type Judged = Pick<Mutant, "kind" | "policy" | "place" | "was" | "becomes"> & { readonly fate: Fate };

/** How many mutants of a policy, or of what policies share (null), scenarios find out. */
export interface Score {
  readonly policy: string | null;
  readonly killed: number;
  readonly survived: number;
  /** They change no answer, and do not count. */
  readonly equivalent: number;
  /** Killed of those that count, in percent with one decimal, rounded down. */
  readonly score: string;
}

/** Counts what became of mutants, by policy in the order in which they come; shared rules come last. */
export const scoresOf = (judged: readonly Judged[]): readonly Score[] => {
  const policies = [...new Set(judged.map(({ policy }) => policy))].sort((a, b) => Number(a === null) - Number(b === null));
  return policies.map((policy) =>
    scoreOf(
      policy,
      judged.filter((one) => one.policy === policy),
    ),
  );
};

/** Counts what became of mutants. */
export const scoreOf = (policy: string | null, judged: readonly Judged[]): Score => {
  const count = (kind: Fate["kind"]): number => judged.filter(({ fate }) => fate.kind === kind).length;
  const [killed, survived] = [count("killed"), count("survived")];
  const tenths = killed + survived === 0 ? 1000 : Math.floor((killed * 1000) / (killed + survived));
  return { policy, killed, survived, equivalent: count("equivalent"), score: `${Math.floor(tenths / 10)}.${tenths % 10}` };
};
