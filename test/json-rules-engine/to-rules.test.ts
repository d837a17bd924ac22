import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { toRules } from "../../src/json-rules-engine.js";
import type { Plan } from "../../src/model/plan.js";
import { plan } from "../../src/plan/plan.js";
import { planAsking } from "./ask-pack.js";

const conditions = (of: Plan): unknown => {
  const [rule] = toRules(of);
  const [, own] = (rule?.conditions as { readonly all: readonly unknown[] } | undefined)?.all ?? [];
  return own;
};

const leaf = (when: string): unknown => {
  const group = conditions(planAsking(`all: { asked: { when: '${when}' } }`));
  return (group as { readonly all: readonly unknown[] }).all[0];
};

const name = "eligibility.all.asked";
const workedOut = { name, fact: "huimin:asking/person/eligibility.all.asked", operator: "equal", value: true };

describe("a leaf is compared by json-rules-engine itself where that is exact", () => {
  it.each([
    ["a truth", "ill", { name, fact: "person.ill", operator: "equal", value: true }],
    ["a truth of the household", "poor", { name, fact: "household.poor", operator: "equal", value: true }],
    ["a choice", 'stage = "primary"', { name, fact: "person.stage", operator: "equal", value: "primary" }],
    ["a choice it is not", 'stage != "none"', { name, fact: "person.stage", operator: "notEqual", value: "none" }],
    ["options that are written", 'stage in ["none", "1"]', { name, fact: "person.stage", operator: "in", value: ["none", "1"] }],
    ["an integer", "children > 0", { name, fact: "person.children", operator: "greaterThan", value: 0 }],
    ["an integer on the right", "1 <= children", { name, fact: "person.children", operator: "greaterThanInclusive", value: 1 }],
    [
      "a fact among choices",
      "product in wanted",
      { name, fact: "household.wanted", operator: "contains", value: { fact: "household.product" } },
    ],
    ["an option among choices", '"house" in wanted', { name, fact: "household.wanted", operator: "contains", value: "house" }],
    [
      "money and a value of the law",
      "income < limit",
      {
        name,
        fact: "person.income",
        operator: "lessThan",
        value: 500.1,
        params: { parameter: "limit", row: "limit/2019-01-01" },
      },
    ],
    [
      "options that the law lists",
      "stage in schools",
      {
        name,
        fact: "person.stage",
        operator: "in",
        value: ["primary", "1"],
        params: { parameter: "schools", row: "schools/2019-01-01" },
      },
    ],
    [
      "a date and a day of the law",
      "first_day >= born",
      {
        name,
        fact: "person.born",
        operator: "lessThanInclusive",
        value: "1960-02-29",
        params: { parameter: "first_day", row: "first_day/2019-01-01" },
      },
    ],
    [
      "a date and the plan's day",
      "born = as_of",
      { name, fact: "person.born", operator: "equal", value: "2019-11-15", params: { asOf: "2019-11-15" } },
    ],
    ["what always holds", "true", { all: [] }],
    ["what never holds", "false", { not: { all: [] } }],
  ])("%s: %s", (_, when, expected) => expect(leaf(when)).toEqual(expected));
});

describe("a leaf is worked out by the library", () => {
  it.each([
    ["where a value of the law is local", "income < local"],
    ["where a value of the law is no binary number: 1000 a year is 83.33… a month", "income < third"],
    ["where a value of the law was not seen", "income < unseen"],
    ["where both sides are facts", "income < savings"],
    ["of a decimal, whose places have no limit", "ratio > 0"],
    ["of a definition", "very_ill"],
    ["of a calculation", "income + savings > limit"],
    ["of the members", "any(ill)"],
    ["of values of the law alone", "as_of > first_day"],
    ["where a value of the law has more digits than a binary number tells apart", "income > vast"],
  ])("%s: %s", (_, when) => expect(leaf(when)).toEqual(workedOut));
});

