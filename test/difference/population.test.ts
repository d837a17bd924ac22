import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { type PopulationOptions, populationOf } from "../../src/difference/population.js";
import type { Fact } from "../../src/model/pack.js";
import { plan } from "../../src/plan/plan.js";
import { demoSide } from "./demo-sides.js";

const { pack, scenarios } = demoSide("base", []);
const options: PopulationOptions = {
  facts: pack.facts,
  localities: ["420600", "421100"],
  seeds: scenarios.map((scenario) => scenario.case),
  day: "2020-04-01",
  size: 300,
  seed: 1,
};

describe("random households", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(populationOf(options)).toEqual(populationOf(options));
    expect(populationOf({ ...options, seed: 2 })).not.toEqual(populationOf(options));
  });
  it("are valid cases", () => {
    const planned = plan(pack, { asOf: "2020-04-01" });
    for (const one of populationOf(options)) expect(() => evaluate(planned, one)).not.toThrow();
  });
  it("give every option, both truths, nothing, and amounts of all sizes", () => {
    const members = populationOf(options).flatMap(({ household }) => household?.members ?? []);
    const seen = (name: string) => new Set(members.map((member) => String(member[name])));
    expect(seen("disability_grade")).toEqual(new Set(["none", "1", "2", "3", "4", "undefined"]));
    expect(seen("destitute")).toEqual(new Set(["true", "false", "undefined"]));
    const amounts = members.map(({ other_allowance: amount }) => Number(amount ?? -1));
    expect(amounts.some((amount) => amount === 0)).toBe(true);
    expect(amounts.some((amount) => amount > 0 && amount < 100)).toBe(true);
    expect(amounts.some((amount) => amount > 1000)).toBe(true);
  });
  it("keep to minimum and maximum", () => {
    const grade: Fact = {
      ...(pack.facts.other_allowance as Fact),
      type: { kind: "integer", options: null, unit: null, per: null },
    };
    const facts = { grade: { ...grade, minimum: "1", maximum: "6" } };
    const grades = populationOf({ ...options, facts, seeds: [] }).flatMap(({ household }) =>
      (household?.members ?? []).flatMap(({ grade: one }) => (one === undefined ? [] : [String(one)])),
    );
    expect([...new Set(grades)].sort()).toEqual(["1", "2", "3", "4", "5", "6"]);
  });
  it("say nothing of what is not asked", () => {
    const facts = { ...pack.facts, other_allowance: { ...(pack.facts.other_allowance as Fact), askedIf: "destitute" } };
    const members = populationOf({ ...options, facts }).flatMap(({ household }) => household?.members ?? []);
    const asked = members.filter((member) => member.other_allowance !== undefined);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.every(({ destitute }) => String(destitute) === "true")).toBe(true);
  });
});
