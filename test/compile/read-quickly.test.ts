import { describe, expect, it } from "vitest";
import { programOf } from "../../src/answer/program.js";
import type { Frame } from "../../src/compile/frame.js";
import { frameOfGiven } from "../../src/compile/read-given.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";
import { packOf } from "../findings/made-up-pack.js";

// What the quick reader takes it reads as the checked reader does; what is not as plain as it mostly is, it leaves to that one.

const planned = plan(packOf("eligibility: { all: { one: { when: a } } }"), { asOf: "2019-11-15", policies: ["grant"] });

const quickly = (input: unknown): Frame | null => {
  const program = programOf(planned);
  return program.read(input, program.today);
};

const checked = (input: unknown): Frame => {
  const { compiler, today } = programOf(planned);
  return frameOfGiven(planned, compiler.layout, readCase(planned, input), today);
};

const isRefused = (input: unknown): boolean => {
  try {
    checked(input);
    return false;
  } catch (error) {
    if (error instanceof HuiminError) return true;
    throw error;
  }
};

const ofPerson = (facts: object) => ({ household: { members: [{ id: "p", ...facts }] } });
const ofMembers = (...members: unknown[]) => ({ household: { members } });

describe("what the quick reader takes", () => {
  it.each<readonly [string, unknown]>([
    ["nothing", {}],
    ["an object without a prototype", Object.assign(Object.create(null), { locality: "420600" })],
    ["a place", { locality: "420106" }],
    ["a household", { household: { listed: true, left: false } }],
    ["a household whose members are not known", { household: { listed: true } }],
    ["no members", ofMembers()],
    ["a village and an empty county", { village: {}, county: {} }],
    [
      "items",
      {
        items: [
          { id: "i", damage: 5 },
          { id: "j", damage: "6.50" },
        ],
      },
    ],
    ["truths", ofPerson({ a: true, b: false })],
    ["an option", ofPerson({ grade: "low" })],
    ["a locality", ofPerson({ school: "420600" })],
    ["a day", ofPerson({ born: "2019-10-14" })],
    ["the first day", ofPerson({ born: "0001-01-01" })],
    ["the last day", ofPerson({ born: "9999-12-31" })],
    [
      "the last days of months",
      ofMembers({ id: "x", born: "2019-01-31" }, { id: "y", born: "2019-04-30" }, { id: "z", born: "2019-12-31" }),
    ],
    ["leap days", ofMembers({ id: "x", born: "2020-02-29" }, { id: "y", born: "2000-02-29" })],
    ["the earliest day there may be", ofPerson({ met_on: "2000-01-01" })],
    ["money as a number", ofPerson({ wage: 12.34 })],
    ["whole money as a number", ofPerson({ wage: 12 })],
    ["no money", ofPerson({ wage: 0 })],
    ["money as text", ofPerson({ wage: "12.34" })],
    ["whole money as text", ofPerson({ wage: "12" })],
    ["money of one decimal as text", ofPerson({ wage: "12.3" })],
    ["fen", ofPerson({ wage: "0.05" })],
    ["as much money as text as there are digits", ofPerson({ wage: "123456789012.34" })],
    ["as much money as there may be", ofPerson({ lost: "20000.50" })],
    ["as little money as there may be", ofPerson({ lost: -50000 })],
    ["a number of fen beside none that a float holds", ofPerson({ wage: 1.13 })],
    ["a whole number", ofPerson({ children: 3 })],
    ["the least whole number", ofPerson({ children: 0 })],
    ["the greatest whole number", ofPerson({ children: 20 })],
    ["a negative whole number", ofPerson({ wait: -3 })],
    ["a list of options", { household: { wanted: ["harvest", "house"] } }],
    ["an empty list of options", { household: { wanted: [] } }],
    ["a fact that is asked because another holds", { household: { left: true, left_on: "2019-10-14" } }],
    ["a fact that is asked while the other is not known", { household: { left_on: "2019-10-14" } }],
    ["a fact whose condition fails, not given", { household: { left: false } }],
    [
      "members from and until days",
      ofMembers({ id: "x", from: "2019-11-15" }, { id: "y", until: "2019-11-15" }, { id: "z", from: "2019-11-16" }),
    ],
    [
      "members until yesterday",
      ofMembers({ id: "x", until: "2019-11-14" }, { id: "y", from: "2019-11-01", until: "2019-11-01" }),
    ],
    ["ids of every sort", ofMembers({ id: "a-1_B" }, { id: "杨某" }, { id: "x".repeat(64) })],
    ["as many members as are compared", ofMembers(...Array.from({ length: 64 }, (_, at) => ({ id: `m${at}` })))],
    [
      "members with other facts",
      ofMembers({ id: "x", a: true, b: true }, { id: "y", b: false }, { id: "z", wage: 1, a: false, b: true }),
    ],
  ])("%s, it reads as the checked reader does", (_, input) => {
    expect(quickly(input)).toEqual(checked(input));
    expect(quickly(structuredClone(input))).toEqual(checked(input));
  });

  it("keeps the case from what becomes of a list", () => {
    const wanted = ["house"];
    const frame = quickly({ household: { wanted } });
    wanted.push("harvest");
    expect([...(frame?.household.constants?.values() ?? [])]).toEqual([["house"]]);
  });
});

