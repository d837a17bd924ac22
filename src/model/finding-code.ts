/** The kinds of findings of the analysis; a code never changes its meaning. */
export const findingCodes = [
  "negative-amount",
  "below-floor",
  "contradictory-all",
  "never-true",
  "never-false",
  "never-decides",
  "case-never-taken",
  "table-gap",
  "band-gap",
  "band-overlap",
  "income-cliff",
  "never-together",
  "always-together",
] as const;
export type FindingCode = (typeof findingCodes)[number];
