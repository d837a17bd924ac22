import type { ItemKind } from "./item.js";

/**
 * What changed of a thing: the rule itself, the sources it rests on, its Chinese wording (which counts), or a translation alone.
 */
export type ChangedLayer = "rule" | "citation" | "wording" | "translation";

/** One difference between two packs. */
export interface Change {
  readonly kind: ItemKind;
  readonly layer: ChangedLayer;
  readonly change: "added" | "removed" | "changed" | "renamed";
  readonly id: string;
  /** The id it had before it was renamed. */
  readonly formerly: string | null;
  /** Of words and citations: which of the thing's, such as `text` or `label`. */
  readonly field: string | null;
  readonly policy: string | null;
  readonly version: string | null;
  /** The first day on which the thing counts; null: it has no date of its own. */
  readonly from: string | null;
  readonly until: string | null;
  /** Divisions and zones as written; empty: the whole pack. */
  readonly places: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** The meaning of each side as plain JSON; null where there is none. */
  readonly meaning: { readonly before: unknown; readonly after: unknown };
}
