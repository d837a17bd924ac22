import type { Pack } from "../model/pack.js";
import { canonicalJson } from "../values/digest.js";
import { compare, parseFraction } from "../values/fraction.js";
import type { Change } from "./change.js";
import { newestDay, shifted } from "./days.js";
import type { Tally } from "./tally.js";
import type { Touched } from "./touched.js";
import { type ChangeClass, changeClasses, isAtLeast, leastVersion } from "./version-bump.js";

/** Why a change is of its class. */
export type Reason =
  | {
      readonly kind: "fact_added" | "name_removed" | "fact_renamed" | "fact_narrowed" | "fact_widened";
      readonly what: string;
      readonly name: string;
    }
  /** Answers for a day before the newest thing of the base change: the first such day. */
  | { readonly kind: "past_answers"; readonly policy: string; readonly day: string }
  /** Answers change from a day on from which nothing new was announced. */
  | { readonly kind: "unannounced_answers"; readonly policy: string; readonly day: string }
  | { readonly kind: "new_answers"; readonly policy: string; readonly day: string }
  | { readonly kind: "no_answer_changes" };

/** What a change comes to, and whether the version that it declares says so. */
export interface Verdict {
  readonly class: ChangeClass;
  readonly reasons: readonly Reason[];
  readonly version: { readonly base: string; readonly head: string; readonly least: string };
  /** The declared version is at least the least one. */
  readonly isDeclared: boolean;
}

interface Evidence {
  readonly base: Pack;
  readonly head: Pack;
  readonly changes: readonly Change[];
  readonly touched: Touched;
  readonly tallies: readonly Tally[];
}

/** Judges a change by its answers: none, patch (no answer changes), minor (from the day of something new on), or major. */
export const verdictOf = (evidence: Evidence): Verdict => {
  const { base, head, changes, tallies } = evidence;
  const judged = [...changes.flatMap(reasonsOfName), ...tallies.flatMap((tally) => reasonsOfAnswers(evidence, tally))];
  const isSame = base.digest === head.digest && changes.length === 0;
  const still: ChangeClass = isSame ? "none" : "patch";
  const found = judged.reduce<ChangeClass>((most, [one]) => greater(most, one), still);
  const least = leastVersion(base.version, found);
  const reasons = judged.filter(([one]) => one === found).map(([, reason]) => reason);
  return {
    class: found,
    reasons: judged.length === 0 ? [{ kind: "no_answer_changes" }] : distinct(reasons),
    version: { base: base.version, head: head.version, least },
    isDeclared: isAtLeast(head.version, least),
  };
};

type Judged = readonly [ChangeClass, Reason];

const greater = (a: ChangeClass, b: ChangeClass): ChangeClass => (changeClasses.indexOf(a) < changeClasses.indexOf(b) ? b : a);

const distinct = (reasons: readonly Reason[]): readonly Reason[] => {
  const byPolicy = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = "policy" in reason ? `${reason.kind} ${reason.policy}` : JSON.stringify(reason);
    const known = byPolicy.get(key);
    const isEarlier = known === undefined || ("day" in known && "day" in reason && reason.day < known.day);
    if (isEarlier) byPolicy.set(key, reason);
  }
  const isPast = new Set(reasons.flatMap((one) => (one.kind === "past_answers" ? [one.policy] : [])));
  return [...byPolicy.values()].filter((one) => one.kind !== "unannounced_answers" || !isPast.has(one.policy));
};

/** Names that callers use: one that is gone, and a fact that is new, break who relies on them. */
const callable = new Set(["policy", "fact", "parameter", "reading", "locality"]);

const reasonsOfName = ({ kind, layer, change, id, formerly, meaning }: Change): readonly Judged[] => {
  if (layer !== "rule") return [];
  if (change === "renamed") return [["major", { kind: "fact_renamed", what: kind, name: `${formerly} → ${id}` }]];
  if (change === "removed" && callable.has(kind)) return [["major", { kind: "name_removed", what: kind, name: id }]];
  if (change === "added" && kind === "fact") return [["major", { kind: "fact_added", what: kind, name: id }]];
  if (change === "changed" && kind === "reading" && !keepsOptions(meaning)) {
    return [["major", { kind: "name_removed", what: kind, name: id }]];
  }
  if (change !== "changed" || kind !== "fact") return [];
  return isWidened(meaning)
    ? [["minor", { kind: "fact_widened", what: kind, name: id }]]
    : [["major", { kind: "fact_narrowed", what: kind, name: id }]];
};

type Meaning = Change["meaning"];
interface FactMeaning {
  readonly type?: { readonly options?: readonly string[] | null };
  readonly minimum?: string | null;
  readonly maximum?: string | null;
}

const keepsOptions = ({ before, after }: Meaning): boolean => {
  const optionsIn = (side: unknown): readonly string[] => Object.keys((side as { options?: object }).options ?? {});
  return optionsIn(before).every((option) => optionsIn(after).includes(option));
};

/** More options, wider limits and nothing else: every case that was allowed still is. */
const isWidened = ({ before, after }: Meaning): boolean => {
  const [was, is] = [before as FactMeaning, after as FactMeaning];
  const without = (fact: FactMeaning): string =>
    canonicalJson({ ...fact, optionLabels: null, type: { ...fact.type, options: null }, minimum: null, maximum: null });
  const options = is.type?.options ?? [];
  return (
    without(was) === without(is) &&
    (was.type?.options ?? []).every((option) => options.includes(option)) &&
    (is.minimum == null || (was.minimum != null && isAtMost(is.minimum, was.minimum))) &&
    (is.maximum == null || (was.maximum != null && isAtMost(was.maximum, is.maximum)))
  );
};

/** Compares two limits of one type: numbers or days. */
const isAtMost = (one: string, other: string): boolean => {
  const [a, b] = [parseFraction(one), parseFraction(other)];
  return a === null || b === null ? one <= other : compare(a, b) <= 0;
};

const reasonsOfAnswers = (evidence: Evidence, { policy, days }: Tally): readonly Judged[] => {
  const newest = newestDay(evidence.base);
  const announced = announcedFrom(evidence.touched.get(policy) ?? []);
  return days.map(({ day }): Judged => {
    if (newest !== null && day < newest) return ["major", { kind: "past_answers", policy, day }];
    if (announced === null || day < announced) return ["major", { kind: "unannounced_answers", policy, day }];
    return ["minor", { kind: "new_answers", policy, day }];
  });
};

const dated = new Set(["version", "row", "county_fact", "locality"]);

/** The first day from which something new is said: a version, a row, or the end of one. */
const announcedFrom = (changes: readonly Change[]): string | null => {
  const days = changes.flatMap((change) => {
    if (!dated.has(change.kind)) return [];
    if (change.change === "added") return change.from === null ? [] : [change.from];
    return change.change === "changed" && change.until !== null && isOnlyEnd(change) ? [shifted(change.until, 1)] : [];
  });
  return days.sort()[0] ?? null;
};

const isOnlyEnd = ({ meaning: { before, after } }: Change): boolean =>
  canonicalJson({ ...Object(before), until: null }) === canonicalJson({ ...Object(after), until: null });
