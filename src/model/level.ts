/** What a fact, a definition or a policy speaks of. */
export const levels = ["person", "household", "village", "county", "item"] as const;
/** What a fact, a definition or a policy speaks of: one of these. */
export type Level = (typeof levels)[number];

/** The levels that are visible from each level, itself first, nearest next. */
export const visibleFrom: Readonly<Record<Level, readonly Level[]>> = {
  person: ["person", "household", "village", "county"],
  household: ["household", "village", "county"],
  village: ["village", "county"],
  county: ["county"],
  item: ["item", "household", "village", "county"],
};
