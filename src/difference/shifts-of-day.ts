import { circleOf } from "../answer/circle.js";
import type { CaseInput } from "../model/case.js";
import { boundaryCases } from "../regions/cases.js";
import { compareCase, type Pair } from "./compare-case.js";
import { renameFacts } from "./rename-facts.js";
import type { Choices, Origin, Shift } from "./shift.js";
import { pairFor, type Work } from "./work.js";

/** Compares the scenarios of a day, each with its own choices, in everything that is answered. */
export const shiftsOfScenarios = (work: Work, day: string): readonly Shift[] =>
  work.scenarios
    .filter(({ asOf }) => asOf === day)
    .flatMap(({ policy, knownOn, readings, suppose, case: given }) => {
      const pair = pairFor(work, day, { knownOn: knownOn ?? undefined, readings, suppose }, [policy], true);
      return compare(work, pair, given, "scenario");
    });

const compare = ({ counted }: Work, pair: Pair, given: CaseInput, origin: Origin): readonly Shift[] => {
  const compared = compareCase(pair, given, origin);
  counted.compared += 1;
  if (compared === null) counted.skipped += 1;
  else if (compared.isAdapted) counted.adapted += 1;
  return compared?.shifts ?? [];
};

const mostThorough = 60;

/**
 * Compares outcome and amount over all cases, who pays and ranges over the first of the boundary cases; of a policy that interacts
 * with others everything over all cases, since what is paid in the end hangs on them.
 */
export const shiftsOfDay = (work: Work, day: string, choices: Choices, policies: readonly string[]): readonly Shift[] => {
  const [together, alone] = [true, false].map((wanted) => policies.filter((policy) => isInteracting(work, policy) === wanted));
  return [...shiftsAlone(work, day, choices, alone ?? []), ...shiftsTogether(work, day, choices, together ?? [])];
};

const isInteracting = ({ base, head }: Work, policy: string): boolean =>
  [base, head].some(({ pack }) => circleOf(pack, policy).interactions.length > 0);

const shiftsTogether = (work: Work, day: string, choices: Choices, policies: readonly string[]): readonly Shift[] => {
  if (policies.length === 0) return [];
  const pair = pairFor(work, day, choices, policies, true);
  const cases = policies.flatMap((policy) => boundaryOf(work, pair, policy));
  work.counted.boundary += cases.length;
  return [
    ...cases.flatMap((given) => compare(work, pair, given, "boundary")),
    ...work.population.flatMap((given) => compare(work, pair, given, "population")),
  ];
};

const shiftsAlone = (work: Work, day: string, choices: Choices, policies: readonly string[]): readonly Shift[] => {
  if (policies.length === 0) return [];
  const pair = pairFor(work, day, choices, policies, false);
  const shifts = policies.flatMap((policy) => {
    const cases = boundaryOf(work, pair, policy);
    work.counted.boundary += cases.length;
    const plain = cases.flatMap((given) => compare(work, pair, given, "boundary"));
    const thorough = pairFor(work, day, choices, [policy], true);
    const closer = cases.slice(0, mostThorough).flatMap((given) => compareCase(thorough, given, "boundary")?.shifts ?? []);
    return [...plain, ...notIn(plain, closer)];
  });
  return [...shifts, ...work.population.flatMap((given) => compare(work, pair, given, "population"))];
};

const notIn = (plain: readonly Shift[], closer: readonly Shift[]): readonly Shift[] => {
  const keyOf = ({ policy, subject, case: given }: Shift): string =>
    `${policy} ${subject.kind} ${subject.id} ${JSON.stringify(given)}`;
  const known = new Set(plain.map(keyOf));
  return closer.filter((shift) => !known.has(keyOf(shift)));
};

const boundaryOf = ({ options, renames }: Work, { base, head }: Pair, policy: string): readonly CaseInput[] => {
  const of = (side: Pair["base"]): readonly CaseInput[] =>
    (side.versions[policy] ?? null) === null
      ? []
      : [...boundaryCases(side, policy, { limit: options.boundary, seed: options.seed })];
  const own = of(head);
  const known = new Set(own.map((given) => JSON.stringify(given)));
  const others = of(base).map((given) => renameFacts(given, renames.toHead));
  return [...own, ...others.filter((given) => !known.has(JSON.stringify(given)))];
};
