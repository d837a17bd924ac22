import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { hubei } from "../../src/hubei.js";
import { findDifferences, runRules, toFacts, toRules } from "../../src/json-rules-engine.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import { plan } from "../../src/plan/plan.js";
import { person, planAsking } from "./ask-pack.js";

const outcome = async (eligibility: string, input: unknown): Promise<string | undefined> =>
  (await runRules(planAsking(eligibility), input))[0]?.outcome;

describe("running rules", () => {
  it.each([
    ["income <= limit", { income: "500.10" }, "eligible"],
    ["income <= limit", { income: "500.11" }, "ineligible"],
    ["income <= limit", { income: 500.1 }, "eligible"],
    ["income > limit", { income: "99999999999999999999999.99" }, "eligible"],
    ["income = limit", { income: "500.1" }, "eligible"],
    ["income < third", { income: "83.33" }, "eligible"],
    ["income < third", { income: "83.34" }, "ineligible"],
    ["born <= first_day", { born: "1960-02-29" }, "eligible"],
    ["born <= first_day", { born: "1960-03-01" }, "ineligible"],
    ["born < first_day", { born: "0999-12-31" }, "eligible"],
    ["stage in schools", { stage: "1" }, "eligible"],
    ["stage in schools", { stage: 1 }, "eligible"],
    ["stage in schools", { stage: "none" }, "ineligible"],
    ["ill", { ill: "false" }, "ineligible"],
    ["ratio > 0", { ratio: "0.0000000000000000000000001" }, "eligible"],
    ["any(ill)", { ill: true }, "eligible"],
  ])("%s of %j: %s", async (when, facts, expected) => expect(await outcome(`when: ${when}`, person(facts))).toBe(expected));

  const household = (residence: string): unknown => ({
    locality: "420600",
    household: { receives_dibao: true, residence, members: [{ id: "a", birth_date: "2009-05-20", destitute_support: false }] },
  });
  const november = plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] });

  it("tells the amount as the library does, its floor included", async () =>
    expect(await runRules(november, household("rural"))).toEqual([
      {
        policy: "dibao_top_up",
        subject: { kind: "person", id: "a" },
        outcome: "eligible",
        amount: { value: "96.00", currency: "CNY", per: "month", bound: "at_least" },
      },
    ]));

  it("loses nothing where many run at once", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => runRules(november, household("rural"))));
    expect(answers.map(([first]) => first?.amount?.value)).toEqual(Array.from({ length: 200 }, () => "96.00"));
  }, 30_000);

  it("answers in the order of evaluate, for each level of subject", async () => {
    const all = plan(hubei, { asOf: "2019-11-15", policies: ["buffer_period", "student_loan"] });
    const input = { household: { members: [{ id: "b" }, { id: "a" }] } };
    const expected = evaluate(all, input).determinations.map(({ policy, subject }) => ({ policy, subject }));
    expect((await runRules(all, input)).map(({ policy, subject }) => ({ policy, subject }))).toEqual(expected);
  }, 30_000);

  it("refuses an invalid case as evaluate does", async () => {
    const wrong = { household: { members: [{ id: "a", birth_date: "2019-02-29", income: 3 }] } };
    const problems = (error: unknown): unknown => (error instanceof HuiminError ? error.problems : error);
    const expected = ((): unknown => {
      try {
        return evaluate(november, wrong);
      } catch (error) {
        return problems(error);
      }
    })();
    expect(expected).toHaveLength(2);
    expect(await runRules(november, wrong).catch(problems)).toEqual(expected);
    expect(await findDifferences(november, wrong).catch(problems)).toEqual(expected);
    expect(() => toFacts(november, wrong)).toThrow(HuiminError);
  });
});

describe("stored rules on an engine of the app", () => {
  const buffer = plan(hubei, { asOf: "2019-11-15", policies: ["buffer_period"] });
  const input = {
    household: { exited: true, exit_date: "2018-12-31", members: [] },
    village: { exited: false },
  };

  it("fire for the subjects of their level alone", async () => {
    const engine = new Engine(JSON.parse(JSON.stringify(toRules(buffer))), { allowUndefinedFacts: true });
    const fired: string[] = [];
    for (const { subject, facts } of toFacts(buffer, input)) {
      for (const { event } of (await engine.run(facts)).results) fired.push(`${subject.kind}: ${event?.params?.level}`);
    }
    expect(fired).toEqual(["household: household"]);
  });

  it("may stand beside rules and facts of its own", async () => {
    const own = { conditions: { all: [{ fact: "vip", operator: "equal", value: true }] }, event: { type: "own" } };
    const engine = new Engine([...toRules(buffer), own], { allowUndefinedFacts: true });
    const [household] = toFacts(buffer, input);
    const { events } = await engine.run({ ...household?.facts, vip: true });
    expect(events.map(({ type }) => type).sort()).toEqual(["buffer_period", "own"]);
  });
});
