import type { Pack } from "../model/pack.js";
import type { ChangeKind } from "./change.js";

/** What a mutant changes: whatever reaches it may answer otherwise. */
export type Touched =
  | { readonly kind: "version"; readonly policy: string; readonly from: string }
  | { readonly kind: "definition"; readonly name: string }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "interaction"; readonly policies: readonly string[] };

/** A pack with one small mistake in it. */
export interface Mutant {
  readonly kind: ChangeKind;
  /** The policy in whose files the rule stands; null: policies share it. */
  readonly policy: string | null;
  /** `dibao_top_up/2019-10-14/eligibility.all.minor`, `dibao_standard/420600/rural/2019-04-01`, `definitions/age`. */
  readonly place: string;
  readonly was: string;
  readonly becomes: string;
  readonly touched: Touched;
  /** The days, inclusive, on which a plan finds something else. */
  readonly days: readonly [string, string];
  readonly pack: () => Pack;
}

/** Names a mutant in one line, unique in a pack. */
export const nameOfMutant = ({ place, was, becomes }: Pick<Mutant, "place" | "was" | "becomes">): string =>
  `${place}: ${was} → ${becomes === "" ? "—" : becomes}`;
