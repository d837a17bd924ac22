import { describe, expect, it } from "vitest";
import { builtIns } from "../../src/expression/built-ins.js";
import { arithmetic, comparison } from "../../src/expression/operators.js";
import type { ComparisonOperator } from "../../src/model/expression.js";
import {
  type Abstract,
  choiceOf,
  dateValueOf,
  listOf,
  numberOf,
  scaleOf,
  type Truth,
  truthOf,
} from "../../src/values/abstract.js";
import { dateOf } from "../../src/values/calendar-date.js";
import { fraction } from "../../src/values/fraction.js";

const whole = (value: number): Abstract => numberOf(fraction(BigInt(value)));
const from = (min: number | null, max: number | null): Abstract => ({
  kind: "number",
  min: min === null ? null : fraction(BigInt(min)),
  max: max === null ? null : fraction(BigInt(max)),
});
const options = (some: readonly string[] | null): Abstract => ({ kind: "choice", options: some });
const [yes, no, open] = [truthOf(true), truthOf(false), truthOf(null)];
const day = dateValueOf(dateOf(2019, 11, 15));
const anyNumber: Abstract = { kind: "number", min: null, max: null };

describe("a comparison", () => {
  it.each<readonly [Abstract, ComparisonOperator, Abstract, Truth]>([
    [whole(1), "=", whole(2), "false"],
    [whole(2), "=", whole(1), "false"],
    [whole(2), "=", whole(2), "true"],
    [from(2, 3), "=", from(1, 2), "unknown"],
    [from(1, 2), "=", from(2, 3), "unknown"],
    [yes, "=", no, "false"],
    [no, "=", no, "true"],
    [open, "=", yes, "unknown"],
    [yes, "!=", open, "unknown"],
    [choiceOf("a"), "=", options(null), "unknown"],
    [options(null), "=", choiceOf("a"), "unknown"],
    [choiceOf("a"), "=", choiceOf("b"), "false"],
    [choiceOf("a"), "=", choiceOf("a"), "true"],
    [choiceOf("a"), "=", options(["a", "b"]), "unknown"],
    [options(["a", "b"]), "=", choiceOf("a"), "unknown"],
    [choiceOf("a"), "in", listOf([]), "false"],
    [options(null), "in", listOf([]), "false"],
    [options(null), "in", listOf(["a"]), "unknown"],
    [choiceOf("b"), "in", listOf(["a"]), "false"],
    [options(["a", "b"]), "in", listOf(["a"]), "unknown"],
    [options(["a", "b"]), "in", listOf(["b", "a"]), "true"],
    [choiceOf("a"), "in", { kind: "list", items: null }, "unknown"],
    [whole(1), "in", listOf(["x"]), "false"],
    [whole(1), "in", listOf(["x", "1.0"]), "true"],
    [from(1, null), "in", listOf(["1"]), "unknown"],
    [from(null, 1), "in", listOf(["1"]), "unknown"],
    [from(1, 2), "in", listOf(["2"]), "unknown"],
  ])("is true, false or not known (%#)", (left, operator, right, truth) =>
    expect(comparison(operator, left, right)).toEqual({ kind: "truth", truth }),
  );

  it.each<readonly [Abstract, ComparisonOperator, Abstract]>([
    [yes, "=", whole(1)],
    [whole(1), "=", yes],
    [choiceOf("a"), "=", whole(1)],
    [whole(1), "=", choiceOf("a")],
    [day, "<", whole(1)],
    [whole(1), "<", day],
    [choiceOf("a"), "in", yes],
    [yes, "in", listOf(["a"])],
  ])("of values of two kinds is not known (%#)", (left, operator, right) =>
    expect(comparison(operator, left, right)).toEqual(open),
  );
});

describe("arithmetic", () => {
  it("with what is no number may be any number", () => {
    expect(arithmetic("+", yes, whole(1))).toEqual(anyNumber);
    expect(arithmetic("*", whole(1), day)).toEqual(anyNumber);
  });
});

describe("a function of what it does not take", () => {
  const anyDay: Abstract = { kind: "date", min: null, max: null };
  const bands = scaleOf([{ over: fraction(0n), rate: fraction(1n, 2n) }]);

  it.each<readonly [string, readonly Abstract[], Abstract]>([
    ["years_between", [], anyNumber],
    ["years_between", [day], anyNumber],
    ["months_between", [whole(1), day], anyNumber],
    ["months_between", [day, whole(1)], anyNumber],
    ["add_days", [], anyDay],
    ["add_days", [day], anyDay],
    ["add_months", [whole(1), whole(1)], anyDay],
    ["add_years", [day, day], anyDay],
    ["marginal", [], anyNumber],
    ["marginal", [yes, bands], anyNumber],
    ["marginal", [whole(1), whole(1)], anyNumber],
    ["rate_at", [], anyNumber],
    ["rate_at", [whole(1)], anyNumber],
    ["rate_at", [yes, bands], anyNumber],
    ["rate_at", [whole(1), whole(1)], anyNumber],
    ["any", [whole(1)], open],
    ["any", [whole(1), yes], yes],
    ["all", [whole(1), no], no],
    ["count", [whole(1), yes], from(1, 2)],
  ])("%s is all that it may be (%#)", (name, args, value) => expect(builtIns[name]?.apply(args)).toEqual(value));
});

it.each([
  ["add_days", "9999-12-31", 10n ** 400n],
  ["add_months", "9999-12-31", 10n ** 30n],
  ["add_years", "0001-01-01", -(10n ** 400n)],
  ["add_days", "0001-01-01", -(10n ** 30n)],
])("%s stays in the calendar, on %s at most (%#)", (name, end, count) => {
  const [year = 0, month = 0, last = 0] = end.split("-").map(Number);
  expect(builtIns[name]?.apply([day, numberOf(fraction(count))])).toEqual(dateValueOf(dateOf(year, month, last)));
});
