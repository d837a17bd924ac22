import { describe, expect, it } from "vitest";
import {
  type Abstract,
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
import { fraction } from "../../src/values/fraction.js";

const one = fraction(1n);
const two = fraction(2n);
const day = dateOf(2019, 10, 14);
const later = dateOf(2019, 10, 15);
const bands = [{ over: one, rate: fraction(1n, 2n) }];

const decided: readonly Abstract[] = [
  truthOf(false),
  numberOf(one),
  dateValueOf(day),
  choiceOf("rural"),
  listOf([]),
  scaleOf(bands),
];
const open: readonly Abstract[] = [
  truthOf(null),
  { kind: "number", min: one, max: two },
  { kind: "date", min: day, max: null },
  { kind: "choice", options: ["urban", "rural"] },
  { kind: "list", items: null },
  { kind: "scale", bands: null, rate: { min: fraction(0n), max: one } },
];

describe("what is known of a value", () => {
  it.each(decided)("is decided if one value is left: $kind", (value) => expect(isDecided(value)).toBe(true));
  it.each(open)("is not decided if several are left: $kind", (value) => expect(isDecided(value)).toBe(false));

  it("is not decided where nothing is known", () => {
    expect(isDecided({ kind: "number", min: null, max: null })).toBe(false);
    expect(isDecided({ kind: "date", min: null, max: null })).toBe(false);
    expect(isDecided({ kind: "choice", options: null })).toBe(false);
  });

  it("is the same as itself and as nothing else", () => {
    const all = [...decided, ...open];
    for (const [index, a] of all.entries()) {
      for (const [other, b] of all.entries()) expect(sameAbstract(a, b)).toBe(index === other);
    }
  });

  it("is the same in any order of options", () => {
    expect(sameAbstract({ kind: "choice", options: ["a", "b"] }, { kind: "choice", options: ["b", "a"] })).toBe(true);
    expect(sameAbstract(listOf(["a", "b"]), listOf(["b", "a"]))).toBe(false);
  });
});

describe("the union of two events", () => {
  it.each([...decided, ...open])("with itself is itself: $kind", (value) => {
    expect(sameAbstract(unionOf(value, value), value)).toBe(true);
  });

  it.each<[Abstract, Abstract, Abstract]>([
    [truthOf(true), truthOf(false), truthOf(null)],
    [numberOf(two), numberOf(one), { kind: "number", min: one, max: two }],
    [numberOf(two), { kind: "number", min: null, max: one }, { kind: "number", min: null, max: two }],
    [dateValueOf(later), dateValueOf(day), { kind: "date", min: day, max: later }],
    [choiceOf("a"), { kind: "choice", options: ["b", "a"] }, { kind: "choice", options: ["a", "b"] }],
    [choiceOf("a"), { kind: "choice", options: null }, { kind: "choice", options: null }],
    [listOf(["a"]), listOf(["b"]), { kind: "list", items: null }],
  ])("holds both", (a, b, union) => expect(unionOf(a, b)).toEqual(union));

  it("of two scales bounds the rates of both", () => {
    const other = scaleOf([{ over: one, rate: fraction(9n, 10n) }]);
    expect(unionOf(scaleOf(bands), other)).toEqual({
      kind: "scale",
      bands: null,
      rate: { min: fraction(1n, 2n), max: fraction(9n, 10n) },
    });
  });

  it("has no sense for two kinds", () => expect(() => unionOf(truthOf(true), numberOf(one))).toThrow(TypeError));
});