describe("a group", () => {
  it("becomes one of json-rules-engine; none is the contrary of any", () =>
    expect(
      conditions(
        planAsking("all: { sick: { when: ill } }\nany: { poor_one: { when: poor } }\nnone: { rich: { when: income > 0 } }"),
      ),
    ).toEqual({
      name: "eligibility",
      all: [
        { name: "eligibility.all", all: [{ name: "eligibility.all.sick", fact: "person.ill", operator: "equal", value: true }] },
        {
          name: "eligibility.any",
          any: [{ name: "eligibility.any.poor_one", fact: "household.poor", operator: "equal", value: true }],
        },
        {
          name: "eligibility.none",
          not: {
            name: "eligibility.none",
            any: [{ name: "eligibility.none.rich", fact: "person.income", operator: "greaterThan", value: 0 }],
          },
        },
      ],
    }));

  const byDoubt = "by: doubt\ncases: { wide: { when: ill }, narrow: { when: poor } }";
  it("by a reading becomes the case of the plan's option", () => {
    const facts = (readings: Record<string, string>) => JSON.stringify(toRules(planAsking(byDoubt, { readings })));
    expect(facts({})).toContain("person.ill");
    expect(facts({})).not.toContain("household.poor");
    expect(facts({ doubt: "narrow" })).toContain("household.poor");
    expect(facts({ doubt: "narrow" })).not.toContain("person.ill");
  });

  it("by a choice becomes any of its options with their cases", () =>
    expect(conditions(planAsking("by: product\ncases: { house: { when: ill }, injury: { when: false } }"))).toEqual({
      name: "eligibility",
      any: [
        {
          name: "eligibility.cases.house",
          all: [
            { name: "eligibility.by", fact: "household.product", operator: "equal", value: "house" },
            { name: "eligibility.cases.house", fact: "person.ill", operator: "equal", value: true },
          ],
        },
        {
          name: "eligibility.cases.injury",
          all: [{ name: "eligibility.by", fact: "household.product", operator: "equal", value: "injury" }, { not: { all: [] } }],
        },
      ],
    }));

  it("by a truth compares with a truth", () =>
    expect(JSON.stringify(conditions(planAsking("by: poor\ncases: { true: { when: ill }, false: { when: false } }")))).toContain(
      '"fact":"household.poor","operator":"equal","value":true',
    ));

  it("by a definition is worked out by the library as a whole", () =>
    expect(conditions(planAsking("by: very_ill\ncases: { true: { when: poor }, false: { when: false } }"))).toEqual({
      name: "eligibility",
      fact: "huimin:asking/person/eligibility",
      operator: "equal",
      value: true,
    }));
});

describe("a supposed value", () => {
  it("is a constant, also of a local one, and says so", () =>
    expect(conditions(planAsking("when: income < local", { suppose: { local: "450.50" } }))).toEqual({
      name: "eligibility",
      fact: "person.income",
      operator: "lessThan",
      value: 450.5,
      params: { parameter: "local", supposed: true },
    }));
});

describe("the rules of Hubei", () => {
  const rules = toRules(plan(hubei, { asOf: "2019-11-15" }));

  it("are one for each policy in force and each level of its subjects, in the order of the pack", () =>
    expect(rules.map((rule) => rule.name)).toEqual([
      "buffer_period/household@2019-10-14",
      "buffer_period/village@2019-10-14",
      "buffer_period/county@2019-10-14",
      "dibao_top_up/person@2019-10-14",
      "disability_care_subsidy/person@2019-10-14",
      "disability_living_subsidy/person@2019-10-14",
      "poverty_insurance/household@2019-10-14",
      "poverty_insurance_payout/household@2019-10-14",
      "student_aid/person@2019-03-01",
      "student_aid_gap/person@2019-10-14",
      "student_loan/person@2014-08-01",
    ]));

  it("are left out where no version is in force", () =>
    expect(toRules(plan(hubei, { asOf: "2019-10-13", policies: ["dibao_top_up"] }))).toEqual([]));

  it("are plain JSON", () => expect(JSON.parse(JSON.stringify(rules))).toEqual(rules));

  it("hold the plan's day and the version", () =>
    expect(rules[3]?.event).toEqual({
      type: "dibao_top_up",
      params: {
        policy: "dibao_top_up",
        version: "2019-10-14",
        level: "person",
        title: hubei.policies.dibao_top_up?.versions[0]?.title,
        asOf: "2019-11-15",
      },
    }));

  it("have no path, which json-rules-engine would run as a program", () => expect(JSON.stringify(rules)).not.toContain('"path"'));

  it("compare by themselves more often than not", () => {
    const facts = [...JSON.stringify(rules).matchAll(/"fact":"([^"]+)"/g)].map(([, fact = ""]) => fact);
    const asked = facts.filter((fact) => fact !== "huimin:level");
    const native = asked.filter((fact) => !fact.startsWith("huimin:"));
    expect(native.length / asked.length).toBeGreaterThan(0.6);
  });
});
