import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { evaluate, plan } from "../../src/index.js";

const november = plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] });

const household = () => ({
  locality: "420600",
  household: {
    receives_dibao: true,
    residence: "rural",
    members: [{ id: "a", birth_date: "2009-05-20", destitute_support: false }],
  },
});

const text = JSON.stringify(evaluate(november, household()));

describe("an answer that is worked out as it is read", () => {
  it("is plain data to whoever serializes, spreads, compares or clones it", () => {
    const answer = evaluate(november, household());
    expect(JSON.stringify({ ...answer, determinations: answer.determinations.map((one) => ({ ...one })) })).toBe(text);
    expect(JSON.stringify(structuredClone(answer))).toBe(text);
    expect(answer).toEqual(JSON.parse(text));
    expect(Object.keys(answer.determinations[0] ?? {})).toEqual(Object.keys(JSON.parse(text).determinations[0]));
  });

  it("does not see what becomes of the case afterwards", () => {
    const given = household();
    const answer = evaluate(november, given);
    const [member] = given.household.members;
    if (member !== undefined) member.birth_date = "1950-01-01";
    given.household.receives_dibao = false;
    given.locality = "420100";
    expect(JSON.stringify(answer)).toBe(text);
  });

  it("does not see it either where the checked reader had to read it", () => {
    const written = { ...household(), household: { ...household().household, receives_dibao: "true" } };
    const answer = evaluate(november, written);
    const before = JSON.stringify(evaluate(november, structuredClone(written)));
    written.household.receives_dibao = "false";
    expect(JSON.stringify(answer)).toBe(before);
  });

  it("gives the same property again and again", () => {
    const [answer] = evaluate(november, household()).determinations;
    expect(answer?.missing).toBe(answer?.missing);
    expect(answer?.readings).toBe(answer?.readings);
  });
});
