import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import { type PlanOptions, plan } from "../../src/plan/plan.js";

const problemsOf = (options: PlanOptions): readonly string[] => {
  try {
    plan(hubei, options);
    return [];
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    expect(error.code).toBe("invalid_options");
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
};

const refused: readonly (readonly [string, PlanOptions, readonly string[]])[] = [
  ["no day", {} as PlanOptions, ["wrong_form asOf"]],
  ["29 February of a common year", { asOf: "2023-02-29" }, ["wrong_form asOf"]],
  ["a day of another form", { asOf: "2019/11/15" }, ["wrong_form asOf"]],
  ["an option that is misspelt", { asOf: "2019-11-15", ...{ knowOn: "2019-11-15" } }, ["unknown_name knowOn"]],
  ["a policy that is not there", { asOf: "2019-11-15", policies: ["dibao_topup"] }, ["unknown_name policies[0]"]],
  ["a reading that is not there", { asOf: "2019-11-15", readings: { age: "birthday" } }, ["unknown_name readings.age"]],
  [
    "an option that is not there",
    { asOf: "2019-11-15", readings: { several_hardships: "twice" } },
    ["unknown_name readings.several_hardships"],
  ],
  ["a parameter that is not there", { asOf: "2019-11-15", suppose: { constructor: "1" } }, ["unknown_name suppose.constructor"]],
  ["a value of another type", { asOf: "2019-11-15", suppose: { elderly_age: "sixty" } }, ["wrong_form suppose.elderly_age"]],
  // The opinions let a place go above 20%, never below: a local 15% is no reading of them.
  ["a local rate below the floor", { asOf: "2025-08-15", suppose: { top_up_rate: "15%" } }, ["below_floor suppose.top_up_rate"]],
  [
    "everything at once",
    { asOf: "x", knownOn: "y", policies: ["z"] },
    ["wrong_form asOf", "wrong_form knownOn", "unknown_name policies[0]"],
  ],
];

describe("planning", () => {
  it.each(refused)("refuses %s", (_, options, want) => expect(problemsOf(options)).toEqual(want));

  it("names the nearest policy", () => {
    expect(() => plan(hubei, { asOf: "2019-11-15", policies: ["dibao_topup"] })).toThrow(/did you mean `dibao_top_up`/);
  });

  it("takes the version in force, and none before the first", () => {
    expect(plan(hubei, { asOf: "2019-10-14" }).versions.dibao_top_up?.from).toBe("2019-10-14");
    expect(plan(hubei, { asOf: "2019-10-13" }).versions.dibao_top_up).toBeNull();
  });

  it("takes a rate at and above the floor", () => {
    expect(problemsOf({ asOf: "2025-08-15", suppose: { top_up_rate: "20%" } })).toEqual([]);
    expect(problemsOf({ asOf: "2025-08-15", suppose: { top_up_rate: "25%" } })).toEqual([]);
  });
});
