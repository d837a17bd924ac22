import { describe, expect, it } from "vitest";
import { evaluate, plan } from "../../src/index.js";
import type { Level } from "../../src/model/level.js";
import { packOf } from "../findings/made-up-pack.js";

// What the exact code says where the quick code has no word, or is not asked: every answer in full.

type Given = Readonly<Record<string, unknown>>;

const answers = (body: string, subject: Level, input: unknown, asOf = "2019-11-15") =>
  evaluate(plan(packOf(body, subject), { asOf, policies: ["grant"] }), input).determinations;

const when = (condition: string): string => `eligibility: { all: { one: { when: '${condition}' } } }`;
const outcomesOf = (condition: string, subject: Level, input: unknown): readonly string[] =>
  answers(when(condition), subject, input).map(({ outcome }) => outcome);

const ofPerson = ({ locality, ...facts }: Given): unknown => ({
  ...(locality === undefined ? {} : { locality }),
  household: { members: [{ id: "p", ...facts }] },
});

it("tells items apart, and members", () => {
  const items = [{ id: "i", damage: 5 }, { id: "j", damage: "0.50" }, { id: "k" }];
  expect(outcomesOf("damage > 1", "item", { items })).toEqual(["eligible", "ineligible", "undetermined"]);
  const members = [{ id: "p", a: true }, { id: "q", a: false }, { id: "r" }];
  expect(outcomesOf("a", "person", { household: { members } })).toEqual(["eligible", "ineligible", "undetermined"]);
});

it("knows of a county what the pack publishes, else what the case says", () => {
  const left = (locality: string, county: Given) => outcomesOf("left", "county", { locality, county });
  expect(left("420624", {})).toEqual(["eligible"]);
  expect(left("420106", {})).toEqual(["ineligible"]);
  expect(left("420111", { left: true })).toEqual(["eligible"]);
  expect(left("420111", { left: false })).toEqual(["ineligible"]);
  expect(left("420111", {})).toEqual(["undetermined"]);
});

describe("the outcome", () => {
  it.each<readonly [string, Given, string]>([
    ['word = "low"', { word: "low" }, "eligible"],
    ['word = "low"', { word: "something else" }, "ineligible"],
    ['word = "low"', {}, "undetermined"],
    ["locality in [school, locality]", { school: "420600", locality: "420106" }, "eligible"],
    ["locality in [school, locality]", { locality: "420106" }, "undetermined"],
    ["wage / hundred > 0", { wage: 1 }, "eligible"],
    ["grade in kept", { grade: "low" }, "eligible"],
    ["grade in no_list", { grade: "low" }, "undetermined"],
    ["rate_at(wage, bands) > 0", { wage: 1000 }, "eligible"],
    ["better = best", { grade: "low" }, "eligible"],
    ["better = best", {}, "undetermined"],
    ["weighed > 0", { wage: 5 }, "undetermined"],
    ["weighed >= 0", { wage: 5 }, "eligible"],
    ["a_day < as_of", { born: "2019-11-14", met_on: "2019-11-14" }, "eligible"],
    ["eligible(other)", { a: true }, "undetermined"],
  ])("of %s under %j is %s", (condition, given, outcome) =>
    expect(outcomesOf(condition, "person", ofPerson(given))).toEqual([outcome]),
  );

  it("hangs on the members where nobody knows who they are", () => {
    const of = (condition: string) => outcomesOf(condition, "household", { household: { listed: true } });
    expect(["any(a)", "all(a)", "count(a) > 0", "count(a) >= 0", "household_wage > hundred"].map((one) => of(one)[0])).toEqual([
      "undetermined",
      "undetermined",
      "undetermined",
      "eligible",
      "undetermined",
    ]);
  });
});

describe("the amount", () => {
  const eligibility = "eligibility: { all: { due: { when: a } } }";
  const amount = (components: string, given: Given, before = "") => {
    const body = `${before}${eligibility}\namount: { per: month, components: { ${components} } }`;
    const [one] = answers(body, "person", ofPerson({ a: true, ...given }));
    return one?.amount === null ? one.range : one?.amount?.value;
  };

  it.each<readonly [string, Given, unknown]>([
    ["x: { is: hundred * part }", { part: "0.0000001" }, "0.00001"],
    ["x: { is: hundred * weight }", { weight: "0.3333333" }, "33.33333"],
    ["x: { is: hundred, at_least: hundred * rate }", { locality: "420100" }, "100.00"],
    ["x: { is: local, place: school }", { school: "420106", locality: "420600" }, "400.00"],
    ["x: { is: wage, at_least: hundred }", { wage: 5 }, "100.00"],
    ["x: { is: wage, at_least: hundred }", {}, { min: "100.00", max: null }],
    ["x: { when: b, is: hundred }", {}, { min: "0.00", max: "100.00" }],
    ["x: { when: b, is: hundred - wage }", { wage: 150 }, { min: "-50.00", max: "0.00" }],
    ["x: { is: wage / children, round: { to: 0.1, mode: up, cite: law §1 } }", { wage: 10, children: 3 }, "3.40"],
    ["x: { is: wage / children, round: { to: 1, mode: down, cite: law §1 } }", { wage: 10, children: 3 }, "3.00"],
    ["x: { split: wage / children, into: { social: part, person: 1 - part } }", { wage: 10, children: 3, part: "0.5" }, "1.67"],
    ["x: { is: hundred, payer: person }, y: { is: wage }", { wage: 1 }, "1.00"],
    [
      "x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: rent } } }",
      { wage: 1, rent: 2 },
      { min: "1.00", max: "100.00" },
    ],
  ])("of { %s } under %j", (components, given, want) => expect(amount(components, given)).toEqual(want));

  it("is looked up in the place of the policy where a component has none", () =>
    expect(amount("x: { is: local }", { school: "420106", locality: "420600" }, "place: school\n")).toBe("400.00"));
});
