import type { CaseInput } from "../model/case.js";

/**
 * Takes away what a case can do without: items, members, and one fact after the other, as long as `holds` stays true of what is
 * left; the same case gives the same result.
 */
export const minimise = (found: CaseInput, holds: (smaller: CaseInput) => boolean): CaseInput => {
  let smallest = found;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const smaller of withoutOne(smallest)) {
      if (!holds(smaller)) continue;
      smallest = smaller;
      isSmaller = true;
      break;
    }
  }
  return smallest;
};

/** Lists the cases that lack one thing, the largest things first. */
const withoutOne = (whole: CaseInput): readonly CaseInput[] => {
  const { members, ...household } = whole.household ?? {};
  return [
    ...without(whole, ["items", "village", "county", "household"]),
    ...fewer(whole.items).map((items): CaseInput => ({ ...whole, items })),
    ...fewer(members).map((rest): CaseInput => ({ ...whole, household: { ...household, members: rest } })),
    ...(members === undefined ? [] : [{ ...whole, household }]),
    ...each(whole.items, (items): CaseInput => ({ ...whole, items })),
    ...each(members, (rest): CaseInput => ({ ...whole, household: { ...household, members: rest } })),
    ...without(household, Object.keys(household)).map(
      (rest): CaseInput => ({ ...whole, household: { ...rest, ...(members === undefined ? {} : { members }) } }),
    ),
    ...without(whole.village ?? {}, Object.keys(whole.village ?? {})).map((village): CaseInput => ({ ...whole, village })),
    ...without(whole.county ?? {}, Object.keys(whole.county ?? {})).map((county): CaseInput => ({ ...whole, county })),
    ...without(whole, ["locality"]),
  ];
};

const without = <T extends object>(whole: T, names: readonly string[]): readonly T[] =>
  names
    .filter((name) => Object.hasOwn(whole, name))
    .map((name) => Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name)) as T);

/** The lists that lack one entry, the last first, so that who comes first stays. */
const fewer = <T>(list: readonly T[] | undefined): readonly (readonly T[])[] =>
  (list ?? []).map((_, at, whole) => whole.toSpliced(whole.length - 1 - at, 1));

/** The lists one entry of which lacks a fact. */
const each = <T extends { readonly id: string }>(
  list: readonly T[] | undefined,
  put: (changed: readonly T[]) => CaseInput,
): readonly CaseInput[] =>
  (list ?? []).flatMap((entry, at, whole) =>
    without(
      entry,
      Object.keys(entry).filter((name) => name !== "id"),
    ).map((smaller) => put(whole.with(at, smaller))),
  );
