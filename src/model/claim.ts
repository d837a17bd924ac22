import type { Citation } from "./citation.js";
import type { Position } from "./diagnostic.js";
import type { Node } from "./expression.js";
import type { Level } from "./level.js";

/** What is due never falls, or never rises, as a fact rises. */
export type Course = "rises" | "falls";

/** What is claimed of every household. */
export type Statement =
  /** Nobody who was eligible by the rules and figures of a day is not any more, or receives less. */
  | { readonly kind: "nobody_loses_against"; readonly day: string }
  /** Whoever is eligible receives at least this. */
  | { readonly kind: "amount_at_least"; readonly least: Node }
  /** Nobody is eligible for two of these. */
  | { readonly kind: "at_most_one_of"; readonly policies: readonly { readonly policy: string; readonly level: Level }[] }
  /** Of two subjects who differ in one fact only; `order` lists the options of a choice, the lowest first. */
  | {
      readonly kind: "monotone_in";
      readonly fact: string;
      readonly level: Level;
      readonly course: Course;
      readonly order: readonly string[] | null;
    };

/** A claim that a version of a policy makes of every household, on each day on which it is in force, under every reading. */
export interface Claim {
  readonly policy: string;
  /** The first day of the version whose file it stands in. */
  readonly version: string;
  readonly name: string;
  readonly at: Position;
  readonly cite: readonly Citation[];
  /** The last day that it speaks of; null: as long as the version is in force. */
  readonly until: string | null;
  /** The options of readings that it speaks of; of others, every option. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
  readonly statement: Statement;
}
