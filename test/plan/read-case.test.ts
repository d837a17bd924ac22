import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";

const planned = plan(hubei, { asOf: "2019-11-15" });

const problemsOf = (input: unknown): readonly string[] => {
  try {
    readCase(planned, input);
    return [];
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    expect(error.code).toBe("invalid_case");
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
};

const person = (facts: object): unknown => ({ household: { members: [{ id: "a", ...facts }] } });

const refused: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["no case", null, ["wrong_form "]],
  ["a list", [], ["wrong_form "]],
  ["a part that is not there", { houshold: {} }, ["unknown_name houshold"]],
  ["an unknown fact", { household: { recieves_dibao: true } }, ["unknown_name household.recieves_dibao"]],
  ["a fact of another level", { household: { birth_date: "1947-03-02" } }, ["unknown_name household.birth_date"]],
  ["a word for a boolean", { household: { receives_dibao: "yes" } }, ["wrong_form household.receives_dibao"]],
  ["null for not known", { household: { receives_dibao: null } }, ["wrong_form household.receives_dibao"]],
  ["a day that does not exist", person({ birth_date: "2023-02-29" }), ["wrong_form household.members[0].birth_date"]],
  ["an option that is not there", person({ stage: "kindergarten" }), ["wrong_form household.members[0].stage"]],
  ["members without ids", { household: { members: [{}] } }, ["wrong_form household.members[0].id"]],
  ["one id twice", { household: { members: [{ id: "a" }, { id: "a" }] } }, ["duplicate_id household.members[1].id"]],
  [
    "a member who leaves before coming",
    person({ from: "2020-01-02", until: "2020-01-01" }),
    ["wrong_form household.members[0].until"],
  ],
  ["a place that is not there", { locality: "990000" }, ["unknown_name locality"]],
  ["a place that was no more", { locality: "420821" }, ["locality_not_in_force locality"]],
  ["a place that was not yet", { locality: "421088" }, ["locality_not_in_force locality"]],
  [
    "names of JavaScript's own",
    JSON.parse('{"__proto__": 1, "household": {"constructor": true}}'),
    ["unknown_name __proto__", "unknown_name household.constructor"],
  ],
  [
    "everything at once",
    { locality: 5, household: { members: [{ id: "a", x: 1 }], receives_dibao: 3 } },
    ["unknown_name locality", "wrong_form household.receives_dibao", "unknown_name household.members[0].x"],
  ],
];

describe("reading a case", () => {
  it.each(refused)("refuses %s", (_, input, want) => expect([...problemsOf(input)].sort()).toEqual([...want].sort()));

  it("says which division took the place of one that is no more", () => {
    expect(() => readCase(planned, { locality: "420821" })).toThrow(/use `420882`/);
  });

  it("takes text for every type, as YAML and forms carry it", () => {
    const given = readCase(planned, { household: { receives_dibao: "true", residence: "rural" } });
    expect([given.household.get("receives_dibao"), given.household.get("residence")]).toEqual([true, "rural"]);
  });

  it("takes a case of which nothing is known", () => expect(problemsOf({})).toEqual([]));
});
