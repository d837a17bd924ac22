import type { Claim } from "./claim.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Pack } from "./pack.js";
import type { Scenario } from "./scenario.js";

/** A pack made from its files; or every mistake in them. Warnings may come with a pack. */
export type Compiled =
  | {
      readonly ok: true;
      readonly pack: Pack;
      readonly scenarios: readonly Scenario[];
      /** What the versions of policies claim of every household. */
      readonly claims: readonly Claim[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
