import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { expressionCases } from "../../scripts/conformance/expression-rows.js";
import { conformanceFiles } from "../../scripts/conformance/files.js";
import { lineSchemas } from "../../scripts/conformance/schemas.js";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { type Determination, evaluate, HuiminError, type Plan, plan, screen } from "../../src/index.js";
import { factsOf, withFact } from "../../src/testing/conformance/case-facts.js";
import { type ConformanceCase, type ConformanceKind, type ConformancePlan, conformanceCases } from "../../src/testing.js";

const compiled = compilePack(readPackFiles(new URL("../../policies/hubei", import.meta.url).pathname));
if (!compiled.ok) throw new Error("the pack does not compile");
const { pack, scenarios } = compiled;
const published = scenarios.filter(({ knownOn }) => knownOn !== null).slice(0, 2);
const sample = [...scenarios.filter((_, at) => at % 40 === 0), ...published];
const cases = conformanceCases(pack, sample);
const loans = scenarios.filter(({ policy, version }) => policy === "student_loan" && version === "2021-09-01");
const loanCases = conformanceCases(pack, loans);

const plans = new Map<string, Plan>();
const planned = (options: ConformancePlan): Plan => {
  const key = JSON.stringify(options);
  const made = plans.get(key) ?? plan(pack, options);
  plans.set(key, made);
  return made;
};

const answersOf = ({ expect: expected }: ConformanceCase) => ("answers" in expected ? expected.answers : []);
const problemsOf = ({ expect: expected }: ConformanceCase) => ("error" in expected ? expected.error.problems : []);

const named = (id: string): ConformanceCase => {
  const found = loanCases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

describe("the conformance corpus", () => {
  it("is the same each time", () => {
    const few = sample.slice(0, 6);
    expect(JSON.stringify(conformanceCases(pack, few))).toBe(JSON.stringify(conformanceCases(pack, few)));
  });

  it("has an id of its own for every case, and no case twice", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map((one) => JSON.stringify([one.plan, one.case]))).size).toBe(cases.length);
  });

  it.each<ConformanceKind>(["scenario", "unknown", "day", "reading", "known_on", "place", "suppose", "boundary", "invalid"])(
    "has cases of kind %s",
    (kind) => expect([...cases, ...loanCases].some((one) => one.kind === kind)).toBe(true),
  );

  it.each(["eligible", "ineligible", "undetermined", "not_in_force"])("has answers that are %s", (outcome) =>
    expect(cases.flatMap(answersOf).some((answer) => answer.outcome === outcome)).toBe(true),
  );

  it.each(["unknown_name", "wrong_form", "duplicate_id", "contradiction", "contradicts_pack", "below_floor"])(
    "has a mistake that is %s",
    (code) => expect(cases.flatMap(problemsOf).some((problem) => problem.code === code)).toBe(true),
  );

  it("refuses nothing but mistakes and places that were not there yet", () => {
    const refused = cases.filter((one) => one.kind !== "invalid").flatMap(problemsOf);
    expect([...new Set(refused.map(({ code }) => code))].filter((code) => code !== "locality_not_in_force")).toEqual([]);
  });
});

describe("what the corpus expects", () => {
  it.each(["scenario", "day"])("of %s cases the compiled evaluator gives", (kind) => {
    for (const one of cases.filter((each) => each.kind === kind && "answers" in each.expect))
      expect(answered(one)).toEqual(one.expect);
  });

  it("the compiled evaluator gives in all other cases, errors included", () => {
    const others = cases.filter(({ kind }) => kind !== "scenario" && kind !== "day");
    expect(others.length).toBeGreaterThan(200);
    for (const one of others) expect({ id: one.id, got: answered(one) }).toEqual({ id: one.id, got: one.expect });
  });

  it("screening gives too", () => {
    for (const one of cases.filter((each) => "answers" in each.expect)) {
      const expected = answersOf(one).map(({ policy, subject, outcome, amount }) => ({ policy, subject, outcome, amount }));
      expect(screen(planned(one.plan), one.case)).toEqual(expected);
    }
  });

  // A loan of 12,000 yuan a year from September 2021, 16,000 from September 2023, 20,000 from September 2024; before 2021, 8,000.
  it.each([
    ["student_loan/2021-09-01/11", "20000.00", "2021-09-01"],
    ["student_loan/2021-09-01/11 day 2021-09-01", "12000.00", "2021-09-01"],
  ])("%s is %s yuan by the version of %s", (id, value, version) => {
    expect(answersOf(named(id))[0]).toMatchObject({ outcome: "eligible", version, amount: { value, per: "year" } });
  });

  it("the day before a version is the day of the one before", () =>
    expect(answersOf(named("student_loan/2021-09-01/11 day 2021-08-31"))[0]).toMatchObject({ version: "2014-08-01" }));

  it("without the stage of schooling nobody knows", () => {
    const [answer] = answersOf(named("student_loan/2021-09-01/11 unknown stage@a"));
    expect(answer).toMatchObject({ outcome: "undetermined", amount: null, missing: [{ kind: "fact", name: "stage" }] });
  });

  it("only scenarios have what lies ahead and other readings", () => {
    expect(answersOf(named("student_loan/2021-09-01/11"))[0]).toHaveProperty("validThrough");
    expect(answersOf(named("student_loan/2021-09-01/11 day 2021-09-01"))[0]).not.toHaveProperty("readings");
  });
});

