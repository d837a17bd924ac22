import type { Text } from "../values/text.js";
import type { CaseInput } from "./case.js";
import type { Subject } from "./determination.js";
import type { Position } from "./diagnostic.js";
import type { Band } from "./value-type.js";

/** A household on a day, and the answer that is expected of one policy. Expectations left out are not tested. */
export interface Scenario {
  readonly policy: string;
  /** The first day of the version whose file it stands in. */
  readonly version: string;
  readonly name: Text;
  readonly at: Position;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly readings: Readonly<Record<string, string>>;
  /** Values by parameter as written: `60`, `25%`. */
  readonly suppose: Readonly<Record<string, string | readonly string[] | readonly Band[]>>;
  readonly case: CaseInput;
  readonly subject: Subject;
  readonly expect: Expectation;
}

/** What a scenario expects of one determination; what it does not name is not compared. */
export interface Expectation {
  readonly outcome: "eligible" | "ineligible" | "undetermined" | "not_in_force";
  readonly amount?: string | null;
  readonly payable?: string | null;
  readonly on?: readonly string[];
  readonly bound?: "exact" | "at_least";
  readonly range?: { readonly min: string | null; readonly max: string | null } | null;
  readonly because?: readonly string[];
  readonly missing?: readonly string[];
  readonly matters?: readonly string[];
  readonly components?: Readonly<Record<string, string | null>>;
  readonly unconfirmed?: readonly string[];
  readonly validThrough?: string | null;
}
