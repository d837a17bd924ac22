import type { Pack, Row, Version } from "./pack.js";
import type { Constant } from "./value-type.js";

/** A pack on a day: everything an evaluation depends on but the case. */
export interface Plan {
  readonly pack: Pack;
  readonly asOf: string;
  readonly knownOn: string | null;
  /** The policies asked for, in pack order. */
  readonly policies: readonly string[];
  /** Every reading of the pack and its option. */
  readonly readings: Readonly<Record<string, string>>;
  /** Readings that the caller chose. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly suppose: Readonly<Record<string, Constant>>;
  /** The version of each policy that is in force; null: none is. */
  readonly versions: Readonly<Record<string, Version | null>>;
  /** Rows in force on the day: by parameter, then by keys joined with `/`. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, CellState>>>>;
  readonly places: PlacesOnDay;
}

/** The divisions of a pack on a day. */
export interface PlacesOnDay {
  /** Those in force that have no division under them. */
  readonly counties: readonly string[];
  /** For each division itself, its zones, then its parents. */
  readonly upward: Readonly<Record<string, readonly string[]>>;
  /** For each division the counties within it, itself if it is one. */
  readonly within: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a cell holds on the plan's day. `before`: the day lies before the first row, whose first day is known, so that a wider
 * place may answer; `gap`: no row covers the day and none may stand in.
 */
export type CellState = { readonly kind: "row"; readonly row: Row } | { readonly kind: "before" } | { readonly kind: "gap" };
