import type { FactInput } from "../model/case.js";
import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Fact } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ValueKind } from "../model/value-type.js";
import { reachOf } from "../plan/reach.js";
import { addDays, addYears, parseDate, printDate } from "../values/calendar-date.js";
import { add, type Fraction, floorOf, fraction, max, parseFraction, printDecimal, zero } from "../values/fraction.js";
import { type Constants, formulaNodes } from "./constant-values.js";
import { namedPlaces, placeClasses } from "./place-classes.js";
import { type ReachedNode, reachedNodes, widerLevel } from "./reached-nodes.js";
import { comparedAt, type Threshold, thresholdsOf } from "./thresholds.js";

/** A fact, and values that stand for all of its values. */
export interface Axis {
  readonly level: Level;
  readonly fact: string;
  /** undefined: not known. */
  readonly values: readonly (FactInput | undefined)[];
  /** No value is left out that a condition could tell from all of these. */
  readonly isComplete: boolean;
}

/** What the answer of a policy may hang on. */
export interface Axes {
  readonly axes: readonly Axis[];
  /** One county of each class that is treated alike, a prefecture, and no place. */
  readonly localities: readonly (string | null)[];
  /** The policy asks for several people of the household. */
  readonly countsMembers: boolean;
}

/**
 * Lists the facts that a policy may read on the plan's day, each with the values at which something turns: every option, both
 * truths, each threshold and its neighbours by one fen, one unit or one day, and not known.
 */
export const axesOf = (plan: Plan, policy: string): Axes => {
  const reached = reachedNodes(plan, policy);
  return {
    axes: axesFor(plan, reached),
    localities: placeClasses(plan, { ...reachOf(plan, policy), named: namedPlaces(plan, reached) }),
    countsMembers: reached.some(({ node }) => node.kind === "each_member"),
  };
};

/** Lists the axes of the facts in expressions. */
export const axesFor = (plan: Plan, reached: readonly ReachedNode[]): readonly Axis[] => {
  const thresholds = [...reached.flatMap((one) => thresholdsOf(plan, one)), ...turnsOfAmounts(plan, reached)];
  const places = placesFor(plan, reached);
  const shared = sharedBy(thresholds);
  return factsOf(plan, reached).map(({ level, fact }) => {
    const own = thresholds.filter((one) => one.fact === fact && one.level === level);
    return axisOf({ plan, places }, { level, fact }, own.some(({ at }) => at === null) ? [...own, ...shared] : own);
  });
};

/** Facts that are compared with each other are tried at each other's numbers, and at twice the greatest. */
const sharedBy = (thresholds: readonly Threshold[]): readonly Threshold[] => {
  const isMixed = (one: Threshold): boolean =>
    thresholds.some(({ fact, level, at }) => at === null && fact === one.fact && level === one.level);
  const mixed = thresholds.filter(isMixed);
  const numbers = mixed.flatMap(({ at }) => (at?.kind === "number" ? at.values : []));
  const greatest = numbers.reduce(max, zero);
  const values = [...numbers, add(greatest, greatest)];
  return mixed.slice(0, 1).map((one) => ({ ...one, at: { kind: "number", values } }));
};

interface Ground {
  readonly plan: Plan;
  /** One place of each class. */
  readonly places: readonly string[];
}

const placesFor = (plan: Plan, reached: readonly ReachedNode[]): readonly string[] => {
  const parameters = new Set(reached.flatMap(({ node }) => (node.kind === "parameter" ? [node.name] : [])));
  return placeClasses(plan, { parameters, facts: new Set(), named: namedPlaces(plan, reached) }).filter((code) => code !== null);
};

interface FactAt {
  readonly level: Level;
  readonly fact: string;
}

/** The facts read, each after the one that says whether it is asked. */
const factsOf = ({ pack }: Plan, reached: readonly ReachedNode[]): readonly FactAt[] => {
  const found = new Map<string, FactAt>();
  const note = (level: Level, fact: string): void => {
    const askedIf = pack.facts[fact]?.askedIf ?? null;
    if (askedIf !== null) note(level, askedIf);
    found.set(`${level} ${fact}`, found.get(`${level} ${fact}`) ?? { level, fact });
  };
  for (const { level, node } of reached) if (node.kind === "fact") note(widerLevel(level, node.level), node.name);
  return [...found.values()];
};

/** An amount turns where it comes to nothing, and where it is raised to a least one. */
const turnsOfAmounts = (plan: Plan, reached: readonly ReachedNode[]): readonly Threshold[] => {
  const versions = new Map(reached.map(({ version, level }) => [version, level]));
  return [...versions].flatMap(([version, level]) =>
    (version.amount?.components ?? []).flatMap(({ is, atLeast }) => {
      const limits = [nothing, ...(atLeast === null ? [] : [atLeast])];
      const nodes = formulaNodes(plan, is);
      return nodes.flatMap((node) => limits.flatMap((limit) => comparedAt({ plan, version, level }, node, limit)));
    }),
  );
};

const nothing: Node = { kind: "number", value: "0" };

