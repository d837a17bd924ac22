import type { Claim } from "./claim.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Pack } from "./pack.js";
import type { Scenario } from "./scenario.js";

/** What scenarios can see of a pack: provisions that hold, fail or are unknown, thresholds from both sides, versions, rows. */
export type CoverageKind = "holds" | "fails" | "unknown" | "boundaries" | "versions" | "rows";
/** All that scenarios can see of a pack. */
export const coverageKinds = [
  "holds",
  "fails",
  "unknown",
  "boundaries",
  "versions",
  "rows",
] as const satisfies readonly CoverageKind[];
/** How much of it they must at least have seen, in percent: `97.5`. */
export type CoverageGoals = Readonly<Partial<Record<CoverageKind, string | undefined>>>;

/** A pack made from its files; or every mistake in them. Warnings may come with a pack. */
export type Compiled =
  | {
      readonly ok: true;
      readonly pack: Pack;
      readonly scenarios: readonly Scenario[];
      /** What the versions of policies claim of every household. */
      readonly claims: readonly Claim[];
      readonly diagnostics: readonly Diagnostic[];
      readonly coverage: CoverageGoals;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
