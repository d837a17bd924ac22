/** Numbers from 0 (inclusive) to 1, the same for the same seed. */
export type Random = () => number;

/** Starts a row of numbers (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Draws a whole number from 0 to below a limit. */
export const drawBelow = (random: Random, limit: number): number => Math.floor(random() * limit);
