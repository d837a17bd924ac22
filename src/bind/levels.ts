import { type Level, visibleFrom } from "../model/level.js";

const width = { person: 0, item: 0, household: 1, village: 2, county: 3 } as const satisfies { [L in Level]: number };

/** Orders levels from the narrowest to the widest. */
export function narrowestFirst(levels: readonly Level[]): readonly Level[] {
  return [...levels].sort((a, b) => width[a] - width[b]);
}

/** Tells whether a reference of level `at` to what is held at `held` can be read from `from`. */
export function isReadable(at: Level, held: readonly Level[], from: Level): boolean {
  // Whoever evaluates reads a reference of a narrower level than the subject's as one of the subject itself.
  return visibleFrom[from].includes(at) || (width[at] < width[from] && held.includes(from));
}

/**
 * Finds the level at which a name is read: the nearest that is visible. Where it is used at several levels at once (a policy
 * of households, villages and counties), the nearest to the narrowest of them, if that means each wider one's own for the others.
 * null: not visible.
 */
export function readingLevel(held: readonly Level[], from: readonly Level[]): Level | null {
  const nearest = from.map((level) => visibleFrom[level].find((visible) => held.includes(visible)) ?? null);
  if (nearest.includes(null)) return null;
  const chosen = narrowestFirst(nearest.filter((level) => level !== null))[0] ?? null;
  if (chosen === null) return null;
  const fits = from.every(
    (level, index) => nearest[index] === chosen || (nearest[index] === level && width[chosen] < width[level]),
  );
  return fits ? chosen : null;
}
