import { describe, expect, it } from "vitest";
import { takeCase } from "../../src/answer/case-at-hand.js";
import { type Program, programOf } from "../../src/answer/program.js";
import { pointAt } from "../../src/compile/frame.js";
import type { Level } from "../../src/model/level.js";
import { plan } from "../../src/plan/plan.js";
import { packOf } from "../findings/made-up-pack.js";

// What the quick code says by itself. Where it says nothing, null, the exact code has the word, and answers are the same but slower.

type Given = Readonly<Record<string, unknown>>;

const programFor = (body: string, subject: Level, asOf = "2019-11-15"): Program =>
  programOf(plan(packOf(body, subject), { asOf, policies: ["grant"] }));

/** The first subject's quick code, on a case. */
const quicklyBy = (program: Program, subject: Level, input: unknown) => {
  const { frame } = takeCase(program, input);
  const [runs] = program.policies[0]?.levels.map((level) => level.runs) ?? [];
  if (runs === null || runs === undefined) throw new Error("the policy is not in force");
  pointAt(frame, subject, subject === "person" || subject === "item" ? 0 : null);
  return { verdict: runs.screener.verdict(frame), amount: runs.screener.amount(frame) };
};

const quickly = (body: string, subject: Level, input: unknown) => quicklyBy(programFor(body, subject), subject, input);

const ofPerson = ({ locality, ...facts }: Given): unknown => ({
  ...(locality === undefined ? {} : { locality }),
  household: { members: [{ id: "p", ...facts }] },
});
const when = (condition: string): string => `eligibility: { all: { one: { when: '${condition}' } } }`;

const verdictOf = (condition: string, given: Given) => quickly(when(condition), "person", ofPerson(given)).verdict;

type Verdict = "true" | "false" | "unknown" | null;
type Row = readonly [condition: string, given: Given, verdict: Verdict];

describe("the quick code of truths", () => {
  it.each<Row>([
    ["a", { a: true }, "true"],
    ["a", { a: false }, "false"],
    ["a", {}, "unknown"],
    ["is_on", {}, "true"],
    ["a = b", { a: true, b: true }, "true"],
    ["a = b", { a: true, b: false }, "false"],
    ["a = b", { a: true }, "unknown"],
    ["a != b", { a: true, b: false }, "true"],
    ["any(a, true)", {}, "true"],
    ["all(a, true)", {}, "unknown"],
    ["is_never_set", {}, null],
    ["a = is_never_set", { a: true }, null],
    ["is_never_set = a", { a: true }, null],
    ["any(wage / hundred > 0, a)", { a: true, wage: 1 }, null],
    ["count(a, b) > 1", { a: true, b: true }, "true"],
    ["count(a, b) > 1", { a: true, b: false }, "false"],
    ["count(a, b) > 1", { a: true }, null],
    ["any(a, b)", { a: true }, "true"],
    ["any(a, b)", { b: true }, "true"],
    ["any(a, b)", { a: false }, "unknown"],
    ["any(a, b)", { a: false, b: false }, "false"],
    ["all(a, b, c)", { a: true, b: true, c: true }, "true"],
    ["all(a, b, c)", { c: false }, "false"],
    ["all(a, b, c)", { a: true, c: true }, "unknown"],
    ["both", { a: true, b: true }, "true"],
    ["both", { b: false }, "false"],
    ["both", { a: true }, "unknown"],
    ["eligible(other)", { a: true, b: false }, "true"],
    ["eligible(other)", { b: true }, "false"],
    ["eligible(other)", { a: true }, "unknown"],
  ])("%s of %j is %s", (condition, given, verdict) => expect(verdictOf(condition, given)).toBe(verdict));

  it.each<Row>([
    ["any: { one: { when: a }, two: { when: b } }", { b: true }, "true"],
    ["any: { one: { when: a }, two: { when: b } }", { a: false, b: false }, "false"],
    ["none: { one: { when: a }, two: { when: b } }", { a: false, b: false }, "true"],
    ["none: { one: { when: a }, two: { when: b } }", { a: false }, "unknown"],
    ["none: { one: { when: a }, two: { when: b } }", { a: true }, "false"],
    ['any: { one: { when: a }, two: { when: "count(one) > 0" } }', { a: true }, "true"],
    ['any: { one: { when: a }, two: { when: "count(one) > 0" } }', { a: false }, "false"],
    ["by: a, cases: { true: { when: b }, false: { when: c } }", { a: true, b: true }, "true"],
    ["by: a, cases: { true: { when: b }, false: { when: c } }", { a: false, c: false }, "false"],
    ["by: a, cases: { true: { when: b }, false: { when: c } }", { b: true, c: true }, null],
    ["by: grade, cases: { none: { when: a }, low: { when: b }, high: { when: c } }", { grade: "low", b: true }, "true"],
    ["by: grade, cases: { none: { when: a }, low: { when: b }, high: { when: c } }", { a: true, b: true }, null],
    ["by: doubt, cases: { wide: { when: a }, narrow: { when: b } }", { a: true, b: false }, "true"],
    ["by: doubt, cases: { wide: { when: a }, narrow: { when: b } }", {}, "unknown"],
  ])("{ %s } of %j is %s", (eligibility, given, verdict) =>
    expect(quickly(`eligibility: { ${eligibility} }`, "person", ofPerson(given)).verdict).toBe(verdict),
  );
});

