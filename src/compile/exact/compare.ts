import type { ComparisonOperator } from "../../model/expression.js";
import type { Abstract, Truth } from "../../values/abstract.js";
import { compare, type Fraction, parseFraction } from "../../values/fraction.js";

/** How all possible pairs of two values are ordered: whether some pair is below, equal, above. */
interface Order {
  readonly below: boolean;
  readonly equal: boolean;
  readonly above: boolean;
}

const anyOrder: Order = { below: true, equal: true, above: true };

const orderOfEnds = <T>(
  a: { readonly min: T | null; readonly max: T | null },
  b: { readonly min: T | null; readonly max: T | null },
  difference: (x: T, y: T) => number,
): Order => {
  // The least of one against the greatest of the other decides what pairs there can be.
  const low = a.min === null || b.max === null ? -1 : difference(a.min, b.max);
  const high = a.max === null || b.min === null ? 1 : difference(a.max, b.min);
  return { below: low < 0, equal: low <= 0 && high >= 0, above: high > 0 };
};

const orderOfOptions = (a: readonly string[] | null, b: readonly string[] | null): Order => {
  if (a === null || b === null) return anyOrder;
  const equal = a.some((option) => b.includes(option));
  const apart = a.length !== 1 || b.length !== 1 || !equal;
  return { below: apart, equal, above: apart };
};

const truthOptions = { true: ["true"], false: ["false"], unknown: ["true", "false"] } satisfies Record<Truth, readonly string[]>;

const orderOf = (a: Abstract, b: Abstract): Order => {
  if (a.kind === "number" && b.kind === "number") return orderOfEnds<Fraction>(a, b, compare);
  if (a.kind === "date" && b.kind === "date") return orderOfEnds<number>(a, b, (x, y) => x - y);
  if (a.kind === "choice" && b.kind === "choice") return orderOfOptions(a.options, b.options);
  if (a.kind === "truth" && b.kind === "truth") return orderOfOptions(truthOptions[a.truth], truthOptions[b.truth]);
  return anyOrder;
};

const holds = {
  "=": ({ below, equal, above }) => decide(equal, below || above),
  "!=": ({ below, equal, above }) => decide(below || above, equal),
  "<": ({ below, equal, above }) => decide(below, equal || above),
  "<=": ({ below, equal, above }) => decide(below || equal, above),
  ">": ({ below, equal, above }) => decide(above, below || equal),
  ">=": ({ below, equal, above }) => decide(above || equal, below),
} satisfies Record<Exclude<ComparisonOperator, "in">, (order: Order) => Truth>;

const decide = (may: boolean, mayNot: boolean): Truth => {
  if (may && mayNot) return "unknown";
  return may ? "true" : "false";
};

/** Compares two values: true or false only if all that they may be agree. */
export const compared = (operator: ComparisonOperator, a: Abstract, b: Abstract): Truth =>
  operator === "in" ? isAmong(a, b) : holds[operator](orderOf(a, b));

const isAmong = (value: Abstract, list: Abstract): Truth => {
  if (list.kind !== "list" || list.items === null) return "unknown";
  const { items } = list;
  if (value.kind === "choice") {
    if (value.options === null) return items.length === 0 ? "false" : "unknown";
    return decide(
      value.options.some((option) => items.includes(option)),
      value.options.some((option) => !items.includes(option)),
    );
  }
  if (value.kind !== "number") return "unknown";
  const orders = items.flatMap((item) => {
    const number = parseFraction(item);
    return number === null ? [] : [orderOfEnds<Fraction>(value, { min: number, max: number }, compare)];
  });
  const exactly = value.min !== null && value.max !== null && compare(value.min, value.max) === 0;
  const found = orders.some(({ equal }) => equal);
  return decide(found, !(exactly && found));
};
