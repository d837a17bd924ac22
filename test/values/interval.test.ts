import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  parseFraction,
  subtract,
  zero,
} from "../../src/values/fraction.js";
import { contains, type Interval, minus, over, plus, times } from "../../src/values/interval.js";

const numbers = fc.integer({ min: -6, max: 6 }).map((number) => fraction(BigInt(number)));
const ends = fc.option(numbers, { nil: null, freq: 4 });
/** An interval and a number in it. */
const inside = fc
  .record({ point: numbers, below: ends, above: ends })
  .map(({ point, below, above }): { point: Fraction; interval: Interval } => ({
    point,
    interval: { min: below === null ? null : subtract(point, size(below)), max: above === null ? null : add(point, size(above)) },
  }));

const operators = { "+": plus, "-": minus, "*": times, "/": over };

function size(value: Fraction): Fraction {
  return value.numerator < 0n ? fraction(-value.numerator) : value;
}

describe("interval arithmetic", () => {
  it.each([
    ["+", plus, add],
    ["-", minus, subtract],
    ["*", times, multiply],
  ] as const)("contains what its numbers give under %s", (_, onIntervals, onNumbers) => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(contains(onIntervals(a.interval, b.interval), onNumbers(a.point, b.point))).toBe(true);
      }),
    );
  });

  it("contains every quotient", () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        fc.pre(!isZero(b.point));
        expect(contains(over(a.interval, b.interval), divide(a.point, b.point))).toBe(true);
      }),
    );
  });

  it("is no wider than needed: the ends of a product are products of ends", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (a, b, c, d) => {
        const [left, right] = [ordered(a, b), ordered(c, d)];
        const values = [a, b].flatMap((x) => [c, d].map((y) => multiply(x, y)));
        const { min, max } = times(left, right);
        expect(values).toContainEqual(min);
        expect(values).toContainEqual(max);
      }),
    );
  });

  const read = (text: string): Interval => {
    const [min = "", max = ""] = text.split("..");
    return { min: min === "" ? null : parseFraction(min), max: max === "" ? null : parseFraction(max) };
  };

  it.each([
    ["1..2", "+", "3..5", "4..7"],
    ["1..", "+", "3..5", "4.."],
    ["..2", "+", "3..5", "..7"],
    ["1..2", "-", "3..5", "-4..-1"],
    ["1..", "-", "3..5", "-4.."],
    ["1..2", "-", "3..", "..-1"],
    ["-1..2", "*", "3..5", "-5..10"],
    ["1..", "*", "0..0", "0..0"],
    ["0..0", "*", "..", "0..0"],
    ["0..", "*", "2..", "0.."],
    ["1..", "*", "2..", "2.."],
    ["..-1", "*", "2..", "..-2"],
    ["-1..", "*", "2..", ".."],
    ["1..2", "/", "4..5", "1/5..1/2"],
    ["1..2", "/", "4..", "0..1/2"],
    ["1..2", "/", "..-4", "-1/2..0"],
    ["1..2", "/", "0..4", ".."],
    ["1..2", "/", "-4..0", ".."],
  ] as const)("%s %s %s is %s", (a, operator, b, want) => expect(operators[operator](read(a), read(b))).toEqual(read(want)));

  it.each([
    ["1..2", "1", true],
    ["1..2", "2", true],
    ["1..2", "3", false],
    ["1..2", "0", false],
    ["1..", "3", true],
    ["1..", "0", false],
    ["..2", "0", true],
    ["..2", "3", false],
  ])("whether %s contains %s is %s", (interval, value, want) => {
    expect(contains(read(interval), parseFraction(value) ?? zero)).toBe(want);
  });

  function ordered(a: Fraction, b: Fraction): Interval {
    return a.numerator <= b.numerator ? { min: a, max: b } : { min: b, max: a };
  }
});
