/** How far a change goes for whoever relies on a pack. */
export const changeClasses = ["none", "patch", "minor", "major"] as const;
export type ChangeClass = (typeof changeClasses)[number];

type Numbers = readonly [major: number, minor: number, patch: number];

const numbersOf = (version: string): Numbers => {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
};

/**
 * Gives the least version that a change of a class must declare. Before 1.0.0 the second number stands for the first and the third
 * for the second, as dependency ranges take it: a major change goes from 0.1.4 to 0.2.0, a minor one to 0.1.5.
 */
export const leastVersion = (base: string, change: ChangeClass): string => {
  const [major, minor, patch] = numbersOf(base);
  const isEarly = major === 0;
  if (change === "none") return base;
  if (change === "major") return isEarly ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  return change === "minor" && !isEarly ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
};

/** Tells whether a version is no earlier than another. */
export const isAtLeast = (version: string, least: string): boolean => {
  const [a, b] = [numbersOf(version), numbersOf(least)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
};