describe("the quick code of comparisons", () => {
  const around = ["99.99", "100", "100.01"] as const;
  const wanted: Readonly<Record<string, readonly Verdict[]>> = {
    "=": ["false", "true", "false"],
    "!=": ["true", "false", "true"],
    "<": ["true", "false", "false"],
    "<=": ["true", "true", "false"],
    ">": ["false", "false", "true"],
    ">=": ["false", "true", "true"],
  };
  const rows = Object.entries(wanted).flatMap(([operator, verdicts]) =>
    around.map((wage, at) => [operator, wage, verdicts[at] ?? null] as const),
  );

  it.each(rows)("wage %s hundred of a wage of %s is %s", (operator, wage, verdict) => {
    expect(verdictOf(`wage ${operator} hundred`, { wage })).toBe(verdict);
    expect(verdictOf(`wage ${operator} rent`, { wage, rent: 100 })).toBe(verdict);
  });

  it.each(Object.keys(wanted))("says nothing by %s of what is not known", (operator) => {
    expect(verdictOf(`wage ${operator} hundred`, {})).toBeNull();
    expect(verdictOf(`wage ${operator} rent`, { rent: 100 })).toBeNull();
    expect(verdictOf(`hundred ${operator} wage`, {})).toBeNull();
    expect(verdictOf(`born ${operator} as_of`, {})).toBeNull();
  });

  it.each<Row>([
    ['grade = "low"', { grade: "low" }, "true"],
    ['grade = "low"', { grade: "high" }, "false"],
    ['"low" != grade', { grade: "low" }, "false"],
    ['grade = "low"', {}, "unknown"],
    ['"low" = grade', {}, "unknown"],
    ["grade = best", { grade: "high" }, "true"],
    ["grade = best", {}, null],
    ['school = "420600"', {}, null],
    ['sole = "sole_one"', {}, null],
    ['word = "low"', { word: "low" }, "true"],
    ['word = "low"', { word: "something else" }, null],
    ["word = motto", { word: "low" }, "true"],
    ["school = seat", { school: "420600" }, "true"],
    ["school = seat", { school: "420106" }, "false"],
    ['better = "low"', { grade: "none" }, "true"],
    ["better = best", { grade: "low" }, "true"],
    ["better = best", { grade: "none" }, "false"],
    ["better = best", {}, null],
    ["a_day < as_of", { a: true, born: "2019-11-14" }, "true"],
    ["a_day < as_of", { a: false, met_on: "2019-11-15" }, "false"],
    ["a_day < as_of", { born: "2019-11-14", met_on: "2019-11-14" }, null],
    ["grade in kept", { grade: "low" }, null],
    ["grade in no_list", { grade: "low" }, null],
    ['grade in ["low", "none"]', { grade: "none" }, "true"],
    ['grade in ["low", "none"]', { grade: "high" }, "false"],
    ['grade in ["low", "none"]', {}, "unknown"],
    ['grade in ["low", "none", "high"]', {}, null],
    ["grade in grades", { grade: "low" }, "true"],
    ["grade in grades", { grade: "none" }, "false"],
    ["school = locality", { school: "420600", locality: "420600" }, "true"],
    ["school = locality", { school: "420600", locality: "420106" }, "false"],
    ["school = locality", { school: "420600" }, null],
    ["locality in [school, locality]", { school: "420600", locality: "420106" }, null],
    ["born < weekend", { born: "2019-11-15" }, "true"],
    ["born < weekend", { born: "2019-11-16" }, "false"],
    ["born = as_of", { born: "2019-11-15" }, "true"],
    ["children in [1]", { children: 1 }, null],
  ])("%s of %j is %s", (condition, given, verdict) => expect(verdictOf(condition, given)).toBe(verdict));
});

