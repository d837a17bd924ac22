import type { Truth } from "../values/abstract.js";

/** Verdicts that are still possible, as a set of bits: 1 true, 2 false, 4 unknown. */
export type Verdicts = number;

export const [isTrue, isFalse, isUnknown] = [1, 2, 4] as const;
export const anyVerdict: Verdicts = 7;

/** Makes the set of one verdict. */
export const verdictsOf = (truth: Truth): Verdicts => (truth === "true" ? isTrue : truth === "false" ? isFalse : isUnknown);

const single = [isTrue, isFalse, isUnknown] as const;

/** Tells whether one verdict is left. */
export const isSettled = (verdicts: Verdicts): boolean => verdicts === isTrue || verdicts === isFalse || verdicts === isUnknown;

type Join = (a: Verdicts, b: Verdicts) => Verdicts;

/** Works out for every pair of sets what verdicts their parts give. */
const tableOf = (join: Join): readonly (readonly Verdicts[])[] =>
  Array.from({ length: 8 }, (_, a) =>
    Array.from({ length: 8 }, (_, b) => {
      let found = 0;
      for (const one of single) for (const other of single) if ((a & one) !== 0 && (b & other) !== 0) found |= join(one, other);
      return found;
    }),
  );

const both: Join = (a, b) => (a === isFalse || b === isFalse ? isFalse : a === isTrue && b === isTrue ? isTrue : isUnknown);
const either: Join = (a, b) => (a === isTrue || b === isTrue ? isTrue : a === isFalse && b === isFalse ? isFalse : isUnknown);
const same: Join = (a, b) => (a === b ? a : isUnknown);

const [andTable, orTable, sameTable] = [tableOf(both), tableOf(either), tableOf(same)];

/** All of them hold. */
export const allOf = (parts: readonly Verdicts[]): Verdicts => parts.reduce((a, b) => andTable[a]?.[b] ?? anyVerdict, isTrue);

/** One of them holds. */
export const oneOf = (parts: readonly Verdicts[]): Verdicts => parts.reduce((a, b) => orTable[a]?.[b] ?? anyVerdict, isFalse);

/** It is not so. */
export const opposite = (verdicts: Verdicts): Verdicts =>
  ((verdicts & isTrue) !== 0 ? isFalse : 0) | ((verdicts & isFalse) !== 0 ? isTrue : 0) | (verdicts & isUnknown);

/** One of several cases applies, and it is not known which. */
export const unionOf = (parts: readonly Verdicts[]): Verdicts => {
  const [first = anyVerdict, ...rest] = parts;
  return rest.reduce((a, b) => sameTable[a]?.[b] ?? anyVerdict, first);
};
