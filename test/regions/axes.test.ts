import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { plan } from "../../src/plan/plan.js";
import { type Axis, axesOf } from "../../src/regions/axes.js";
import { madePack, policyText } from "./made-pack.js";

const axesWhere = (eligibility: string, amount = "") =>
  axesOf(plan(madePack({ asked: policyText("asked", eligibility, amount) }), { asOf: "2019-11-15" }), "asked");

const axis = (eligibility: string, fact: string, amount = ""): Axis | undefined =>
  axesWhere(eligibility, amount).axes.find((one) => one.fact === fact);

describe("an axis", () => {
  it.each([
    ["a truth has both", "when: ill", "ill", [true, false, undefined]],
    ["a choice has every option", 'when: stage = "primary"', "stage", ["none", "primary", "1", undefined]],
    [
      "a few choices have every subset",
      "when: '\"house\" in wanted'",
      "wanted",
      [[], ["house"], ["injury"], ["house", "injury"], undefined],
    ],
    [
      "money turns at the parameter, by a fen",
      "when: income < limit",
      "income",
      ["0.00", "499.99", "500.00", "500.01", undefined],
    ],
    // A third of 250 is 83.333…: between two fen.
    [
      "a threshold between two fen has both",
      "when: income < third",
      "income",
      ["0.00", "83.32", "83.33", "83.34", "83.35", undefined],
    ],
    // income × 50% < 500.00 where income < 1000.00.
    ["a product is solved", "when: income * half < limit", "income", ["0.00", "999.99", "1000.00", "1000.01", undefined]],
    [
      "a difference is solved from either side",
      "when: limit - income > third",
      "income",
      ["0.00", "416.65", "416.66", "416.67", "416.68", undefined],
    ],
    [
      "all values of all places",
      "when: income < local",
      "income",
      ["0.00", "299.99", "300.00", "300.01", "399.99", "400.00", "400.01", undefined],
    ],
    ["an integer of few values has all", "when: grade > 1", "grade", ["1", "2", "3", "4", "5", "6", undefined]],
    ["an integer turns by one", "when: children >= few", "children", ["0", "2", "3", "4", undefined]],
    ["a day turns by a day", "when: born < as_of", "born", ["2019-11-14", "2019-11-15", "2019-11-16", undefined]],
    // Eighteen on 15 November 2019: born on that day of 2001.
    ["an age turns at the birthday", "when: age >= full_age", "born", ["2001-11-14", "2001-11-15", "2001-11-16", undefined]],
    // More than eighteen completed years: nineteen.
    [
      "more than an age turns a year later",
      "when: full_age < age",
      "born",
      ["2000-11-14", "2000-11-15", "2000-11-16", undefined],
    ],
    [
      "days are added the other way round",
      "when: add_days(born, 1) <= as_of",
      "born",
      ["2019-11-13", "2019-11-14", "2019-11-15", undefined],
    ],
  ] as const)("%s", (_, eligibility, fact, values) => {
    expect(axis(eligibility, fact)?.values).toEqual(values);
    expect(axis(eligibility, fact)?.isComplete).toBe(true);
  });

  it("says that facts that are compared with each other are not decided by values, and tries each other's numbers", () => {
    const found = axis("when: income - savings < limit", "savings");
    expect(found?.isComplete).toBe(false);
    expect(found?.values).toContain("1000.00");
  });
  it("turns where an amount does", () =>
    expect(axis("when: ill", "income", 'per: month\ncomponents: { paid: { is: "min(limit, income)" } }')?.values).toContain(
      "500.01",
    ));
  it("brings what is asked first", () =>
    expect(axesWhere("when: exit_date <= as_of").axes.map(({ fact }) => fact)).toEqual(["exited", "exit_date"]));
});

describe("the places of a policy", () => {
  it("are one of each class, a prefecture, and none", () =>
    expect(axesWhere("when: income < local").localities).toEqual(["420102", "420104", "420100", null]));
  it("are alike where no parameter tells them apart", () =>
    expect(axesWhere("when: ill").localities).toEqual(["420102", "420100", null]));
});

describe("the axes of the policies of Hubei", () => {
  it("are at their levels, those of policies asked for included", () => {
    const { axes } = axesOf(plan(hubei, { asOf: "2019-11-15" }), "buffer_period");
    expect(axes.map(({ level, fact }) => `${level} ${fact}`)).toEqual(
      ["household", "village", "county"].flatMap((level) => [`${level} exited`, `${level} exit_date`]),
    );
  });
  it("count members where the policy does", () => {
    const november = plan(hubei, { asOf: "2019-11-15" });
    expect(axesOf(november, "poverty_insurance").countsMembers).toBe(true);
    expect(axesOf(november, "dibao_top_up").countsMembers).toBe(false);
  });
});
