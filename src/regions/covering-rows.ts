import { drawBelow, type Random } from "./random.js";

/** A choice of each axis, as positions among its values. */
export type Row = readonly number[];

/** Counts the rows of all combinations. */
export const productOf = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);

/** Goes through all combinations, the first axis the slowest. */
export function* allRows(sizes: readonly number[]): Generator<Row> {
  const total = productOf(sizes);
  for (let index = 0; index < total; index += 1) {
    const row: number[] = [];
    let rest = index;
    for (const size of sizes.toReversed()) {
      row.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    yield row;
  }
}

/** Goes through rows in which each pair of values of two axes occurs at least once. */
export function* pairRows(sizes: readonly number[], random: Random): Generator<Row> {
  const open = openPairs(sizes);
  for (const pair of open.values()) {
    const row = filledRow(sizes, pair, open, random);
    for (const covered of pairsIn(row)) open.delete(covered);
    yield row;
  }
}

type Pair = readonly [first: number, at: number, second: number, other: number];

const keyOf = (first: number, at: number, second: number, other: number): number =>
  ((first * 128 + second) * 1024 + at) * 1024 + other;

const openPairs = (sizes: readonly number[]): Map<number, Pair> => {
  const open = new Map<number, Pair>();
  sizes.forEach((size, first) => {
    for (let second = first + 1; second < sizes.length; second += 1) {
      for (let at = 0; at < size; at += 1) {
        for (let other = 0; other < (sizes[second] ?? 0); other += 1)
          open.set(keyOf(first, at, second, other), [first, at, second, other]);
      }
    }
  });
  return open;
};

/** Each further axis takes the value that covers the most pairs with those chosen before it; the start of the search is drawn. */
const filledRow = (
  sizes: readonly number[],
  [first, at, second, other]: Pair,
  open: ReadonlyMap<number, Pair>,
  random: Random,
): Row => {
  const chosen: (number | undefined)[] = sizes.map((_, axis) => (axis === first ? at : axis === second ? other : undefined));
  sizes.forEach((size, axis) => {
    if (chosen[axis] !== undefined) return;
    const start = drawBelow(random, size);
    let [best, most] = [start, -1];
    for (let step = 0; step < size; step += 1) {
      const value = (start + step) % size;
      const gain = coveredBy(chosen, axis, value, open);
      if (gain > most) [best, most] = [value, gain];
    }
    chosen[axis] = best;
  });
  return chosen.map((value) => value ?? 0);
};

const coveredBy = (
  chosen: readonly (number | undefined)[],
  axis: number,
  value: number,
  open: ReadonlyMap<number, Pair>,
): number => {
  let covered = 0;
  chosen.forEach((other, position) => {
    if (other === undefined || position === axis) return;
    const key = position < axis ? keyOf(position, other, axis, value) : keyOf(axis, value, position, other);
    if (open.has(key)) covered += 1;
  });
  return covered;
};

function* pairsIn(row: Row): Generator<number> {
  for (let first = 0; first < row.length; first += 1) {
    for (let second = first + 1; second < row.length; second += 1) yield keyOf(first, row[first] ?? 0, second, row[second] ?? 0);
  }
}
