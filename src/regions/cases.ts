import { screen } from "../answer/screen.js";
import type { CaseInput } from "../model/case.js";
import type { Plan } from "../model/plan.js";
import { type Axes, axesOf } from "./axes.js";
import { type Choice, caseBuilder, type Setting } from "./build-case.js";
import { allRows, pairRows, productOf, type Row } from "./covering-rows.js";
import { drawBelow, type Random, randomFrom } from "./random.js";

/** How many cases are wanted at most, and where the drawing of random ones starts. */
export interface CaseOptions {
  readonly limit: number;
  readonly seed: number;
}

/**
 * Goes through cases at the boundaries of a policy, the same for the same plan and seed: all combinations of its axes where these
 * are no more than the limit, else bases, what is one value away from them, every pair of values, what is two values away, and
 * random combinations, until the limit is reached.
 *
 * @throws RangeError if the limit is below 1
 */
export function* boundaryCases(plan: Plan, policy: string, { limit, seed }: CaseOptions): Generator<CaseInput> {
  if (!(limit >= 1)) throw new RangeError("the limit of cases must be at least 1");
  const random = randomFrom(seed);
  const space = spaceOf(plan, policy, random);
  const rows = isSmall(space, limit) ? allRows(space.sizes) : sampledRows(space, random);
  const seen = new Set<string>();
  // Rows that differ in what is not asked make the same case; when nothing new comes for long, nothing is left.
  for (const row of rows) {
    const made = space.toCase(row);
    const key = JSON.stringify(made);
    if (seen.has(key)) continue;
    seen.add(key);
    yield made;
    if (seen.size >= limit) return;
  }
}

/** Tells whether the boundary cases of a policy within a limit are all there are, so that they decide what hangs on them. */
export const areAllCases = (plan: Plan, policy: string, limit: number): boolean => {
  const { axes, localities, countsMembers } = axesOf(plan, policy);
  if (countsMembers || axes.some(({ isComplete }) => !isComplete)) return false;
  return productOf([localities.length, ...axes.map(({ values }) => values.length)]) <= limit;
};

interface Space {
  /** How many values each axis has: the place first, then the facts, then those of a second member. */
  readonly sizes: readonly number[];
  readonly toCase: (row: Row) => CaseInput;
  /** Rows to start from: nothing known, and households that are eligible. */
  readonly bases: readonly Row[];
}

const isSmall = ({ sizes }: Space, limit: number): boolean => productOf(sizes) <= limit;

const spaceOf = (plan: Plan, policy: string, random: Random): Space => {
  const axes = axesOf(plan, policy);
  const people = axes.axes.flatMap(({ level }, at) => (level === "person" ? [at] : []));
  const own = [axes.localities.length, ...axes.axes.map(({ values }) => values.length)];
  // A second member: whether there is one, then what holds of it.
  const further = axes.countsMembers ? [2, ...people.map((at) => own[at + 1] ?? 1)] : [];
  const build = caseBuilder(plan, axes.axes);
  const toCase = (row: Row): CaseInput => build(settingOf(axes, people, row));
  const sizes = [...own, ...further];
  return { sizes, toCase, bases: basesOf({ ...plan, policies: [policy] }, { sizes, toCase }, random) };
};

const settingOf = (axes: Axes, people: readonly number[], row: Row): Setting => {
  const pick = (from: Row): Choice => axes.axes.map(({ values }, at) => values[from[at] ?? 0]);
  const [place = 0, ...rest] = row;
  const [own, [hasSecond = 0, ...others]] = [rest.slice(0, axes.axes.length), rest.slice(axes.axes.length)];
  const second = own.map((value, at) => (people.includes(at) ? (others[people.indexOf(at)] ?? value) : value));
  return { locality: axes.localities[place] ?? null, values: pick(own), second: hasSecond === 1 ? pick(second) : null };
};

const eligibleBases = 4;

/** Nothing known, and a few drawn households of which all is known and who are eligible, or as near to it as they come. */
const basesOf = (plan: Plan, space: Omit<Space, "bases">, random: Random): readonly Row[] => {
  const unknown = space.sizes.map((size) => size - 1);
  const found: Row[] = [unknown];
  for (let drawn = 0; drawn < eligibleBases; drawn += 1) {
    const row = eligibleRow(plan, space, unknown, random);
    if (!found.some((one) => String(one) === String(row))) found.push(row);
  }
  return found;
};

/** Makes known one thing after the other, in an order drawn at random, by a value that leaves entitlement possible. */
const eligibleRow = (plan: Plan, { sizes, toCase }: Omit<Space, "bases">, unknown: Row, random: Random): Row => {
  const isPossible = (row: Row): boolean => screen(plan, toCase(row)).some(({ outcome }) => outcome !== "ineligible");
  const order = shuffled([...sizes.keys()], random);
  return order.reduce<Row>((row, axis) => {
    // The last value of an axis is that it is not known.
    const values = Array.from({ length: Math.max(1, (sizes[axis] ?? 1) - 1) }, (_, value) => value);
    const fitting = shuffled(values, random).find((value) => isPossible(row.with(axis, value)));
    return fitting === undefined ? row : row.with(axis, fitting);
  }, unknown);
};

const shuffled = <T>(list: readonly T[], random: Random): readonly T[] => {
  const rest = [...list];
  return list.flatMap(() => rest.splice(drawBelow(random, rest.length), 1));
};

/** What lies around the bases, every pair of values, and what is drawn; it ends once nothing is likely to be new. */
function* sampledRows({ sizes, bases }: Space, random: Random): Generator<Row> {
  yield* bases;
  for (const base of bases) yield* changedOnce(sizes, base);
  yield* pairRows(sizes, random);
  const neighbours = bases.map((base) => changedTwice(sizes, base, random));
  const draws = productOf(sizes) > 1e7 ? Number.POSITIVE_INFINITY : 10 * productOf(sizes);
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const near = neighbours[drawn % (bases.length + 1)];
    yield near?.next().value ?? drawnRow(sizes, random);
  }
}

function* changedOnce(sizes: readonly number[], base: Row): Generator<Row> {
  for (const [axis, size] of sizes.entries()) {
    for (let value = 0; value < size; value += 1) if (value !== base[axis]) yield base.with(axis, value);
  }
}

/** Two values drawn anew; endless. */
function* changedTwice(sizes: readonly number[], base: Row, random: Random): Generator<Row, never> {
  for (;;) {
    const [first, second] = [drawBelow(random, sizes.length), drawBelow(random, sizes.length)];
    yield base.with(first, drawBelow(random, sizes[first] ?? 1)).with(second, drawBelow(random, sizes[second] ?? 1));
  }
}

/** Any row; in some of them much is not known, in others nothing is missing. */
const drawnRow = (sizes: readonly number[], random: Random): Row => {
  const missing = [0, 0.1, 0.4][drawBelow(random, 3)] ?? 0;
  return sizes.map((size) => (random() < missing ? size - 1 : drawBelow(random, size)));
};
