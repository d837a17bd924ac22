import type { Text } from "../values/text.js";
import type { Position } from "./diagnostic.js";

/** A change of the rules that is listed as changing no answer. */
export interface EquivalentMutant {
  readonly place: string;
  readonly was: string;
  /** Empty: the part is gone. */
  readonly becomes: string;
  readonly reason: Text;
  readonly at: Position;
}
