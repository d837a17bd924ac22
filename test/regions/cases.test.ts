import { describe, expect, it } from "vitest";
import { screen } from "../../src/answer/screen.js";
import { hubei } from "../../src/hubei.js";
import type { CaseInput } from "../../src/model/case.js";
import { plan } from "../../src/plan/plan.js";
import { axesOf } from "../../src/regions/axes.js";
import { areAllCases, boundaryCases } from "../../src/regions/cases.js";
import { pairRows } from "../../src/regions/covering-rows.js";
import { minimise } from "../../src/regions/minimise.js";
import { randomFrom } from "../../src/regions/random.js";
import { madePack, policyText } from "./made-pack.js";

const planOf = (eligibility: string) => plan(madePack({ asked: policyText("asked", eligibility) }), { asOf: "2019-11-15" });

const casesOf = (eligibility: string, limit: number): readonly CaseInput[] => [
  ...boundaryCases(planOf(eligibility), "asked", { limit, seed: 1 }),
];

describe("boundary cases", () => {
  it("are all combinations where these are few", () => {
    // Three of each truth, three places: a county, the prefecture, none.
    const cases = casesOf("all: { a: { when: ill }, b: { when: poor } }", 100);
    expect(cases).toHaveLength(27);
    expect(new Set(cases.map((one) => JSON.stringify(one))).size).toBe(27);
    expect(areAllCases(planOf("all: { a: { when: ill }, b: { when: poor } }"), "asked", 27)).toBe(true);
    expect(areAllCases(planOf("all: { a: { when: ill }, b: { when: poor } }"), "asked", 26)).toBe(false);
  });
  it("are not all where facts are compared with each other", () =>
    expect(areAllCases(planOf("when: income < savings"), "asked", 1e6)).toBe(false));
  it("leave out what is not asked", () => {
    const cases = casesOf("when: exit_date <= as_of", 1000);
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.filter(({ household }) => household?.exited === false && household.exit_date !== undefined)).toEqual([]);
  });
  it("keep to the limit, and are the same for the same seed", () => {
    const november = plan(hubei, { asOf: "2019-11-15" });
    const texts = (seed: number) =>
      [...boundaryCases(november, "student_aid", { limit: 500, seed })].map((one) => JSON.stringify(one));
    expect(texts(1)).toHaveLength(500);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });
  it("are valid, and come to every outcome", () => {
    for (const policy of Object.keys(hubei.policies)) {
      const november = plan(hubei, { asOf: "2019-11-15", policies: [policy] });
      const outcomes = [...boundaryCases(november, policy, { limit: 400, seed: 7 })].flatMap((one) =>
        screen(november, one).map(({ outcome }) => outcome),
      );
      expect(new Set(outcomes), policy).toEqual(new Set(["eligible", "ineligible", "undetermined"]));
    }
  });
  it("have every pair of values", () => {
    const sizes = [4, 3, 5, 2, 6];
    const pairs = (rows: readonly (readonly number[])[]) =>
      new Set(rows.flatMap((row) => row.flatMap((a, i) => row.flatMap((b, j) => (i < j ? [`${i}=${a} ${j}=${b}`] : [])))));
    const wanted = sizes.flatMap((a, i) => sizes.flatMap((b, j) => (i < j ? [a * b] : []))).reduce((sum, n) => sum + n, 0);
    const rows = [...pairRows(sizes, randomFrom(3))];
    expect(pairs(rows).size).toBe(wanted);
    expect(rows.length).toBeLessThan(60);
  });
  it("have a second member where the policy counts members", () => {
    const november = plan(hubei, { asOf: "2019-11-15" });
    const sizes = [...boundaryCases(november, "poverty_insurance", { limit: 300, seed: 1 })].map(
      ({ household }) => household?.members?.length,
    );
    expect(new Set(sizes)).toEqual(new Set([1, 2]));
  });
  it("refuse a limit that gives none", () =>
    expect(() => [...boundaryCases(planOf("when: ill"), "asked", { limit: 0, seed: 1 })]).toThrow(RangeError));
  it("have one place of each class", () =>
    expect(new Set(casesOf("when: income < local", 1000).map(({ locality }) => locality))).toEqual(
      new Set(axesOf(planOf("when: income < local"), "asked").localities.map((code) => code ?? undefined)),
    ));
});

describe("minimising a case", () => {
  const whole: CaseInput = {
    locality: "420600",
    household: {
      receives_dibao: true,
      residence: "rural",
      members: [
        { id: "a", ill: true },
        { id: "b", ill: false, old: true },
      ],
    },
    village: { exited: true },
    items: [{ id: "i", price: "3.00" }],
  };

  it.each([
    ["a fact of the household", (one: CaseInput) => one.household?.residence === "rural", { household: { residence: "rural" } }],
    ["the place", (one: CaseInput) => one.locality === "420600", { locality: "420600" }],
    [
      "one member",
      (one: CaseInput) => one.household?.members?.some(({ old }) => old === true) === true,
      { household: { members: [{ id: "b", old: true }] } },
    ],
    ["a fact of the village", (one: CaseInput) => one.village?.exited === true, { village: { exited: true } }],
    ["an item", (one: CaseInput) => one.items?.length === 1, { items: [{ id: "i" }] }],
    ["nothing", () => true, {}],
  ] as const)("leaves %s where nothing else matters", (_, holds, left) => expect(minimise(whole, holds)).toEqual(left));

  it("keeps what only matters together", () =>
    expect(minimise(whole, (one) => one.locality !== undefined || one.village !== undefined)).toEqual({ locality: "420600" }));
  it("leaves the case as it was given", () => {
    const before = JSON.stringify(whole);
    minimise(whole, () => true);
    expect(JSON.stringify(whole)).toBe(before);
  });
});