/** What `evaluate` says of a case, in the fields that the corpus has. */
function answered({ plan: options, case: input, expect: { ...expected } }: ConformanceCase): unknown {
  const lines = "answers" in expected ? expected.answers : [];
  try {
    const { determinations } = evaluate(planned(options), input);
    return { answers: determinations.map((each, at) => partOf(each, Object.keys(lines[at] ?? {}))) };
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    const problems = error.problems.map(({ code, path }) => ({ code, path }));
    return { error: { code: error.code, problems: expect.toSatisfy((given: readonly object[]) => isSameSet(given, problems)) } };
  }
}

const partOf = (determination: Determination, fields: readonly string[]): object =>
  Object.fromEntries(fields.map((field) => [field, determination[field as keyof Determination]]));

const isSameSet = (a: readonly object[], b: readonly object[]): boolean =>
  JSON.stringify(a.map((one) => JSON.stringify(one)).sort()) === JSON.stringify(b.map((one) => JSON.stringify(one)).sort());

describe("the expressions of the corpus", () => {
  const lines = expressionCases();
  const known = (expression: string) => lines.find((line) => line.expression === expression)?.expect;

  it.each([
    ["1 / 3", { value: { is: "1/3" }, type: { kind: "decimal", options: null, unit: null, per: null } }],
    ["1 < 2", { value: { is: true }, type: { kind: "boolean", options: null, unit: null, per: null } }],
    ["income + 100", { value: { between: ["100", null] }, type: { kind: "money", options: null, unit: null, per: null } }],
  ])("%s", (expression, expected) => expect(known(expression)).toEqual(expected));

  it("say what is known of values given", () => {
    const given = lines.flatMap((line) => Object.values(line.given).flatMap((one) => one.known));
    for (const field of ["is", "between", "oneOf", "rateBetween"]) expect(given.some((one) => field in one)).toBe(true);
    expect(given.some((one) => Object.keys(one).length === 0)).toBe(true);
  });

  it("have the form that their schema says", () => {
    for (const line of lines) expect(lineSchemas.expression.safeParse(JSON.parse(JSON.stringify(line))).error).toBeUndefined();
  });
});

describe("the files of the corpus", () => {
  it("have lines of the form that the schema says", () => {
    for (const one of [...cases, ...loanCases]) {
      expect(lineSchemas.case.safeParse(JSON.parse(JSON.stringify(one))).error).toBeUndefined();
    }
    expect(lineSchemas.case.safeParse({ ...cases[0], expect: {} }).success).toBe(false);
    expect(lineSchemas.case.safeParse({ ...cases[0], more: 1 }).success).toBe(false);
  });

  it("are told of by the manifest", () => {
    const files = conformanceFiles(pack, loans.slice(0, 2));
    const text = gunzipSync(files["hubei.jsonl.gz"] as Uint8Array).toString("utf8");
    expect(JSON.parse(String(files["manifest.json"]))).toMatchObject({
      format: 1,
      pack: { id: "hubei", digest: pack.digest },
      files: {
        "hubei.jsonl": { lines: text.split("\n").length - 1, sha256: createHash("sha256").update(text).digest("hex") },
        "expressions.jsonl": { lines: expressionCases().length },
      },
    });
  });
});

describe("a fact of a case", () => {
  const input = {
    household: { receives_dibao: "true", members: [{ id: "a", from: "2019-01-01", stage: "none" }] },
    items: [{ id: "x", price: "1" }],
  };

  it("is found where it stands; ids and days of membership are none", () =>
    expect(factsOf(input).map(({ subject, name }) => `${name}@${subject.id ?? subject.kind}`)).toEqual([
      "receives_dibao@household",
      "stage@a",
      "price@x",
    ]));

  it("is set for one member, one item, the household, or a village not spoken of before", () => {
    expect(withFact(input, { kind: "person", id: "a" }, "stage", "primary").household?.members?.[0]?.stage).toBe("primary");
    expect(withFact(input, { kind: "item", id: "x" }, "price", "2").items?.[0]?.price).toBe("2");
    expect(withFact(input, { kind: "village", id: null }, "exited", true).village).toEqual({ exited: true });
    expect(input.household.members[0]?.stage).toBe("none");
  });

  it("is left out where there is no value", () =>
    expect(withFact(input, { kind: "household", id: null }, "receives_dibao", undefined).household).toEqual({
      members: input.household.members,
    }));
});