const axisOf = ({ plan, places }: Ground, { level, fact }: FactAt, thresholds: readonly Threshold[]): Axis => {
  const declared = plan.pack.facts[fact];
  if (declared === undefined) throw new Error(`the pack has no fact ${fact}`);
  const { values, isComplete } = valuesOf(
    { plan, places },
    declared,
    thresholds.flatMap(({ at }) => at ?? []),
  );
  const isMixed = !isCounted(declared) && thresholds.some(({ at }) => at === null);
  return { level, fact, values: [...values, undefined], isComplete: isComplete && !isMixed };
};

/** All values are listed, so that it does not matter what they are compared with. */
const isCounted = ({ type }: Fact): boolean => type.kind === "boolean" || (type.kind === "choice" && type.options !== null);

interface Values {
  readonly values: readonly FactInput[];
  readonly isComplete: boolean;
}

const all = (values: readonly FactInput[]): Values => ({ values, isComplete: true });

const valuesOf = ({ plan, places }: Ground, fact: Fact, thresholds: readonly Constants[]): Values => {
  switch (fact.type.kind) {
    case "boolean":
      return all([true, false]);
    case "choice":
      return all(fact.type.options ?? textsOf(thresholds));
    case "choices":
    case "list":
      return subsetsOf(fact.type.options ?? textsOf(thresholds));
    case "date":
      return all(daysNear(plan, fact, thresholds));
    case "locality":
      return all(places);
    case "text":
      return all(["-", ...textsOf(thresholds)]);
    default:
      return {
        values: numbersNear(fact, thresholds),
        isComplete: thresholds.flatMap(numbersIn).every((value) => isOnGrid(fact.type.kind, value)),
      };
  }
};

const textsOf = (thresholds: readonly Constants[]): readonly string[] => [
  ...new Set(thresholds.flatMap((one) => (one.kind === "text" ? one.values : []))),
];

/** All subsets of few options; of many none, each alone, and all. */
const subsetsOf = (options: readonly string[]): Values => {
  if (options.length > 3) return { values: [[], ...options.map((option) => [option]), [...options]], isComplete: false };
  const sets = Array.from({ length: 2 ** options.length }, (_, bits) => options.filter((_, at) => (bits >> at) % 2 === 1));
  return all(sets);
};

const daysNear = (plan: Plan, { minimum, maximum }: Fact, thresholds: readonly Constants[]): readonly string[] => {
  const today = parseDate(plan.asOf) ?? 0;
  const days = thresholds.flatMap((one) => (one.kind === "date" ? one.values : []));
  const near = (days.length === 0 ? [addYears(today, -30)] : days).flatMap((day) =>
    days.length === 0 ? [day] : [-1, 0, 1].map((by) => addDays(day, by)),
  );
  const sorted = [...new Set(near)].sort((a, b) => a - b).map(printDate);
  return sorted.filter((day) => (minimum === null || minimum <= day) && (maximum === null || day <= maximum));
};

/** Money comes in whole fen; between two numbers of another type there is always one more, a digit finer than both. */
const decimalsFor = (kind: ValueKind, thresholds: readonly Fraction[]): number => {
  if (kind === "integer") return 0;
  return kind === "money" ? 2 : Math.max(2, ...thresholds.map((value) => decimalsOf(value) + 1));
};

const decimalsOf = (value: Fraction): number => printDecimal(value, 0).split(".")[1]?.length ?? 0;

/** Whether a threshold has its own place on the grid, or no value of the type can be the threshold. */
const isOnGrid = (kind: ValueKind, value: Fraction): boolean =>
  kind === "integer" || kind === "money" || !printDecimal(value, 0).includes("/");

/** Each threshold and its neighbours on the grid of the type; a threshold between two of its points has both. */
const numbersNear = ({ type, minimum, maximum }: Fact, thresholds: readonly Constants[]): readonly string[] => {
  const found = thresholds.flatMap(numbersIn);
  const decimals = decimalsFor(type.kind, found);
  const scale = 10n ** BigInt(decimals);
  const grid = (value: Fraction): bigint => floorOf(fraction(value.numerator * scale, value.denominator));
  const limit = (text: string | null): bigint | null => {
    const value = text === null ? null : parseFraction(text);
    return value === null ? null : grid(value);
  };
  const [least, greatest] = [limit(minimum) ?? (type.kind === "money" ? 0n : null), limit(maximum)];
  if (type.kind === "integer" && least !== null && greatest !== null && greatest - least < 20n) return integers(least, greatest);
  const steps = found.flatMap((value) =>
    [-1n, 0n, 1n, ...((value.numerator * scale) % value.denominator === 0n ? [] : [2n])].map((by) => grid(value) + by),
  );
  const start = found.length === 0 ? [least ?? 0n, 100n * scale] : [least ?? 0n];
  const points = [...start, ...(greatest === null ? [] : [greatest]), ...steps];
  const within = points.filter((at) => (least === null || at >= least) && (greatest === null || at <= greatest));
  return [...new Set(within)].sort((a, b) => (a < b ? -1 : 1)).map((at) => printDecimal(fraction(at, scale), decimals));
};

/** The numbers of a threshold; a list holds them as texts. */
const numbersIn = (constants: Constants): readonly Fraction[] => {
  if (constants.kind === "number") return constants.values;
  return constants.kind === "text" ? constants.values.map(parseFraction).filter((value) => value !== null) : [];
};

const integers = (least: bigint, greatest: bigint): readonly string[] =>
  Array.from({ length: Number(greatest - least) + 1 }, (_, at) => String(least + BigInt(at)));
