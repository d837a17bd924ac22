import type { Pack } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";

/** One of the two packs that are compared, under the engine that runs. */
export interface Side {
  /** As it was asked for: a revision, a folder, a file, `policy@version`. */
  readonly name: string;
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
  /** The engine that a packed pack was made by; null: it was compiled just now. */
  readonly engine: string | null;
}
