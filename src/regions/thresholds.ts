import type { ComparisonOperator, Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "../plan/definition-of.js";
import { addDays, addMonths, type CalendarDate } from "../values/calendar-date.js";
import type { Fraction } from "../values/fraction.js";
import {
  arithmetic,
  type Constants,
  constantsOf,
  formulaNodes,
  type Here,
  joined,
  parameterValues,
  shifted,
} from "./constant-values.js";
import { type ReachedNode, widerLevel } from "./reached-nodes.js";

/** A value at which a comparison of a fact turns; null: the fact is compared with other facts, so that no value stands for all. */
export interface Threshold {
  readonly fact: string;
  readonly level: Level;
  readonly at: Constants | null;
}

interface Site extends Here {
  readonly level: Level;
  /** Of a count of completed years or months: whether it turns at the number compared with, at the next one, or at both. */
  readonly turns: "at" | "after" | "both";
}

/** Lists the thresholds of the facts in an expression, its parts not looked into. */
export const thresholdsOf = (plan: Plan, { version, level, node }: ReachedNode): readonly Threshold[] => {
  const site: Site = { plan, version, level, turns: "both" };
  if (node.kind === "comparison") return comparedAt(site, node.left, node.right, node.operator);
  if (node.kind !== "call") return [];
  const [first, second] = node.arguments;
  if (node.function === "min" || node.function === "max")
    return pairsOf(node.arguments).flatMap(([a, b]) => comparedAt(site, a, b));
  if (node.function !== "marginal" && node.function !== "rate_at") return [];
  if (first === undefined || second?.kind !== "parameter") return [];
  return solve(site, first, parameterValues(plan, second.name));
};

/** Lists the thresholds of two values that are compared. */
export const comparedAt = (
  site: Omit<Site, "turns">,
  left: Node,
  right: Node,
  operator: ComparisonOperator = "=",
): readonly Threshold[] => {
  const here: Site = { ...site, turns: "both" };
  const [constantLeft, constantRight] = [constantsOf(site, left), constantsOf(site, right)];
  if (constantLeft !== null && constantRight !== null) return [];
  if (constantRight !== null) return solve({ ...here, turns: turnsOf(operator, [">=", "<"], [">", "<="]) }, left, constantRight);
  if (constantLeft !== null) return solve({ ...here, turns: turnsOf(operator, ["<=", ">"], ["<", ">="]) }, right, constantLeft);
  return [...mixed(here, left, right), ...mixed(here, right, left)];
};

const turnsOf = (operator: ComparisonOperator, at: readonly string[], after: readonly string[]): Site["turns"] =>
  at.includes(operator) ? "at" : after.includes(operator) ? "after" : "both";

const pairsOf = (nodes: readonly Node[]): readonly (readonly [Node, Node])[] =>
  nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => [a, b] as const));

/** Facts are compared with facts: what constants there are on the other side are tried, but decide nothing. */
const mixed = (site: Site, node: Node, other: Node): readonly Threshold[] => tried(site, node, constantsWithin(site, other));

const constantsWithin = (site: Site, node: Node): Constants | null => {
  const whole = constantsOf(site, node);
  if (whole !== null) return whole;
  const found = partsOf(node)
    .map((part) => constantsWithin(site, part))
    .filter((one) => one?.kind === "number");
  return found.length === 0 ? null : joined(found);
};

const partsOf = (node: Node): readonly Node[] => {
  if (node.kind === "arithmetic") return [node.left, node.right];
  return node.kind === "call" ? node.arguments : [];
};

/** Finds for which values of its facts an expression is one of the targets. */
const solve = (site: Site, node: Node, targets: Constants | null): readonly Threshold[] => {
  switch (node.kind) {
    case "fact":
      return [{ fact: node.name, level: widerLevel(site.level, node.level), at: targets }];
    case "definition": {
      const { value } = definitionOf(site.plan, site.version, node.name);
      if (value.kind === "condition") return [];
      const level = widerLevel(site.level, node.level);
      return formulaNodes(site.plan, value.formula).flatMap((one) => solve({ ...site, level }, one, targets));
    }
    case "arithmetic":
      return solveArithmetic(site, node, targets);
    case "each_member":
      return solve({ ...site, level: "person" }, node.of, targets);
    case "call":
      return solveCall(site, node.function, node.arguments, targets);
    default:
      return [];
  }
};

