import { describe, expect, it } from "vitest";
import { componentsOf, decidedNumber, moneyOf, printMoney, rangeOf, sumOf } from "../../src/findings/money.js";
import type { Outcome } from "../../src/model/determination.js";
import type { Amount, Component } from "../../src/model/pack.js";
import type { ComponentValue } from "../../src/plan/context.js";
import type { Truth } from "../../src/values/abstract.js";
import { fraction, parseFraction, zero } from "../../src/values/fraction.js";
import type { Interval } from "../../src/values/interval.js";

const read = (text: string): Interval => {
  const [min = "", max = min] = text.split("..");
  return { min: min === "" ? null : parseFraction(min), max: max === "" ? null : parseFraction(max) };
};
const component: Component = {
  name: "x",
  condition: null,
  is: { kind: "is", node: { kind: "number", value: "0" } },
  into: null,
  round: null,
  atLeast: null,
  payer: null,
  place: null,
  form: "waiver",
  text: null,
  cite: [],
};
const part = (value: string, more: Partial<ComponentValue> = {}): ComponentValue => ({
  component,
  name: "x",
  each: null,
  due: "true",
  value: read(value),
  payer: "420600",
  own: false,
  ...more,
});
const amount: Amount = { per: "term", forEach: null, components: [] };

describe("the sum of components", () => {
  it("is nothing of none", () => expect(sumOf([])).toEqual({ min: zero, max: zero }));
  it("leaves out what the subject pays itself", () =>
    expect(sumOf([part("100.50"), part("7", { own: true }), part("1..2")])).toEqual(read("101.5..102.5")));
  it("has no limit where a part has none", () => expect(sumOf([part("1.."), part("2")])).toEqual(read("3..")));
});

describe("the number of an interval", () => {
  it.each([
    ["5", "5.00"],
    ["1..2", null],
    ["1..", null],
    ["..1", null],
    ["..", null],
  ])("%s is %s", (interval, want) => {
    const number = decidedNumber(read(interval));
    expect(number === null ? null : printMoney(number)).toBe(want);
  });
});

describe("the money of an eligible subject", () => {
  it("is exact where nothing is open", () =>
    expect(moneyOf(amount, [part("96")], [part("96")])).toEqual({
      value: "96.00",
      currency: "CNY",
      per: "term",
      bound: "exact",
    }));
  it("is at least what the floors give", () =>
    expect(moneyOf(amount, [part("96..480")], [part("96")])).toEqual({
      value: "96.00",
      currency: "CNY",
      per: "term",
      bound: "at_least",
    }));
  it("is none where even the floors leave it open", () =>
    expect(moneyOf(amount, [part("96..480")], [part("96..480")])).toBeNull());
});

describe("the range of an amount", () => {
  it.each<readonly [Outcome, string, { min: string | null; max: string | null } | null]>([
    ["eligible", "96", null],
    ["eligible", "96..480", { min: "96.00", max: "480.00" }],
    ["eligible", "96..", { min: "96.00", max: null }],
    ["eligible", "..480", { min: null, max: "480.00" }],
    ["eligible", "-5..-1", { min: "-5.00", max: "-1.00" }],
    ["undetermined", "96", { min: "0.00", max: "96.00" }],
    ["undetermined", "96..480", { min: "0.00", max: "480.00" }],
    ["undetermined", "96..", { min: "0.00", max: null }],
    ["undetermined", "-5..-1", { min: "-5.00", max: "0.00" }],
    ["undetermined", "..", { min: null, max: null }],
  ])("of %s with %s is %j", (outcome, sum, range) => expect(rangeOf(outcome, [part(sum)])).toEqual(range));
});

describe("what each component comes to", () => {
  it.each<readonly [Outcome, Truth, string, string, string | null]>([
    ["eligible", "true", "5", "eligible", "5.00"],
    ["eligible", "true", "5..6", "eligible", null],
    ["eligible", "false", "0", "ineligible", "0.00"],
    ["eligible", "unknown", "0..6", "undetermined", null],
    ["undetermined", "true", "5", "undetermined", null],
    ["undetermined", "false", "0", "ineligible", null],
    ["undetermined", "unknown", "0..6", "undetermined", null],
  ])("of %s, due %s, with %s is %s %s", (outcome, due, value, want, money) => {
    const parts = [part(value, { due, each: "house" })];
    expect(componentsOf(outcome, parts, parts)).toEqual([
      { name: "x", each: "house", outcome: want, value: money, payer: "420600", form: "waiver" },
    ]);
  });
  it.each<readonly [Outcome, Truth, string, string | null]>([
    ["eligible", "unknown", "undetermined", null],
    ["eligible", "false", "ineligible", "0.00"],
    ["undetermined", "unknown", "undetermined", null],
    ["undetermined", "false", "ineligible", null],
  ])("of %s that fails at a floor, and with the floor open is due %s, is %s %s", (outcome, due, want, money) =>
    expect(componentsOf(outcome, [part("0..6", { due })], [part("0", { due: "false" })])).toMatchObject([
      { outcome: want, value: money },
    ]),
  );
});

it("money has two places, and more only where it is finer", () => {
  expect([fraction(5n), fraction(-1n, 2n), fraction(1n, 1000n), fraction(1n, 3n)].map(printMoney)).toEqual([
    "5.00",
    "-0.50",
    "0.001",
    "1/3",
  ]);
});