describe("the quick code of numbers", () => {
  it.each<Row>([
    ["wage + rent = hundred", { wage: "60.01", rent: "39.99" }, "true"],
    ["wage - rent = hundred", { wage: "160.01", rent: "60.01" }, "true"],
    ["wage - rent = hundred", { wage: "60.01", rent: "160.01" }, "false"],
    ["wage + rent > hundred", { wage: "60.01" }, null],
    ["hundred * rate = wage", { wage: 50, locality: "420600" }, "true"],
    ["hundred * rate = wage", { wage: "50.01", locality: "420600" }, "false"],
    ["hundred * rate = wage", { wage: 50, locality: "420100" }, null],
    ["wage * children = hundred", { wage: "12.50", children: 8 }, "true"],
    ["wage / hundred > 0", { wage: 1 }, null],
    ["wage * (wage / hundred) > hundred", { wage: 1000 }, null],
    ["(wage / hundred) * wage > hundred", { wage: 1000 }, null],
    ["rate_at(wage, bands) > 0", { wage: 1000 }, null],
    ["hundred * part = wage", { part: "0.5", wage: 50 }, "true"],
    ["hundred * weight = wage", { weight: "1.25", wage: 125 }, "true"],
    ["children = places", { grade: "low", children: 2 }, "true"],
    ["children = places", { grade: "low", children: 3 }, "false"],
    ["weight = weights", { grade: "low", weight: "0.25" }, "true"],
    ["by_three = wage", { locality: "420106", grade: "low", a: true, wage: 9 }, "true"],
    ["by_three = wage", { locality: "420106", grade: "low", a: false, wage: 9 }, "false"],
    ["by_three = wage", { locality: "420106", grade: "low", wage: 9 }, null],
    ["wage * many > hundred", { wage: 1_000_000 }, null],
    ["wage * many > hundred", { wage: 1 }, "true"],
    ["min(wage, hundred) = wage", { wage: 50 }, "true"],
    ["min(wage, hundred) = hundred", { wage: 150 }, "true"],
    ["max(wage, rent, hundred) = rent", { wage: 50, rent: 150 }, "true"],
    ["max(wage, hundred) = hundred", {}, null],
    ["min(born, weekend) = born", { born: "2019-11-15" }, "true"],
    ["max(born, weekend, as_of) = weekend", { born: "2019-11-15" }, "true"],
    ["sum(wage, rent) = hundred", { wage: "60.01", rent: "39.99" }, "true"],
    ["sum(wage, rent) = hundred", { rent: "39.99" }, null],
    ["years_between(born, as_of) >= limit", { born: "2001-11-15" }, "true"],
    ["years_between(born, as_of) >= limit", { born: "2001-11-16" }, "false"],
    ["years_between(born, as_of) >= limit", {}, null],
    ["age >= limit", { born: "2001-11-16" }, "false"],
    ["months_between(born, as_of) > 1", { born: "2019-09-15" }, "true"],
    ["months_between(born, as_of) > 1", { born: "2019-09-16" }, "false"],
    ["add_years(born, limit) <= as_of", { born: "2001-11-15" }, "true"],
    ["add_years(born, limit) <= as_of", { born: "2001-11-16" }, "false"],
    ["add_days(born, wait) = as_of", { born: "2019-11-01", wait: 14 }, "true"],
    ["add_days(born, wait) = as_of", { born: "2019-11-16", wait: -1 }, "true"],
    ["add_days(born, wait) = as_of", { born: "2019-11-01" }, null],
    ["add_days(born, wait) = as_of", { wait: 1 }, null],
    ["add_days(born, wait) > as_of", { born: "2019-11-01", wait: 3_999_999 }, "true"],
    ["add_days(born, wait) > as_of", { born: "2019-11-01", wait: 4_000_000 }, null],
    ["add_days(born, wait) > as_of", { born: "2019-11-01", wait: -4_000_000 }, null],
    ["add_months(born, 1) = as_of", { born: "2019-10-15" }, "true"],
    ["by_grade = wage", { grade: "high", wage: 20 }, "true"],
    ["by_grade = wage", { grade: "low", wage: 20 }, "false"],
    ["by_grade = wage", { wage: 10 }, null],
    ["local = wage", { locality: "420106", wage: 400 }, "true"],
    ["local = wage", { locality: "420111", wage: 300 }, "true"],
    ["local = wage", { locality: "420600", wage: 300 }, null],
    ["local = wage", { wage: 300 }, null],
    ["wide = wage", { locality: "420106", grade: "low", wage: 6 }, "true"],
    ["wide = wage", { locality: "420106", grade: "high", wage: 6 }, "false"],
    ["wide = wage", { locality: "420106", wage: 6 }, null],
    ["unset < wage", { wage: 1 }, null],
  ])("%s of %j is %s", (condition, given, verdict) => expect(verdictOf(condition, given)).toBe(verdict));
});

