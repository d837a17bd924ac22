import { engineVersion } from "../answer/engine-version.js";
import type { Change } from "./change.js";
import { changesBetween } from "./changes.js";
import { type Comparison, compareSides } from "./comparison.js";
import type { Effect } from "./effects.js";
import { impactedCounties } from "./impact.js";
import type { Side } from "./side.js";
import { touchedBy } from "./touched.js";
import { type Verdict, verdictOf } from "./verdict.js";
import type { ComparisonOptions } from "./work.js";

/** A change with the counties in which it counts. */
export interface ImpactedChange extends Omit<Change, "meaning"> {
  /** Codes; null: in all of them. */
  readonly counties: readonly string[] | null;
}

/** Which pack stood on a side. */
interface SideSummary {
  readonly name: string;
  readonly pack: string;
  readonly version: string;
  readonly digest: string;
  /** The engine by which a packed pack was made, where it is another than the one that ran. */
  readonly engine: string | null;
}

/** Everything that differs between two packs: their text, their answers, and what that comes to. */
export interface Difference {
  readonly engine: string;
  readonly base: SideSummary;
  readonly head: SideSummary;
  /** null: two versions of one policy were compared, for which nobody declares a version. */
  readonly verdict: Verdict | null;
  readonly changes: readonly ImpactedChange[];
  readonly effects: readonly Effect[];
  readonly compared: Comparison;
}

export interface DifferenceOptions extends ComparisonOptions {
  readonly isOfVersions: boolean;
}

/** Compares two packs: what their files say, and what they answer over scenarios, boundary cases and random households. */
export const difference = (base: Side, head: Side, options: DifferenceOptions): Difference => {
  const changes = changesBetween(base.pack, head.pack);
  const touched = touchedBy(changes, base.pack, head.pack);
  const { tallies, effects, compared } = compareSides({ base, head, changes, touched }, options);
  const evidence = { base: base.pack, head: head.pack, changes, touched, tallies };
  return {
    engine: engineVersion,
    base: summaryOf(base),
    head: summaryOf(head),
    verdict: options.isOfVersions ? null : verdictOf(evidence),
    changes: changes.map((change) => {
      const { meaning: _, ...told } = change;
      return { ...told, counties: impactedCounties(change, base.pack, head.pack) };
    }),
    effects,
    compared,
  };
};

const summaryOf = ({ name, pack, engine }: Side): SideSummary => ({
  name,
  pack: pack.id,
  version: pack.version,
  digest: pack.digest,
  engine: engine === engineVersion ? null : engine,
});