describe("what the quick reader leaves to the checked one", () => {
  class Person {
    readonly id = "p";
  }

  it.each<readonly [string, unknown]>([
    ["no case", null],
    ["a text", "case"],
    ["a list", []],
    ["what it does not know", { place: "420600" }],
    ["a place that is none", { locality: "110000" }],
    ["a place that is no text", { locality: 420600 }],
    ["a county that is no object", { county: [] }],
    ["a household that is no object", { household: [] }],
    ["a village that is no object", { village: true }],
    ["items that are no list", { items: {} }],
    ["an item that is wrong", { items: [{ id: "i", damage: true }] }],
    ["a wrong fact of a village", { village: { listed: true } }],
    ["members that are no list", { household: { members: {} } }],
    ["a member that is no object", ofMembers("p")],
    ["a member without id", ofMembers({ a: true })],
    ["a member whose id is no text", ofMembers({ id: 1 })],
    ["an empty id", ofMembers({ id: "" })],
    ["an id with a space", ofMembers({ id: "a b" })],
    ["an id with a space behind", ofMembers({ id: "a " })],
    ["an id with a space in front", ofMembers({ id: " 杨" })],
    ["a long id", ofMembers({ id: "x".repeat(65) })],
    ["a long id of words", ofMembers({ id: "杨".repeat(65) })],
    ["an id twice", ofMembers({ id: "x" }, { id: "y" }, { id: "x" })],
    ["a wrong day from which", ofMembers({ id: "x", from: "2019-02-30" })],
    ["a wrong day until which", ofMembers({ id: "x", until: 20191115 })],
    ["days in the wrong order", ofMembers({ id: "x", from: "2019-11-16", until: "2019-11-15" })],
    ["days of an item", { items: [{ id: "i", from: "2019-11-15" }] }],
    ["the days of an item's end", { items: [{ id: "i", until: "2019-11-15" }] }],
    ["an unknown fact", ofPerson({ age: 3 })],
    ["a fact of another level", ofPerson({ listed: true })],
    ["a truth that is none", ofPerson({ a: 1 })],
    ["an option that is none", ofPerson({ grade: "other" })],
    ["a day that does not exist", ofPerson({ born: "2019-02-29" })],
    ["a leap day of a century", ofPerson({ born: "1900-02-29" })],
    ["a thirty-first that does not exist", ofPerson({ born: "2019-04-31" })],
    ["a day zero", ofPerson({ born: "2019-10-00" })],
    ["a month zero", ofPerson({ born: "2019-00-10" })],
    ["a thirteenth month", ofPerson({ born: "2019-13-10" })],
    ["a year zero", ofPerson({ born: "0000-10-10" })],
    ["a day with a letter", ofPerson({ born: "2019-1o-14" })],
    ["a day with slashes", ofPerson({ born: "2019/10/14" })],
    ["a day with one slash", ofPerson({ born: "2019-10/14" })],
    ["a day that goes on", ofPerson({ born: "2019-10-141" })],
    ["a day that is too early", ofPerson({ met_on: "1999-12-31" })],
    ["negative money", ofPerson({ wage: -0.01 })],
    ["money of three decimals", ofPerson({ wage: 1.001 })],
    ["money of three decimals as text", ofPerson({ wage: "1.001" })],
    ["money with a point alone", ofPerson({ wage: "1." })],
    ["money with nothing in front of the point", ofPerson({ wage: ".5" })],
    ["money with a letter", ofPerson({ wage: "1x" })],
    ["money with a letter among its decimals", ofPerson({ wage: "1.x" })],
    ["money with a letter at its end", ofPerson({ wage: "1.5x" })],
    ["empty money", ofPerson({ wage: "" })],
    ["money without end", ofPerson({ wage: Number.POSITIVE_INFINITY })],
    ["too much money", ofPerson({ lost: "20000.51" })],
    ["too little money", ofPerson({ lost: -50000.01 })],
    ["a part of a child", ofPerson({ children: 1.5 })],
    ["too many children", ofPerson({ children: 21 })],
    ["a negative number of children", ofPerson({ children: -1 })],
    ["a list with what is no option", { household: { wanted: ["flood"] } }],
    ["a list with an option twice", { household: { wanted: ["house", "house"] } }],
    ["a list that is none", { household: { wanted: "house" } }],
    ["a list with a number", { household: { wanted: [1] } }],
    ["a fact whose condition fails", { household: { left: false, left_on: "2019-10-14" } }],
  ])("is %s, which is refused", (_, input) => {
    expect(quickly(input)).toBeNull();
    expect(isRefused(input)).toBe(true);
  });

  it.each<readonly [string, unknown]>([
    ["what a county is said to be", { locality: "420111", county: { left: true } }],
    ["more members than it compares", ofMembers(...Array.from({ length: 65 }, (_, at) => ({ id: `m${at}` })))],
    ["a number as text", ofPerson({ children: "3" })],
    ["a share", ofPerson({ part: "0.5" })],
    ["a text", ofPerson({ word: "x" })],
    ["more digits of money than a float is sure of", ofPerson({ wage: "1234567890123.45" })],
    ["a fact that is undefined", ofPerson({ a: undefined })],
    ["an object of a class", ofMembers(new Person())],
  ])("is %s", (_, input) => expect(quickly(input)).toBeNull());

  it("is a getter that throws", () => {
    const given = Object.defineProperty({}, "household", {
      enumerable: true,
      get: () => {
        throw new RangeError("nobody reads this");
      },
    });
    expect(quickly(given)).toBeNull();
  });
});