describe("the quick code of members", () => {
  const household = (condition: string, members: readonly Given[] | undefined) =>
    quickly(when(condition), "household", {
      household: members === undefined ? {} : { members: members.map((one, at) => ({ id: `m${at}`, ...one })) },
    }).verdict;

  it.each<readonly [string, readonly Given[] | undefined, Verdict]>([
    ["any(a)", [{ a: false }, { a: true }], "true"],
    ["any(a)", [{ a: true }, {}], "true"],
    ["any(a)", [{ a: false }, {}], "unknown"],
    ["any(a)", [{}, { a: false }], "unknown"],
    ["any(a)", [{ a: false }], "false"],
    ["any(a)", [], "false"],
    ["any(a)", undefined, "unknown"],
    ["all(a)", [{ a: true }, { a: true }], "true"],
    ["all(a)", [{}, { a: false }], "false"],
    ["all(a)", [], "true"],
    ["count(a) > 1", [{ a: true }, { a: true }, { a: false }], "true"],
    ["count(a) > 1", [{ a: true }, { a: false }], "false"],
    ["count(a) > 1", [{ a: true }, {}], null],
    ["count(a) > 1", undefined, null],
    ["sum(wage) = hundred", [{ wage: "60.01" }, { wage: "39.99" }], "true"],
    ["sum(wage) = hundred", [{ wage: "60.01" }, {}], null],
    ["max(wage) > hundred", [{ wage: 200 }], null],
    ["household_wage > hundred", [{ wage: 60 }, { wage: "40.01" }], "true"],
    [
      "count(both) > 1",
      [
        { a: true, b: true },
        { a: true, b: true },
      ],
      "true",
    ],
    [
      "count(both) > 1",
      [
        { a: true, b: true },
        { a: true, b: false },
      ],
      "false",
    ],
    ["listed", [], "unknown"],
  ])("%s of %j is %s", (condition, members, verdict) => expect(household(condition, members)).toBe(verdict));

  it("asks of the subject alone where it does not ask of every member", () => {
    const input = {
      household: {
        members: [
          { id: "p", a: true, b: true },
          { id: "q", a: false },
        ],
      },
    };
    const first = (condition: string) => quickly(when(condition), "person", input).verdict;
    expect(["count(a, b) > 1", "all(a, b)", "sum(wage, rent) > hundred"].map(first)).toEqual(["true", "true", null]);
  });

  it("asks of a village", () => {
    const remote = (village: Given) => quickly(when("remote"), "village", { village }).verdict;
    expect([{ remote: true }, { remote: false }, {}].map(remote)).toEqual(["true", "false", "unknown"]);
  });

  it("asks of those alone who belong to the household", () => {
    const members = [
      { a: true, until: "2019-11-14" },
      { a: true, from: "2019-11-15" },
    ];
    expect(household("count(a) > 1", members)).toBe("false");
    expect(household("count(a) = 1", members)).toBe("true");
  });

  it.each<readonly [Given, Verdict]>([
    [{ risk: "house", wanted: ["house"] }, "true"],
    [{ risk: "house", wanted: ["harvest"] }, "false"],
    [{ risk: "house" }, null],
    [{ wanted: ["house"] }, null],
  ])("risk in wanted of %j is %s", (given, verdict) =>
    expect(quickly(when("risk in wanted"), "household", { household: given }).verdict).toBe(verdict),
  );

  it("knows what is published of a county", () => {
    const left = (locality: string | undefined) =>
      quickly(when("left"), "county", locality === undefined ? {} : { locality }).verdict;
    expect(["420624", "420106", "420111", "420100", undefined].map(left)).toEqual([
      "true",
      "false",
      "unknown",
      "unknown",
      "unknown",
    ]);
  });

  it("asks of an item what it is", () => {
    const items = [{ id: "i", damage: 5 }];
    expect(quickly(when("damage > 1"), "item", { items }).verdict).toBe("true");
    expect(quickly(when("damage > 1"), "item", { items: [{ id: "i", damage: 1 }] }).verdict).toBe("false");
    expect(quickly(when("damage > 1"), "item", { items: [{ id: "i" }] }).verdict).toBeNull();
  });
});

