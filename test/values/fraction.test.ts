import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  max,
  min,
  multiply,
  parseFraction,
  printDecimal,
  printFraction,
  roundTo,
  sign,
  subtract,
} from "../../src/values/fraction.js";

function read(text: string): Fraction {
  const value = parseFraction(text);
  if (value === null) throw new Error(text);
  return value;
}

describe("a fraction", () => {
  it("is in lowest terms with a positive denominator", () => {
    expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0n, -5n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("has no denominator 0", () => expect(() => fraction(1n, 0n)).toThrow(RangeError));

  it.each([
    ["480.00", 480n, 1n],
    ["73.8833", 738833n, 10000n],
    ["4433/12", 4433n, 12n],
    ["-10/4", -5n, 2n],
    ["20%", 1n, 5n],
    ["12.5%", 1n, 8n],
    ["-0.5", -1n, 2n],
    ["007", 7n, 1n],
    ["1/07", 1n, 7n],
  ])("is read from %s", (text, numerator, denominator) => {
    expect(parseFraction(text)).toEqual({ numerator, denominator });
  });

  it.each([
    "",
    "1e3",
    ".5",
    "5.",
    "1,000",
    "+1",
    "1/0",
    "1/00",
    "1/-2",
    "20 %",
    "1/2%",
    "x1/2",
    "Infinity",
    "0x10",
    " 1",
    "１",
    "1\n",
  ])("is not read from %j", (text) => expect(parseFraction(text)).toBeNull());

  it("adds, subtracts, multiplies and divides exactly", () => {
    expect(printFraction(add(read("0.1"), read("0.2")))).toBe("0.3");
    expect(printFraction(subtract(read("1"), read("1/3")))).toBe("2/3");
    expect(printFraction(multiply(read("4433/12"), read("20%")))).toBe("4433/60");
    expect(printFraction(divide(read("1"), read("-4")))).toBe("-0.25");
  });

  it("is compared by its value", () => {
    expect(compare(read("1/3"), read("0.3333"))).toBe(1);
    expect(compare(read("1/2"), read("0.50"))).toBe(0);
    expect(compare(read("-1/2"), read("-1/3"))).toBe(-1);
    expect(printFraction(min(read("1/3"), read("0.3")))).toBe("0.3");
    expect(printFraction(max(read("1/3"), read("0.3")))).toBe("1/3");
    expect([sign(read("-2")), sign(read("0.00")), sign(read("1/9"))]).toEqual([-1, 0, 1]);
    expect([isZero(read("0/7")), isZero(read("0.01"))]).toEqual([true, false]);
  });

  it.each([
    ["480.00", "480"],
    ["0.05", "0.05"],
    ["-0.05", "-0.05"],
    ["1/8", "0.125"],
    ["4433/60", "4433/60"],
    ["-1/3", "-1/3"],
    ["1000/10", "100"],
  ])("prints %s as %s", (text, printed) => expect(printFraction(read(text))).toBe(printed));

  it.each([
    ["96", "96.00"],
    ["0.1", "0.10"],
    ["-0.5", "-0.50"],
    ["0.125", "0.125"],
    ["1/3", "1/3"],
  ])("prints %s with two decimals at least, and never rounds", (text, printed) =>
    expect(printDecimal(read(text), 2)).toBe(printed),
  );
});

describe("rounding", () => {
  it.each([
    ["73.8833", "0.01", "up", "73.89"],
    ["4433/60", "0.01", "up", "73.89"],
    ["4433/60", "0.01", "down", "73.88"],
    ["73.88", "0.01", "up", "73.88"],
    ["0.125", "0.01", "half_up", "0.13"],
    ["0.125", "0.01", "half_even", "0.12"],
    ["0.135", "0.01", "half_even", "0.14"],
    ["0.1251", "0.01", "half_even", "0.13"],
    ["7", "5", "half_up", "5"],
    ["7.5", "5", "half_up", "10"],
    ["7.5", "5", "half_even", "10"],
    ["12.5", "5", "half_even", "10"],
    ["-1.5", "1", "up", "-1"],
    ["-1.5", "1", "down", "-2"],
    ["-1.5", "1", "half_up", "-1"],
  ] as const)("of %s to %s %s is %s", (value, quantum, mode, rounded) => {
    expect(printFraction(roundTo(read(value), read(quantum), mode))).toBe(rounded);
  });

  const modes = [
    ["up", Decimal.ROUND_CEIL],
    ["down", Decimal.ROUND_FLOOR],
    ["half_up", Decimal.ROUND_HALF_CEIL],
    ["half_even", Decimal.ROUND_HALF_EVEN],
  ] as const;

  it.each(modes)("%s agrees with decimal.js", (mode, oracle) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.constantFrom("0.01", "0.1", "1", "0.05"),
        (thousandths, quantum) => {
          const rounded = roundTo(fraction(BigInt(thousandths), 1000n), read(quantum), mode);
          const expected = new Decimal(thousandths).div(1000).toNearest(quantum, oracle);
          expect(printDecimal(rounded, 2)).toBe(expected.toFixed(2).replace(/^-0\.00$/, "0.00"));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("laws of fractions", () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 99n }))
    .map(([n, d]) => fraction(n, d));

  it("prints what it reads", () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(parseFraction(printFraction(value))).toEqual(value);
        expect(parseFraction(printDecimal(value, 3))).toEqual(value);
      }),
    );
  });

  it("takes back what it adds and multiplies", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!isZero(b)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });
});
