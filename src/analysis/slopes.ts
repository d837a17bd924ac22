import { frameFor } from "../answer/case-at-hand.js";
import { programOf } from "../answer/program.js";
import { pointAt } from "../compile/frame.js";
import { scopeOf } from "../compile/scope.js";
import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Component, Condition, Formula, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "../plan/definition-of.js";
import { findCondition } from "../plan/find-condition.js";
import type { Axis } from "../regions/axes.js";
import { possibleCases, reachedFrom, widerLevel } from "../regions/reached-nodes.js";
import type { Abstract } from "../values/abstract.js";
import {
  add,
  compare,
  divide,
  type Fraction,
  floorOf,
  fraction,
  max,
  min,
  multiply,
  parseFraction,
  sign,
  zero,
} from "../values/fraction.js";
import { type Interval, minus, over, plus, times } from "../values/interval.js";

/** What rises, and where expressions stand. */
export interface Rising {
  readonly plan: Plan;
  readonly version: Version;
  readonly level: Level;
  readonly axis: Axis;
  /** Paths of provisions that are taken to stay as they are. */
  readonly except: ReadonlySet<string>;
}

/**
 * Tells whether a policy never takes away more than one yuan as a fact rises by one: what it asks only comes to hold, and its
 * components together fall by no more than the fact rises. false: not certain.
 */
export const losesNoMore = (rising: Rising): boolean => {
  const { eligibility, amount } = rising.version;
  if (eligibility === null || amount === null) return true;
  const turn = turnOf(rising, eligibility);
  if (turn !== "still" && turn !== "up") return false;
  const options = amount.forEach === null ? 1 : (rising.plan.pack.facts[amount.forEach]?.type.options?.length ?? 1);
  let least = zero;
  for (const component of amount.components) {
    const slope = slopeOfComponent(rising, component);
    if (slope?.min == null) return false;
    least = add(least, multiply(rounded(min(slope.min, zero), component), fraction(BigInt(options))));
  }
  return compare(least, fraction(-1n)) >= 0;
};

/** By how much a component may fall once it is rounded: by whole steps, and by one where it falls by less. */
const rounded = (fall: Fraction, { round }: Component): Fraction => {
  const step = round === null ? null : parseFraction(round.to);
  return step === null ? fall : multiply(fraction(floorOf(divide(fall, step))), step);
};

const flat: Interval = { min: zero, max: zero };

const isTouched = ({ plan, version, level, axis }: Rising, node: Node): boolean =>
  reachedFrom(plan, { version, level, node }).some(
    ({ level: at, node: one }) => one.kind === "fact" && one.name === axis.fact && widerLevel(at, one.level) === axis.level,
  );

const slopeOfComponent = (rising: Rising, { condition, is, into, atLeast }: Component): Interval | null => {
  if (condition !== null && turnOf(rising, condition) !== "still") return null;
  const [slope, least] = [slopeOfFormula(rising, is), atLeast === null ? flat : slopeOf(rising, atLeast)];
  if (slope === null || least === null) return null;
  const isStill = slope.min !== null && slope.max !== null && sign(slope.min) === 0 && sign(slope.max) === 0;
  if (into !== null && !(isStill && into.every(({ share }) => !isTouched(rising, share)))) return null;
  return hull(slope, least);
};

const hull = (a: Interval, b: Interval): Interval => ({
  min: a.min === null || b.min === null ? null : min(a.min, b.min),
  max: a.max === null || b.max === null ? null : max(a.max, b.max),
});

/** Bounds by how much an expression rises with the fact; null: it may jump. */
const slopeOf = (rising: Rising, node: Node): Interval | null => {
  if (!isTouched(rising, node)) return flat;
  switch (node.kind) {
    case "fact":
      return { min: fraction(1n), max: fraction(1n) };
    case "definition": {
      const { value } = definitionOf(rising.plan, rising.version, node.name);
      return value.kind === "formula" ? slopeOfFormula(rising, value.formula) : null;
    }
    case "arithmetic":
      return slopeOfArithmetic(rising, node);
    case "call":
      return slopeOfCall(rising, node);
    default:
      return null;
  }
};

