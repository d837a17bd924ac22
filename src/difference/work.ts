import type { CaseInput } from "../model/case.js";
import type { Scenario } from "../model/scenario.js";
import { changeDays } from "../regions/change-days.js";
import type { Change } from "./change.js";
import { type Pair, pairOf } from "./compare-case.js";
import { daysFor } from "./days.js";
import { householdsFor } from "./households.js";
import { reachedBy } from "./reached.js";
import { type Renames, renameFacts, renamesOf } from "./rename-facts.js";
import type { Choices } from "./shift.js";
import type { Side } from "./side.js";
import type { Touched } from "./touched.js";

/** How much is compared. */
export interface ComparisonOptions {
  /** Random households. */
  readonly size: number;
  /** Boundary cases of each policy on each day, at most. */
  readonly boundary: number;
  readonly seed: number;
  /** Days to compare besides those that the packs give. */
  readonly asOf: readonly string[];
  /** Is told how much is done, of how much. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** Both sides, and what differs between their rules. */
export interface Sides {
  readonly base: Side;
  readonly head: Side;
  readonly changes: readonly Change[];
  readonly touched: Touched;
}

/** What is compared, and how much of it was. */
export interface Work extends Sides {
  readonly options: ComparisonOptions;
  readonly renames: { readonly toHead: Renames; readonly toBase: Renames };
  readonly daysOf: ReadonlyMap<string, readonly string[]>;
  readonly days: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly population: readonly CaseInput[];
  readonly counted: { boundary: number; compared: number; adapted: number; skipped: number; readings: string[] };
}

/** Lays out what two sides are compared over: days, scenarios and random households. */
export const workFor = (sides: Sides, options: ComparisonOptions): Work => {
  const { base, head, changes, touched } = sides;
  const scenarios = scenariosOf(sides);
  const packs = { base: base.pack, head: head.pack };
  const turningFor = (policy: string): readonly string[] =>
    Object.values(packs).flatMap((pack) => changeDays(pack, [reachedBy(pack, policy)]));
  const daysOf = new Map(
    [...touched].map(([policy, own]) => [
      policy,
      daysFor(policy, own, { ...packs, turning: turningFor(policy), also: options.asOf }),
    ]),
  );
  const days = [...new Set([...[...daysOf.values()].flat(), ...scenarios.map(({ asOf }) => asOf)])].sort();
  const counted = { boundary: 0, compared: 0, adapted: 0, skipped: 0, readings: [] };
  const renames = renamesOf(changes);
  const work = { ...sides, options, daysOf, days, scenarios, renames, counted };
  return { ...work, population: touched.size === 0 ? [] : householdsFor(work) };
};

/** The scenarios of both sides, each once, under the names of facts that the head side has. */
const scenariosOf = ({ base, head, changes, touched }: Sides): readonly Scenario[] => {
  const { toHead } = renamesOf(changes);
  const fromBase = base.scenarios.map((scenario) => ({ ...scenario, case: renameFacts(scenario.case, toHead) }));
  const keyOf = ({ policy, asOf, knownOn, readings, suppose, case: given, subject }: Scenario): string =>
    JSON.stringify([policy, asOf, knownOn, readings, suppose, given, subject]);
  const distinct = new Map([...fromBase, ...head.scenarios].map((scenario) => [keyOf(scenario), scenario]));
  return [...distinct.values()].filter(({ policy }) => touched.has(policy));
};

/** Plans both sides for a day. */
export const pairFor = (
  { base, head, renames }: Work,
  day: string,
  choices: Choices,
  policies: readonly string[],
  isThorough: boolean,
): Pair => pairOf({ base: base.pack, head: head.pack, day, policies, choices, toBase: renames.toBase, isThorough });
