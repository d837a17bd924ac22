import type { Money, Outcome } from "../../../../src/index.js";
import { add, compare, type Fraction, fraction, multiply, parseFraction, subtract } from "../../../../src/values/fraction.js";

/** What the policy comes to at one value of the axis. */
export interface Sample {
  /** invalid: the case would contradict itself. */
  readonly outcome: Outcome | "invalid";
  readonly amount: Money | null;
}

/** From one value to another, both included, nothing changes, or the amount goes evenly from `first` to `last`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: Sample;
  readonly last: Sample;
}

export interface Sampling {
  readonly at: (step: number) => Sample;
  readonly from: number;
  readonly to: number;
  /** Steps that are certainly looked at: the thresholds of the law with their neighbours. */
  readonly seeds: readonly number[];
  readonly isEven: boolean;
}

const intervals = 240;
const mostSamples = 20_000;

/**
 * Finds where the answer changes along an axis: looks at the seeds and at an even grid, and wherever two neighbours differ,
 * halves what lies between until the change is found to the step.
 */
export const stretchesOf = (sampling: Sampling): readonly Stretch[] => {
  const samples = new Map<number, Sample>();
  const at = (step: number): Sample => {
    const known = samples.get(step) ?? sampling.at(step);
    samples.set(step, known);
    return known;
  };
  const steps = firstSteps(sampling);
  for (const step of steps) at(step);
  for (let index = 1; index < steps.length; index++) explore(steps[index - 1] ?? 0, steps[index] ?? 0, { at, samples, sampling });
  const points = [...samples].sort(([a], [b]) => a - b).map(([step, sample]) => ({ step, sample }));
  return join(points, sampling.isEven);
};

const firstSteps = ({ from, to, seeds }: Sampling): readonly number[] => {
  const grid = Array.from({ length: intervals + 1 }, (_, index) => from + Math.round(((to - from) * index) / intervals));
  return [...new Set([...grid, ...seeds.filter((seed) => from <= seed && seed <= to)])].sort((a, b) => a - b);
};

interface Exploring {
  readonly at: (step: number) => Sample;
  readonly samples: ReadonlyMap<number, Sample>;
  readonly sampling: Sampling;
}

const explore = (from: number, to: number, exploring: Exploring): void => {
  const { at, samples, sampling } = exploring;
  if (to - from <= 1 || samples.size >= mostSamples || isSame(at(from), at(to))) return;
  const middle = Math.floor((from + to) / 2);
  const point = (step: number): Point => ({ step, sample: at(step) });
  const inside = [middle, Math.floor((from + middle) / 2), Math.floor((middle + to) / 2)];
  if (sampling.isEven && inside.every((step) => isBetween(point(from), point(step), point(to)))) return;
  explore(from, middle, exploring);
  explore(middle, to, exploring);
};

interface Point {
  readonly step: number;
  readonly sample: Sample;
}

/** Tells whether two samples are the same answer. */
export const isSame = (a: Sample, b: Sample): boolean =>
  a.outcome === b.outcome && a.amount?.value === b.amount?.value && a.amount?.bound === b.amount?.bound;

const fen = fraction(1n, 100n);

// Rounding moves an amount by less than a fen off the straight line.
const isBetween = (from: Point, middle: Point, to: Point): boolean => {
  const [a, b, c] = [from, middle, to].map(({ sample }) => moneyOf(sample));
  if (a == null || b == null || c == null) return false;
  const share = fraction(BigInt(middle.step - from.step), BigInt(to.step - from.step));
  const distance = subtract(b, add(a, multiply(subtract(c, a), share)));
  return compare(distance, fen) <= 0 && compare(distance, fraction(-1n, 100n)) >= 0;
};

const moneyOf = ({ outcome, amount }: Sample): Fraction | null =>
  outcome === "eligible" && amount !== null ? parseFraction(amount.value) : null;

const join = (points: readonly Point[], isEven: boolean): readonly Stretch[] => {
  const groups: Point[][] = [];
  for (const point of points) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && continues(group, point, isEven)) group.push(point);
    // What lies between is even: the line goes on from the last point, at another slope.
    else groups.push(last !== undefined && point.step - last.step > 1 ? [last, point] : [point]);
  }
  return groups.flatMap(closed).map((group) => {
    const [first, last] = [group[0], group.at(-1)] as [Point, Point];
    return { from: first.step, to: last.step, first: first.sample, last: last.sample };
  });
};

const continues = (group: readonly Point[], next: Point, isEven: boolean): boolean => {
  const [first, last] = [group[0], group.at(-1)] as [Point, Point];
  if (group.every(({ sample }) => isSame(sample, first.sample))) {
    if (isSame(last.sample, next.sample)) return true;
    if (group.length > 1) return false;
    return isEven && first.sample.amount?.bound === next.sample.amount?.bound && isBetween(first, next, next);
  }
  return isEven && group.slice(1).every((point) => isBetween(first, point, next));
};

// Two neighbours always lie on a line: that is a jump.
const closed = (group: readonly Point[]): readonly (readonly Point[])[] => {
  const [first, last] = [group[0], group.at(-1)] as [Point, Point];
  return last.step - first.step === 1 && !isSame(first.sample, last.sample) ? [[first], [last]] : [group];
};