/** Tries the targets on an expression that they do not decide. */
const tried = (site: Site, node: Node, targets: Constants | null): readonly Threshold[] => [
  ...solve(site, node, null),
  ...(targets === null ? [] : solve(site, node, targets)),
];

const solveArithmetic = (
  outer: Site,
  { operator, left, right }: Extract<Node, { kind: "arithmetic" }>,
  targets: Constants | null,
): readonly Threshold[] => {
  const site: Site = { ...outer, turns: "both" };
  const [a, b] = [constantsOf(site, left), constantsOf(site, right)];
  if (a === null && b === null) return [left, right].flatMap((side) => tried(site, side, targets));
  if (targets === null) return solve(site, a === null ? left : right, null);
  if (a === null) {
    const inverse = { "+": "-", "-": "+", "*": "/", "/": "*" } as const;
    return solve(site, left, arithmetic(inverse[operator], targets, b));
  }
  if (operator === "+") return solve(site, right, arithmetic("-", targets, a));
  if (operator === "*") return solve(site, right, arithmetic("/", targets, a));
  return solve(site, right, operator === "-" ? arithmetic("-", a, targets) : arithmetic("/", a, targets));
};

const shiftNames = ["add_days", "add_months", "add_years"] as const;

const solveCall = (site: Site, name: string, args: readonly Node[], targets: Constants | null): readonly Threshold[] => {
  const [first, second] = args;
  if (name === "count" || name === "any" || name === "all" || name === "eligible" || first === undefined) return [];
  if (name === "years_between" || name === "months_between") return solveTime(site, { name, args }, targets);
  const shift = shiftNames.find((one) => one === name);
  if (shift !== undefined && second !== undefined) {
    const by = constantsOf(site, second);
    if (by === null || targets === null) return [...solve(site, first, null), ...solve(site, second, null)];
    return solve(site, first, around(shifted(shift, targets, by, -1)));
  }
  // Of a sum, a least or a greatest each part is tried by itself; with several facts in it, none stands for all.
  const open = args.filter((argument) => constantsOf(site, argument) === null);
  const isSingle = open.length === 1 && (name === "min" || name === "max");
  return open.flatMap((argument) => (isSingle ? solve(site, argument, targets) : tried(site, argument, targets)));
};

/** Anniversaries: of so many completed years or months, and of one more. */
const solveTime = (
  site: Site,
  { name, args }: { readonly name: string; readonly args: readonly Node[] },
  targets: Constants | null,
): readonly Threshold[] => {
  const [from, to] = args;
  if (from === undefined || to === undefined) return [];
  const [start, end] = [constantsOf(site, from), constantsOf(site, to)];
  const unit = name === "years_between" ? 12 : 1;
  if (targets?.kind !== "number") return [from, to].flatMap((side) => solve(site, side, null));
  const further = { at: [0], after: [unit], both: [0, unit] }[site.turns];
  const months = targets.values.flatMap((n) => further.map((by) => wholeMonths(n, unit) + by));
  if (end?.kind === "date")
    return solve(
      site,
      from,
      movedBy(
        end.values,
        months.map((n) => -n),
      ),
    );
  if (start?.kind === "date") return solve(site, to, movedBy(start.values, months));
  return [from, to].flatMap((side) => solve(site, side, null));
};

const wholeMonths = (n: Fraction, unit: number): number => Number(n.numerator / n.denominator) * unit;

const movedBy = (days: readonly CalendarDate[], months: readonly number[]): Constants | null =>
  around({ kind: "date", values: days.flatMap((day) => months.map((n) => addMonths(day, n))) });

// The end of a month may move a day by up to three.
const around = (constants: Constants | null): Constants | null => {
  if (constants?.kind !== "date") return constants;
  const isLate = (day: CalendarDate): boolean => (day & 31) >= 28;
  return {
    kind: "date",
    values: [...new Set(constants.values.flatMap((day) => [...(isLate(day) ? [addDays(day, 2)] : []), day]))],
  };
};
