import { describe, expect, it } from "vitest";
import { programOf } from "../../src/answer/program.js";
import type { Frame } from "../../src/compile/frame.js";
import { type QuickArgument, quickCalls } from "../../src/compile/quick/calls.js";
import {
  aligned,
  floorOf,
  isSmall,
  quickArithmetic,
  quickComparison,
  quickExtreme,
  quickFraction,
  quickRounded,
} from "../../src/compile/quick/numbers.js";
import { constantNumber, ifExact, openTruth, type Quick, type QuickNumber } from "../../src/compile/quick/quick.js";
import { allOf, anyOf, opposite } from "../../src/compile/quick/truths.js";
import { hubei } from "../../src/hubei.js";
import { plan } from "../../src/plan/plan.js";
import { fraction } from "../../src/values/fraction.js";

// The parts of the quick code, each with what it does not take: then it makes none, and the exact code has the word.

const most = Number.MAX_SAFE_INTEGER;
const program = programOf(plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] }));
const nowhere = program.read({}, program.today) as Frame;
const valueFrom = (code: Quick | null): number | null => (code !== null && "run" in code ? code.run(nowhere) : null);

const truth = (value: number): QuickArgument => ({ each: false, code: { kind: "truth", isFinal: true, run: () => value } });
const number = (numerator: number, denominator = 1): QuickArgument => ({
  each: false,
  code: constantNumber(numerator, denominator),
});
const day: QuickArgument = { each: false, code: { kind: "date", run: () => nowhere.today } };
const each = ({ code }: QuickArgument): QuickArgument => ({ code, each: true });

describe("a quick function", () => {
  it.each<readonly [string, readonly QuickArgument[]]>([
    ["count", [number(1)]],
    ["count", [truth(1), number(1)]],
    ["any", [number(1)]],
    ["all", [truth(1), number(1)]],
    ["sum", [truth(1)]],
    ["sum", [number(1), truth(1)]],
    ["sum", [number(1, 999_999_937), number(1, 2)]],
    ["min", []],
    ["min", [each(number(1))]],
    ["min", [each(number(1)), number(2)]],
    ["max", [day, number(1)]],
    ["max", [truth(1), day]],
    ["max", [truth(1)]],
    ["max", [number(1, 999_999_937), number(1, 2)]],
    ["years_between", []],
    ["years_between", [day]],
    ["months_between", [number(1), day]],
    ["months_between", [day, number(1)]],
    ["add_days", []],
    ["add_days", [day]],
    ["add_days", [number(1), number(1)]],
    ["add_months", [day, day]],
    ["add_years", [day, number(1, 2)]],
  ])("%s is not made of what it does not take (%#)", (name, args) => expect(quickCalls[name]?.(args)).toBeNull());

  it.each<readonly [string, readonly QuickArgument[], number]>([
    ["count", [truth(1), truth(0), truth(1)], 2],
    ["sum", [number(1), number(1, 2)], 3],
    ["min", [number(3), number(2), number(4)], 2],
    ["max", [day, day], nowhere.today],
    ["years_between", [day, day], 0],
    ["add_days", [day, number(0)], nowhere.today],
  ])("%s is what it comes to (%#)", (name, args, value) => expect(valueFrom(quickCalls[name]?.(args) ?? null)).toBe(value));
});

describe("quick numbers", () => {
  const tooFine: QuickNumber = constantNumber(1, 999_999_937);
  const half = constantNumber(1, 2);

  it("are whole, and have small denominators", () => {
    expect(quickFraction(fraction(3n, 4n))).toMatchObject({ kind: "number", denominator: 4, constant: 3 });
    expect(quickFraction(fraction(2n ** 53n))).toBeNull();
    expect(quickFraction(fraction(1n, 2_000_000_001n))).toBeNull();
    expect([1_000_000_000, 1_000_000_001].map(isSmall)).toEqual([true, false]);
  });

  it("are not brought together where that takes a large denominator", () => {
    expect(aligned([tooFine, half])).toBeNull();
    expect(quickArithmetic("+", tooFine, half)).toBeNull();
    expect(quickArithmetic("-", half, tooFine)).toBeNull();
    expect(quickArithmetic("*", tooFine, half)).toBeNull();
    expect(quickArithmetic("/", half, half)).toBeNull();
    expect(quickComparison("<", tooFine, half)).toBeNull();
    expect(quickExtreme(Math.min, [tooFine, half])).toBeNull();
    expect(quickExtreme(Math.min, [])).toBeNull();
  });

  it("are brought to what they have in common", () => {
    const all = aligned([constantNumber(1, 4), constantNumber(1, 6)]);
    expect(all?.denominator).toBe(12);
    expect(all?.runs.map((run) => run(nowhere))).toEqual([3, 2]);
  });

  it.each([
    [most, most],
    [-most, -most],
    [most + 1, Number.NaN],
    [-most - 1, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])("%d is taken for %d", (value, taken) => expect(ifExact(value)).toBe(taken));

  it.each([
    ["up", 13, 30],
    ["down", 13, 25],
    ["half_up", 14, 30],
    ["half_even", 16, 30],
  ] as const)("are rounded %s to 2.5, whole or not: %d gives half of %d", (mode, value, doubled) => {
    const rounded = quickRounded(constantNumber(value, 1), fraction(5n, 2n), mode);
    expect(rounded).toMatchObject({ kind: "number", denominator: 2, constant: null });
    expect(valueFrom(rounded)).toBe(doubled);
  });

  it("are not rounded where that takes a large denominator", () => {
    expect(quickRounded(constantNumber(1, 1_000_000_000), fraction(3n), "up")).toBeNull();
    expect(quickRounded(constantNumber(1, 1), fraction(1n, 2_000_000_001n), "up")).toBeNull();
  });

  it.each([
    [most, 2],
    [most, 3],
    [most - 1, 94_906_265],
    [94_906_267 * 94_906_264 - 1, 94_906_264],
    [67_108_865 * 134_217_725 - 1, 134_217_725],
    [-most, 7],
    [-7, 7],
    [-8, 7],
  ])("%d by %d, rounded down, is what whole numbers give", (value, by) => {
    const exact = fraction(BigInt(value), BigInt(by));
    const floor = exact.numerator / exact.denominator - (exact.numerator < 0n && exact.denominator !== 1n ? 1n : 0n);
    expect(BigInt(floorOf(value, by))).toBe(floor);
  });
});

describe("quick truths", () => {
  const open = openTruth(false);

  it("hold all of nothing, and any of nothing does not", () => {
    expect(allOf([])).toMatchObject({ kind: "truth", isFinal: true });
    expect([allOf([]), anyOf([])].map(valueFrom)).toEqual([1, 0]);
  });

  it("are final where each of them is", () => {
    const final = openTruth(true);
    expect([allOf([final, final, final]), allOf([final, final, open]), anyOf([open, final])].map((one) => one.isFinal)).toEqual([
      true,
      false,
      false,
    ]);
    expect(anyOf([final, final, final])).toMatchObject({ kind: "truth" });
    expect(opposite(final)).toMatchObject({ kind: "truth", isFinal: true });
    expect(opposite(open)).toMatchObject({ kind: "truth", isFinal: false });
  });
});
