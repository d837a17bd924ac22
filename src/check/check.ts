import type { Pack } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";
import type { Place, WrittenFiles } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";

/** A pack as written and as bound. */
export interface CheckContext {
  readonly files: WrittenFiles;
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
}

/** A place that a check finds fault with: a value, or its key. */
export interface Fault {
  readonly at: Place;
  readonly of?: "key" | "value";
  readonly message: Text;
}

/** A static rule: its code, why it exists, an example of each kind, and the check itself. */
export interface Check {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly summary: Text;
  readonly why: Text;
  /** Excerpts of YAML that fail and pass. */
  readonly bad: string;
  readonly good: string;
  readonly check: (context: CheckContext) => readonly Fault[];
}