describe("the quick code of a plan", () => {
  it("tells the keys of a table apart, case after case", () => {
    const program = programFor(when("by_three = wage"), "person");
    const at = { locality: "420106", grade: "low", wage: 9 };
    const verdicts = [true, false, true].map((a) => quicklyBy(program, "person", ofPerson({ ...at, a })).verdict);
    expect(verdicts).toEqual(["true", "false", "true"]);
    const wide = programFor(when("wide = wage"), "person");
    const grades = ["none", "low", "high", "low"].map(
      (grade) => quicklyBy(wide, "person", ofPerson({ locality: "420106", grade, wage: 6 })).verdict,
    );
    expect(grades).toEqual(["false", "true", "false", "true"]);
  });

  it("knows that nobody is eligible under what has ended", () => {
    const program = programFor(when("any(a, eligible(other))"), "person", "2021-06-01");
    expect(quicklyBy(program, "person", ofPerson({ a: false })).verdict).toBe("false");
    expect(quicklyBy(program, "person", ofPerson({})).verdict).toBe("unknown");
  });
});

describe("the quick code of an amount", () => {
  const eligibility = "eligibility: { all: { due: { when: a } } }";
  const amount = (components: string, given: Given) =>
    quickly(`${eligibility}\namount: { per: month, components: { ${components} } }`, "person", ofPerson({ a: true, ...given }))
      .amount;
  const exact = (value: string) => ({ value, bound: "exact" });
  const least = (value: string) => ({ value, bound: "at_least" });

  it.each<readonly [string, Given, { value: string; bound: string } | null]>([
    ["x: { is: hundred }", {}, exact("100.00")],
    ["x: { is: wage }", { wage: "12.34" }, exact("12.34")],
    ["x: { is: wage }", { wage: "0.05" }, exact("0.05")],
    ["x: { is: wage }", {}, null],
    ["x: { is: wage - rent }", { wage: 0, rent: "0.50" }, exact("-0.50")],
    ["x: { is: wage - rent }", { wage: 0, rent: "12.05" }, exact("-12.05")],
    ["x: { is: wage * rate }", { wage: "0.01", locality: "420600" }, exact("0.005")],
    ["x: { is: hundred }, y: { is: wage }", { wage: "12.34" }, exact("112.34")],
    ["x: { is: hundred }, y: { is: wage }", {}, null],
    ["x: { is: hundred }, y: { is: wage / children }", { wage: 1 }, null],
    ["x: { is: hundred }, y: { when: b, is: wage }", { b: true, wage: 1 }, exact("101.00")],
    ["x: { is: hundred }, y: { when: b, is: wage }", { b: false }, exact("100.00")],
    ["x: { is: hundred }, y: { when: b, is: wage }", { wage: 1 }, null],
    ["x: { is: wage, at_least: hundred }", { wage: 50 }, exact("100.00")],
    ["x: { is: wage, at_least: hundred }", { wage: "100.01" }, exact("100.01")],
    ["x: { is: hundred, at_least: unset }", {}, null],
    ["x: { is: hundred * rate }", { locality: "420600" }, exact("50.00")],
    ["x: { is: hundred * rate }", { locality: "420100" }, least("20.00")],
    ["x: { is: wage * rate }", { wage: 0, locality: "420100" }, null],
    ["x: { is: wage * rate }", { locality: "420100" }, null],
    ["x: { is: local }", { locality: "420600" }, null],
    ["x: { is: local, place: school }", { school: "420106", locality: "420600" }, exact("400.00")],
    ["x: { split: hundred, into: { social: rate, household: 1 - rate } }", { locality: "420600" }, exact("100.00")],
    ["x: { split: hundred, into: { social: rate, person: 1 - rate } }", { locality: "420600" }, exact("50.00")],
    ["x: { split: wage, into: { social: rate, person: 1 - rate } }", { wage: "0.01", locality: "420600" }, exact("0.01")],
    ["x: { split: wage, into: { person: rate, social: 1 - rate } }", { wage: "0.01", locality: "420600" }, exact("0.00")],
    ["x: { split: wage, into: { social: rate, person: 1 - rate } }", { wage: "0.03", locality: "420600" }, exact("0.02")],
    ["x: { split: wage, into: { social: rate, person: rate } }", { wage: 1, locality: "420106" }, null],
    ["x: { split: wage * rate, into: { social: rate, person: 1 - rate } }", { wage: "0.01", locality: "420600" }, null],
    [
      "x: { split: wage, into: { social: rate, person: 1 - rate }, round: { to: 5, mode: up, cite: law §1 } }",
      { wage: 25, locality: "420600" },
      exact("15.00"),
    ],
    ["x: { split: wage, into: { social: part, person: 1 - part } }", { wage: "0.03", part: "0.25" }, exact("0.01")],
    ["x: { split: wage, into: { person: 1 - part, social: part } }", { wage: "0.03", part: "0.25" }, exact("0.01")],
    ["x: { split: wage, into: { social: 1 - part, person: part } }", { wage: "0.03", part: "0.25" }, exact("0.02")],
    [
      "x: { split: wage / children, into: { social: rate, person: 1 - rate } }",
      { wage: 4, children: 2, locality: "420600" },
      null,
    ],
    ["x: { split: wage, into: { social: rate / children, person: rate } }", { wage: 4, children: 1, locality: "420600" }, null],
    ["x: { when: b, is: wage / children }", { b: true, wage: 4, children: 2 }, null],
    ["x: { is: wage / children, round: { to: 1, mode: up, cite: law §1 } }", { wage: 4, children: 2 }, null],
    ["x: { is: wage, at_least: wage / children }", { wage: 4, children: 2 }, null],
    [
      "x: { place: school, when: 'locality in [\"420106\"]', is: hundred }",
      { school: "420106", locality: "420600" },
      exact("100.00"),
    ],
    ["x: { is: hundred, payer: person }, y: { is: wage }", { wage: 1 }, exact("1.00")],
    ["x: { is: hundred, payer: social }", {}, exact("100.00")],
    [
      "x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: rent } } }",
      { grade: "low", wage: 1 },
      exact("1.00"),
    ],
    ["x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: rent } } }", { wage: 1 }, null],
    ["x: { by: a, cases: { true: { is: hundred }, false: { is: wage } } }", {}, exact("100.00")],
    ["x: { by: b, cases: { true: { is: hundred }, false: { is: wage } } }", { b: false, wage: 1 }, exact("1.00")],
    ["x: { by: doubt, cases: { wide: { is: hundred }, narrow: { is: wage } } }", {}, exact("100.00")],
    ["x: { by: b, cases: { true: { is: hundred }, false: { is: wage / children } } }", { b: true }, null],
  ])("{ %s } of %j", (components, given, want) => expect(amount(components, given)).toEqual(want));

  // Half of 0.01 to 12.5, in steps of 1 and of 5, and what each mode makes of the middle.
  it.each<readonly [wage: string, to: string, mode: string, want: string]>([
    ["25.00", "1", "up", "13.00"],
    ["25.00", "1", "down", "12.00"],
    ["25.00", "1", "half_up", "13.00"],
    ["25.00", "1", "half_even", "12.00"],
    ["27.00", "1", "half_even", "14.00"],
    ["24.98", "1", "half_up", "12.00"],
    ["24.98", "1", "half_even", "12.00"],
    ["25.02", "1", "half_even", "13.00"],
    ["24.00", "1", "up", "12.00"],
    ["24.00", "1", "down", "12.00"],
    ["24.02", "1", "up", "13.00"],
    ["25.00", "5", "up", "15.00"],
    ["25.00", "5", "down", "10.00"],
    ["25.00", "5", "half_up", "15.00"],
    ["25.00", "5", "half_even", "10.00"],
    ["35.00", "5", "half_even", "20.00"],
    ["0.01", "0.01", "up", "0.01"],
    ["0.01", "0.01", "half_even", "0.00"],
    ["0.03", "0.01", "half_even", "0.02"],
    ["0.01", "0.1", "up", "0.10"],
  ])("half of %s to %s %s is %s", (wage, to, mode, want) =>
    expect(
      amount(`x: { is: wage * rate, round: { to: ${to}, mode: ${mode}, cite: law §1 } }`, { wage, locality: "420600" }),
    ).toEqual(exact(want)),
  );

  it("looks up in the place of the policy where a component has none", () => {
    const body = `place: school\n${eligibility}\namount: { per: month, components: { x: { is: local } } }`;
    expect(quickly(body, "person", ofPerson({ school: "420106", locality: "420600" })).amount).toEqual(exact("400.00"));
  });

  it("sums every option", () => {
    const body = `${eligibility.replace("when: a", "when: listed")}
amount: { per: month, for_each: risk, components: { x: { when: risk in wanted, is: by_risk } } }`;
    const household = (given: Given) => quickly(body, "household", { household: { listed: true, ...given } }).amount;
    expect(household({ wanted: ["house", "harvest"] })).toEqual(exact("70.00"));
    expect(household({ wanted: ["harvest"] })).toEqual(exact("40.00"));
    expect(household({ wanted: [] })).toEqual(exact("0.00"));
    expect(household({})).toBeNull();
    const local = body.replace("when: risk in wanted, is: by_risk", "is: local");
    const there = { locality: "420106", household: { listed: true } };
    expect(quickly(local, "household", there).amount).toEqual(exact("800.00"));
  });

  it("has none where nothing is paid", () =>
    expect(quickly(eligibility, "person", ofPerson({ a: true }))).toEqual({ verdict: "true", amount: null }));
});
