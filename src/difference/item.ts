/** What stands in a pack by itself: it is added, removed or changed as a whole. */
export type ItemKind =
  | "pack"
  | "policy"
  | "version"
  | "provision"
  | "component"
  | "definition"
  | "parameter"
  | "row"
  | "reading"
  | "interaction"
  | "fact"
  | "county_fact"
  | "locality"
  | "zone"
  | "source";

/** A thing of a pack, with the policy it belongs to and the days on which it counts. */
export interface Item {
  readonly kind: ItemKind;
  /** Unique among the items of its kind: `dibao_top_up@2019-10-14 eligibility.all.minor`. */
  readonly id: string;
  readonly policy: string | null;
  readonly version: string | null;
  /** The first day on which it counts; null: it has no date of its own. */
  readonly from: string | null;
  /** The last day on which it counts, also where what follows it ends it; null: no end is known. */
  readonly until: string | null;
  /** Divisions and zones as written; empty: the whole pack. */
  readonly places: readonly string[];
  /** Everything the pack says of it, as plain JSON. */
  readonly content: unknown;
  /** Its meaning on one line. */
  readonly shown: string;
}
