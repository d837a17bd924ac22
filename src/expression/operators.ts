import type { ArithmeticOperator, ComparisonOperator } from "../model/expression.js";
import type { Abstract, Truth } from "../values/abstract.js";
import { compare, type Fraction, parseFraction } from "../values/fraction.js";
import { contains, type Interval, minus, over, plus, times, unbounded } from "../values/interval.js";
import { negate } from "../values/truth.js";

const arithmeticOn = { "+": plus, "-": minus, "*": times, "/": over } satisfies Record<
  ArithmeticOperator,
  (a: Interval, b: Interval) => Interval
>;

/** Computes with two numbers; the result is every number that two possible operands give. */
export function arithmetic(operator: ArithmeticOperator, left: Abstract, right: Abstract): Abstract {
  if (left.kind !== "number" || right.kind !== "number") return { kind: "number", ...unbounded };
  return { kind: "number", ...arithmeticOn[operator](left, right) };
}

const comparisons = {
  "=": equal,
  "!=": (left, right) => negate(equal(left, right)),
  "<": less,
  "<=": (left, right) => negate(less(right, left)),
  ">": (left, right) => less(right, left),
  ">=": (left, right) => negate(less(left, right)),
  in: isIn,
} satisfies Record<ComparisonOperator, (left: Abstract, right: Abstract) => Truth>;

/** Compares two values: true or false only if all possible operands agree. */
export function comparison(operator: ComparisonOperator, left: Abstract, right: Abstract): Abstract {
  return { kind: "truth", truth: comparisons[operator](left, right) };
}

function equal(left: Abstract, right: Abstract): Truth {
  if (left.kind === "truth" && right.kind === "truth") return equalTruths(left.truth, right.truth);
  if (left.kind === "choice" && right.kind === "choice") return equalChoices(left.options, right.options);
  const [isLess, isGreater] = [less(left, right), less(right, left)];
  if (isLess === "true" || isGreater === "true") return "false";
  return isLess === "false" && isGreater === "false" ? "true" : "unknown";
}

function equalTruths(left: Truth, right: Truth): Truth {
  if (left === "unknown" || right === "unknown") return "unknown";
  return left === right ? "true" : "false";
}

function equalChoices(left: readonly string[] | null, right: readonly string[] | null): Truth {
  if (left === null || right === null) return "unknown";
  if (!left.some((option) => right.includes(option))) return "false";
  return left.length === 1 && right.length === 1 ? "true" : "unknown";
}

function less(left: Abstract, right: Abstract): Truth {
  if (left.kind === "number" && right.kind === "number") return lessBy(compare, left, right);
  if (left.kind === "date" && right.kind === "date") return lessBy((a, b) => a - b, left, right);
  return "unknown";
}

interface Ends<T> {
  readonly min: T | null;
  readonly max: T | null;
}

function lessBy<T>(order: (a: T, b: T) => number, left: Ends<T>, right: Ends<T>): Truth {
  if (left.max !== null && right.min !== null && order(left.max, right.min) < 0) return "true";
  if (left.min !== null && right.max !== null && order(left.min, right.max) >= 0) return "false";
  return "unknown";
}

function isIn(left: Abstract, right: Abstract): Truth {
  if (right.kind !== "list" || right.items === null) return "unknown";
  if (left.kind === "number") return numberIsIn(left, right.items);
  if (left.kind === "choice") return choiceIsIn(left.options, right.items);
  return "unknown";
}

function choiceIsIn(options: readonly string[] | null, items: readonly string[]): Truth {
  if (items.length === 0) return "false";
  if (options === null) return "unknown";
  const found = options.filter((option) => items.includes(option)).length;
  if (found === 0) return "false";
  return found === options.length ? "true" : "unknown";
}

function numberIsIn(left: Interval, items: readonly string[]): Truth {
  const possible = items.map(parseFraction).filter((item): item is Fraction => item !== null && contains(left, item));
  if (possible.length === 0) return "false";
  const isDecided = left.min !== null && left.max !== null && compare(left.min, left.max) === 0;
  return isDecided ? "true" : "unknown";
}
