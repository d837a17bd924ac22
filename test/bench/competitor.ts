import type { Text } from "../../src/values/text.js";
import type { Facts } from "./facts.js";
import type { Verdicts } from "./verdict.js";

/** A competitor with the cases already in its own form: turning facts into it is not timed. */
interface Loaded {
  /**
   * Answers every case once, and sums up something of each answer, so that none can be left out. Each competitor has a loop of its
   * own: one loop for all would be slow for all.
   */
  readonly pass: () => number | Promise<number>;
  readonly verdicts: () => Promise<readonly Verdicts[]>;
}

export interface Competitor {
  readonly id: string;
  readonly name: Text;
  /** The package whose version is reported; null: none. */
  readonly peer: string | null;
  readonly load: (facts: readonly Facts[]) => Loaded;
}