const slopeOfFormula = (rising: Rising, formula: Formula): Interval | null => {
  if (formula.kind === "is") return slopeOf(rising, formula.node);
  if (formula.by.kind === "node" && isTouched(rising, formula.by.node)) return null;
  return hullOf(possibleCases(rising.plan, formula.by, formula.cases).map((one) => slopeOfFormula(rising, one)));
};

const hullOf = (slopes: readonly (Interval | null)[]): Interval | null =>
  slopes.reduce((a, b) => (a === null || b === null ? null : hull(a, b)), slopes[0] ?? flat);

const slopeOfArithmetic = (rising: Rising, { operator, left, right }: Extract<Node, { kind: "arithmetic" }>): Interval | null => {
  const [a, b] = [slopeOf(rising, left), slopeOf(rising, right)];
  if (a === null || b === null) return null;
  if (operator === "+") return plus(a, b);
  if (operator === "-") return minus(a, b);
  if (!isTouched(rising, right)) return (operator === "*" ? times : over)(a, boundsOf(rising, right));
  return operator === "*" && !isTouched(rising, left) ? times(boundsOf(rising, left), b) : null;
};

const slopeOfCall = (rising: Rising, { function: name, arguments: args }: Extract<Node, { kind: "call" }>): Interval | null => {
  if (name === "min" || name === "max") {
    return args.some(({ kind }) => kind === "each_member") ? null : hullOf(args.map((argument) => slopeOf(rising, argument)));
  }
  const [amount, bands] = args;
  if (name !== "marginal" || amount === undefined || bands === undefined || isTouched(rising, bands)) return null;
  const [slope, scale] = [slopeOf(rising, amount), abstractOf(rising, bands)];
  return slope === null || scale.kind !== "scale" ? null : times(slope, hull(flat, scale.rate));
};

/** All that an expression may be, for whomever. */
const boundsOf = (rising: Rising, node: Node): Interval => {
  const value = abstractOf(rising, node);
  return value.kind === "number" ? value : { min: null, max: null };
};

const abstractOf = ({ plan, version, level }: Rising, node: Node): Abstract => {
  const program = programOf(plan);
  const frame = frameFor(program, { household: { members: [{ id: "a" }] }, items: [{ id: "i" }] });
  pointAt(frame, level, level === "person" || level === "item" ? 0 : null);
  return program.compiler.node(node, scopeOf(version, level))(frame);
};

/** How a truth turns as the fact rises. */
type Turn = "still" | "up" | "down" | "mixed";

const turnOf = (rising: Rising, condition: Condition): Turn => {
  if (rising.except.has(condition.path)) return "still";
  if (condition.kind === "leaf") return turnOfLeaf(rising, condition.when);
  if (condition.kind !== "cases") {
    const turn = condition.parts.map((part) => turnOf(rising, part)).reduce(joint, "still");
    return condition.kind === "none" ? reversed[turn] : turn;
  }
  if (condition.by.kind === "node" && isTouched(rising, condition.by.node)) return "mixed";
  return possibleCases(rising.plan, condition.by, condition.cases)
    .map((one) => turnOf(rising, one))
    .reduce(joint, "still");
};

const reversed = { still: "still", up: "down", down: "up", mixed: "mixed" } as const satisfies Record<Turn, Turn>;

const joint = (a: Turn, b: Turn): Turn => (a === "still" ? b : b === "still" || a === b ? a : "mixed");

const turnOfLeaf = (rising: Rising, when: Node): Turn => {
  if (!isTouched(rising, when)) return "still";
  if (when.kind === "definition") {
    const { value } = definitionOf(rising.plan, rising.version, when.name);
    return value.kind === "condition" ? turnOf(rising, value.condition) : "mixed";
  }
  if (when.kind === "provision") return turnOf(rising, findCondition(rising.version, when.name));
  if (when.kind !== "comparison") return "mixed";
  const [left, right] = [slopeOf(rising, when.left), slopeOf(rising, when.right)];
  if (left === null || right === null) return "mixed";
  const gain = minus(left, right);
  const grows: Turn =
    gain.min !== null && sign(gain.min) >= 0 ? "up" : gain.max !== null && sign(gain.max) <= 0 ? "down" : "mixed";
  if (when.operator === ">" || when.operator === ">=") return grows;
  return when.operator === "<" || when.operator === "<=" ? reversed[grows] : "mixed";
};
