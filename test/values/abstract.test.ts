import { describe, expect, it } from "vitest";
import {
  type Abstract,
  type AbstractBand,
  choiceOf,
  dateValueOf,
  isDecided,
  listOf,
  numberOf,
  sameAbstract,
  scaleOf,
  truthOf,
  unionOf,
} from "../../src/values/abstract.js";
import { dateOf } from "../../src/values/calendar-date.js";
import { type Fraction, fraction } from "../../src/values/fraction.js";

const zero = fraction(0n);
const half = fraction(1n, 2n);
const one = fraction(1n);
const two = fraction(2n);
const day = dateOf(2019, 10, 14);
const later = dateOf(2019, 10, 15);

const band = (over: Fraction, rate: Fraction): AbstractBand => ({ over, rate });
const numbers = (min: Fraction | null, max: Fraction | null): Abstract => ({ kind: "number", min, max });
const days = (min: number | null, max: number | null): Abstract => ({ kind: "date", min, max });
const choices = (options: readonly string[] | null): Abstract => ({ kind: "choice", options });
const items = (some: readonly string[] | null): Abstract => ({ kind: "list", items: some });
const scale = (bands: readonly AbstractBand[] | null, min: Fraction, max: Fraction): Abstract => ({
  kind: "scale",
  bands,
  rate: { min, max },
});

type Made = readonly [name: string, make: () => Abstract, want: Abstract];

// What is made is made within the test, not when this file is loaded.
const decided: readonly Made[] = [
  ["a truth that holds", () => truthOf(true), { kind: "truth", truth: "true" }],
  ["a truth that does not", () => truthOf(false), { kind: "truth", truth: "false" }],
  ["a number", () => numberOf(one), numbers(one, one)],
  ["a day", () => dateValueOf(day), days(day, day)],
  ["an option", () => choiceOf("rural"), choices(["rural"])],
  ["an empty list", () => listOf([]), items([])],
  ["a list", () => listOf(["a", "b"]), items(["a", "b"])],
  ["a list in another order", () => listOf(["b", "a"]), items(["b", "a"])],
  ["a shorter list", () => listOf(["a"]), items(["a"])],
  ["no bands", () => scaleOf([]), scale([], zero, zero)],
  ["a band", () => scaleOf([band(one, half)]), scale([band(one, half)], half, half)],
  ["a band from elsewhere", () => scaleOf([band(two, half)]), scale([band(two, half)], half, half)],
  ["two bands", () => scaleOf([band(one, half), band(two, one)]), scale([band(one, half), band(two, one)], half, one)],
  [
    "two bands of one rate",
    () => scaleOf([band(one, half), band(two, half)]),
    scale([band(one, half), band(two, half)], half, half),
  ],
  ["rates that fall", () => scaleOf([band(one, one), band(two, half)]), scale([band(one, one), band(two, half)], half, one)],
];
const open: readonly Made[] = [
  ["a truth", () => truthOf(null), { kind: "truth", truth: "unknown" }],
  ...[
    numbers(one, two),
    numbers(one, null),
    numbers(null, one),
    numbers(null, null),
    days(day, later),
    days(day, null),
    days(null, day),
    days(null, null),
    choices(["urban", "rural"]),
    choices([]),
    choices(null),
    items(null),
    scale(null, zero, one),
    scale(null, half, one),
    scale(null, zero, half),
  ].map(
    (value): Made => [JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)), () => value, value],
  ),
];

describe("what is known of a value", () => {
  it.each([...decided, ...open])("is what it was made of: %s", (_, make, want) => expect(make()).toEqual(want));
  it.each(decided)("is decided if one value is left: %s", (_, make) => expect(isDecided(make())).toBe(true));
  it.each(open)("is not decided if several are left: %s", (_, make) => expect(isDecided(make())).toBe(false));

  it("is the same as itself and as nothing else", () => {
    const all = [...decided, ...open];
    for (const [index, [name, makeOne]] of all.entries()) {
      for (const [at, [otherName, makeOther]] of all.entries()) {
        expect(sameAbstract(makeOne(), makeOther()), `${name} and ${otherName}`).toBe(index === at);
      }
    }
  });

  it("is the same by its value", () => expect(sameAbstract(numberOf(fraction(1n)), numberOf(fraction(2n, 2n)))).toBe(true));

  it("is the same in any order of options", () => {
    expect(sameAbstract(choices(["a", "b"]), choices(["b", "a"]))).toBe(true);
    expect(sameAbstract(choices(["a", "b"]), choices(["b", "c"]))).toBe(false);
  });
});

describe("the union of two events", () => {
  it.each([...decided, ...open])("with itself is itself: %s", (_, make) => {
    expect(sameAbstract(unionOf(make(), make()), make())).toBe(true);
  });

  it.each<[string, () => Abstract, () => Abstract, Abstract]>([
    ["truths", () => truthOf(true), () => truthOf(false), { kind: "truth", truth: "unknown" }],
    ["numbers", () => numberOf(two), () => numberOf(one), numbers(one, two)],
    ["a number and those up to another", () => numberOf(two), () => numbers(null, one), numbers(null, two)],
    ["numbers up and down", () => numbers(one, null), () => numbers(null, two), numbers(null, null)],
    ["numbers from two on", () => numbers(one, null), () => numbers(two, null), numbers(one, null)],
    ["a number and those from another", () => numbers(two, null), () => numberOf(one), numbers(one, null)],
    ["days", () => dateValueOf(later), () => dateValueOf(day), days(day, later)],
    ["a day and those up to another", () => dateValueOf(later), () => days(null, day), days(null, later)],
    ["days up and down", () => days(day, null), () => days(null, later), days(null, null)],
    ["days from one on", () => days(later, null), () => dateValueOf(day), days(day, null)],
    ["options", () => choiceOf("a"), () => choices(["b", "a"]), choices(["a", "b"])],
    ["an option and any", () => choiceOf("a"), () => choices(null), choices(null)],
    ["lists", () => listOf(["a"]), () => listOf(["b"]), items(null)],
    ["a list and any", () => listOf(["a"]), () => items(null), items(null)],
    ["scales", () => scaleOf([band(one, half)]), () => scaleOf([band(one, one)]), scale(null, half, one)],
    ["a scale and any", () => scaleOf([band(one, half)]), () => scale(null, zero, half), scale(null, zero, half)],
  ])("holds both, whichever comes first: %s", (_, makeOne, makeOther, union) => {
    expect(unionOf(makeOne(), makeOther())).toEqual(union);
    expect(sameAbstract(unionOf(makeOther(), makeOne()), union)).toBe(true);
  });

  it("has no sense for two kinds", () => expect(() => unionOf(truthOf(true), numberOf(one))).toThrow(TypeError));
});
