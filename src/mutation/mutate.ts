import type { EquivalentMutant } from "../model/equivalent-mutant.js";
import type { Pack } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";
import { startReading } from "../testing/ever-read.js";
import { groupScenarios } from "./corpus.js";
import { type Fate, type Judged, type Score, scoreOf, scoresOf } from "./fate.js";
import { keyOfTouched } from "./key-of-touched.js";
import { type Kill, startKilling } from "./kill.js";
import type { Mutant } from "./mutant.js";
import { mutantsOf } from "./mutants.js";
import { type Sought, startSeeking } from "./seek.js";

/** What is to be tried. */
export interface MutationOptions {
  /** The policies whose rules are changed; null: all, and what they share. */
  readonly policies: readonly string[] | null;
  readonly equivalents: readonly EquivalentMutant[];
  /** For how many survivors a household is looked for that would find them out. */
  readonly suggestions: number;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** How well scenarios watch over the rules. */
export interface Mutation {
  readonly scores: readonly Score[];
  readonly total: Score;
  readonly mutants: readonly Judged[];
  /** Listed, but there is no such change. */
  readonly unknown: readonly EquivalentMutant[];
  /** Listed, but a scenario answers otherwise. */
  readonly refuted: readonly EquivalentMutant[];
  /** Scenarios that fail as it is; they find nothing out. */
  readonly failing: readonly Scenario[];
}

/** Changes the rules of a pack one at a time, and tells which changes its scenarios notice. */
export const mutate = (pack: Pack, scenarios: readonly Scenario[], options: MutationOptions): Mutation => {
  const { policies, equivalents, progress } = options;
  const all = mutantsOf(pack);
  const mutants = policies === null ? all : all.filter(({ policy }) => policy !== null && policies.includes(policy));
  const judge = startJudging(pack, scenarios, options);
  const judged = mutants.map((mutant, index) => {
    progress?.(index, mutants.length);
    return { mutant, ...judge.judge(mutant) };
  });
  progress?.(mutants.length, mutants.length);
  const results = judged.map(({ mutant, fate }): Judged => shown(mutant, fate));
  return {
    scores: scoresOf(results),
    total: scoreOf(null, results),
    mutants: results,
    unknown: equivalents.filter((one) => !all.some((mutant) => isListedBy(mutant, one))),
    refuted: equivalents.filter((one) => judged.some(({ mutant, fate }) => fate.kind === "killed" && isListedBy(mutant, one))),
    failing: judge.failing(),
  };
};

const shown = ({ kind, policy, place, was, becomes }: Mutant, fate: Fate): Judged => ({
  kind,
  policy,
  place,
  was,
  becomes,
  fate,
});

const isListedBy = (mutant: Mutant, listed: EquivalentMutant): boolean =>
  mutant.place === listed.place && mutant.was === listed.was && mutant.becomes === listed.becomes;

interface Judge {
  readonly judge: (mutant: Mutant) => { readonly fate: Fate };
  readonly failing: () => readonly Scenario[];
}

const startJudging = (pack: Pack, scenarios: readonly Scenario[], options: MutationOptions): Judge => {
  const groups = groupScenarios(pack, scenarios);
  const isRead = startReading(pack);
  const killing = startKilling(groups);
  const seek = startSeeking(pack, groups);
  let left = options.suggestions;
  const sought = (mutant: Mutant): Fate => {
    if (left <= 0) return { kind: "survived", sought: null };
    const found = seek(mutant);
    if (found.kind !== "equivalent") left -= 1;
    return fateOf(found);
  };
  const judge = (mutant: Mutant): Fate => {
    const { touched, days } = mutant;
    // A version and what interacts answer by themselves.
    const isAnswer = touched.kind === "version" || touched.kind === "interaction";
    if (!isAnswer && !isRead(keyOfTouched(touched), days)) return { kind: "equivalent", why: { kind: "never_read" } };
    const kill = killing.kill(mutant);
    if (kill !== null) return killedBy(kill);
    const listed = options.equivalents.find((one) => isListedBy(mutant, one));
    return listed === undefined ? sought(mutant) : { kind: "equivalent", why: { kind: "listed", reason: listed.reason } };
  };
  return { judge: (mutant) => ({ fate: judge(mutant) }), failing: killing.failing };
};

const killedBy = ({ scenario: { name, at }, field }: Kill): Fate => ({ kind: "killed", by: { name, at }, field });

const fateOf = (sought: Sought): Fate => {
  if (sought.kind === "equivalent") return { kind: "equivalent", why: { kind: "all_cases_alike", days: sought.days } };
  return { kind: "survived", sought };
};
