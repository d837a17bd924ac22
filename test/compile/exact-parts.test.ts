import { describe, expect, it } from "vitest";
import { calls } from "../../src/compile/exact/calls.js";
import { compared } from "../../src/compile/exact/compare.js";
import { parted } from "../../src/compile/exact/parted.js";
import { computed, extreme, only } from "../../src/compile/exact/ranges.js";
import { splitTotal } from "../../src/evaluate/shares.js";
import { builtIns } from "../../src/expression/built-ins.js";
import { arithmetic, comparison } from "../../src/expression/operators.js";
import type { ArithmeticOperator, ComparisonOperator } from "../../src/model/expression.js";
import { type Abstract, choiceOf, dateValueOf, listOf, scaleOf, truthOf } from "../../src/values/abstract.js";
import { dateOf } from "../../src/values/calendar-date.js";
import { fraction } from "../../src/values/fraction.js";
import type { Interval } from "../../src/values/interval.js";

// The exact code computes, compares and calls in its own way. On everything that a value may be it comes to what the reference does.

const at = (over: number, under = 1) => fraction(BigInt(over), BigInt(under));
const from = (min: number | null, max: number | null): Interval => ({
  min: min === null ? null : at(min),
  max: max === null ? null : at(max),
});
const ranges: readonly Interval[] = [
  from(-2, -2),
  from(0, 0),
  from(1, 1),
  { min: at(1, 3), max: at(1, 3) },
  { min: at(5, 2), max: at(7, 2) },
  from(-1, 1),
  from(0, 1),
  from(1, 2),
  from(-2, -1),
  from(null, -1),
  from(null, 0),
  from(null, 1),
  from(-1, null),
  from(0, null),
  from(1, null),
  from(null, null),
  from(5_000_000, 5_000_000),
  from(-5_000_000, -5_000_000),
];
const numbers: readonly Abstract[] = ranges.map((range) => ({ kind: "number", ...range }));
const [early, late] = [dateOf(2019, 11, 15), dateOf(2021, 2, 28)];
const days: readonly Abstract[] = [
  dateValueOf(early),
  dateValueOf(late),
  { kind: "date", min: early, max: late },
  { kind: "date", min: null, max: early },
  { kind: "date", min: late, max: null },
  { kind: "date", min: null, max: null },
];
const truths = [truthOf(true), truthOf(false), truthOf(null)];
const rest: readonly Abstract[] = [
  choiceOf("a"),
  choiceOf("b"),
  { kind: "choice", options: ["a", "b"] },
  { kind: "choice", options: ["b", "c"] },
  { kind: "choice", options: null },
  listOf([]),
  listOf(["a"]),
  listOf(["a", "b"]),
  listOf(["1", "x"]),
  listOf(["0.5", "-2", "1"]),
  { kind: "list", items: null },
];
const scales: readonly Abstract[] = [
  scaleOf([]),
  scaleOf([{ over: at(0), rate: at(1, 2) }]),
  scaleOf([
    { over: at(0), rate: at(1, 10) },
    { over: at(1), rate: at(1, 2) },
  ]),
  scaleOf([
    { over: at(1, 4), rate: at(1, 2) },
    { over: at(2), rate: at(0) },
  ]),
  { kind: "scale", bands: null, rate: { min: at(1, 10), max: at(1, 2) } },
  { kind: "scale", bands: null, rate: { min: at(0), max: at(0) } },
];
const all = [...numbers, ...days, ...truths, ...rest, ...scales];
const pairs = (some: readonly Abstract[]) => some.flatMap((a) => some.map((b) => [a, b] as const));

it.each<ComparisonOperator>(["=", "!=", "in"])("compares by %s", (operator) => {
  for (const [a, b] of pairs(all)) expect(ofTruth(compared(operator, a, b))).toEqual(comparison(operator, a, b));
});

// Options and truths have no order: no expression asks for one.
it.each<ComparisonOperator>(["<", "<=", ">", ">="])("orders by %s", (operator) => {
  for (const [a, b] of pairs([...numbers, ...days, ...scales]))
    expect(ofTruth(compared(operator, a, b))).toEqual(comparison(operator, a, b));
});

const ofTruth = (truth: "true" | "false" | "unknown"): Abstract => ({ kind: "truth", truth });

it.each<ArithmeticOperator>(["+", "-", "*", "/"])("computes by %s", (operator) => {
  for (const a of ranges)
    for (const b of ranges)
      expect({ kind: "number", ...computed(operator, a, b) }).toEqual(
        arithmetic(operator, { kind: "number", ...a }, { kind: "number", ...b }),
      );
});

describe("calls", () => {
  it.each(Object.keys(calls))("%s", (name) => {
    const [call, reference] = [calls[name], builtIns[name]?.apply];
    if (call === undefined || reference === undefined) throw new Error(name);
    expect(call([])).toEqual(reference([]));
    for (const one of all) expect(call([one])).toEqual(reference([one]));
    for (const two of pairs(all)) expect(call(two)).toEqual(reference(two));
    for (const [a, b] of pairs(numbers))
      for (const c of [numbers[2], numbers[5], numbers[15]])
        if (c !== undefined) expect(call([a, b, c])).toEqual(reference([a, b, c]));
    for (const [a, b] of pairs(truths)) for (const c of truths) expect(call([a, b, c])).toEqual(reference([a, b, c]));
  });
});

it("takes the extremes of none to be anything", () => {
  expect(extreme("least", [])).toEqual({ min: null, max: null });
  expect(extreme("greatest", [])).toEqual({ min: null, max: null });
});

it("takes the number of a range that holds no other", () => {
  expect([from(1, 1), from(1, 2), from(null, 1), from(1, null)].map(only)).toEqual([at(1), null, null, null]);
});

describe("the parts of a total", () => {
  const shares = [
    [from(1, 1)],
    [
      { min: at(1, 2), max: at(1, 2) },
      { min: at(1, 2), max: at(1, 2) },
    ],
    [
      { min: at(1, 3), max: at(1, 3) },
      { min: at(2, 3), max: at(2, 3) },
    ],
    [
      { min: at(3, 4), max: at(3, 4) },
      { min: at(1, 8), max: at(1, 8) },
      { min: at(1, 8), max: at(1, 8) },
    ],
    [
      { min: at(1, 4), max: at(3, 4) },
      { min: at(1, 4), max: at(3, 4) },
    ],
    [from(0, null), from(null, 1)],
    [{ min: at(1, 2), max: at(1, 2) }],
    [],
  ];
  const totals = [
    ...ranges,
    { min: at(1, 100), max: at(1, 100) },
    { min: at(7, 100), max: at(7, 100) },
    { min: at(1, 7), max: at(1, 7) },
  ];

  it.each([at(1, 100), at(5), at(1, 10)])("are what the reference makes of it (%#)", (quantum) => {
    for (const total of totals)
      for (const some of shares) expect(parted(total, some, quantum)).toEqual(splitTotal(total, some, quantum));
  });
});
