import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { WrittenDefinitions } from "../../src/model/written/definition.js";
import { WrittenParameters } from "../../src/model/written/parameter.js";
import { WrittenPolicy } from "../../src/model/written/policy.js";
import { WrittenGiven, WrittenScenario } from "../../src/model/written/scenario.js";
import { checkShape } from "../../src/read/shape.js";
import { readYaml } from "../../src/read/yaml.js";

function found(schema: z.ZodType, text: string): readonly string[] {
  const yaml = readYaml("a.yaml", text);
  if (!yaml.ok) return yaml.diagnostics.map(({ code }) => code);
  const shaped = checkShape(schema, yaml.content, yaml.locate);
  return shaped.ok ? [] : shaped.diagnostics.map(({ at, code, message }) => `${at.line}:${at.column} ${code}: ${message.en}`);
}

const p = "p: { type: share, values: ";

describe("the branch of a union that was meant", () => {
  it("a mistyped key of a row is told as such, not as a cell that is no mapping", () => {
    expect(found(WrittenParameters, `${p}{ 2019-10-14: { valu: 1 } } }`)).toEqual([
      "1:43 unknown-key: `valu` is not a key here; did you mean `value`?",
    ]);
  });

  it("one level further down as well", () => {
    expect(found(WrittenParameters, `${p}{ rural: { 2019-10-14: { value: 1, untill: x } } } }`)).toEqual([
      "1:62 unknown-key: `untill` is not a key here; did you mean `until`?",
    ]);
  });

  it("a row where a mapping of days belongs is told once", () => {
    expect(found(WrittenParameters, `${p}{ rural: 5 } }`)).toEqual([
      "1:36 wrong-shape: `rural` is a text; write a mapping (`key: value`)",
    ]);
  });

  it("cases of a definition are values or truths, by the keys they have", () => {
    const definition = (body: string) => `d: { by: r, cases: { a: ${body} } }`;
    expect(found(WrittenDefinitions, definition("{ is: 1, whn: x }"))).toEqual([
      "1:34 unknown-key: `whn` is not a key here; the keys are `is`, `by`, `cases`",
    ]);
    expect(found(WrittenDefinitions, definition("{ wen: x }"))).toEqual([
      "1:27 unknown-key: `wen` is not a key here; did you mean `when`?",
    ]);
    expect(found(WrittenDefinitions, definition("4"))).toEqual([
      "1:25 wrong-shape: `a` is a text; write a mapping (`key: value`)",
    ]);
  });

  it("a member of a case is a mapping of facts", () => {
    expect(found(WrittenGiven, "household: { members: [{ id: a, x: { y: z } }] }")).toEqual([
      "1:36 wrong-shape: `x` is a mapping (`key: value`); write a text or a list",
    ]);
  });
});

describe("what is missing or too much", () => {
  it("every problem of a file is told, in order", () => {
    const text = "title: { zh: 甲 }\nsubject: persons\namount: { components: {} }\n";
    expect(found(WrittenPolicy, text)).toEqual([
      "1:1 missing-key: `policy` is missing; add it",
      "1:1 missing-key: `en` is missing; add it",
      "2:10 unknown-value: `persons` cannot stand here; did you mean `person`?",
      "3:1 missing-key: `per` is missing; add it",
    ]);
  });

  it("a whole file of the wrong sort is told at its start", () => {
    expect(found(WrittenPolicy, "[a, b]")).toEqual(["1:1 wrong-shape: the file is a list; write a mapping (`key: value`)"]);
  });

  it("a key that is no name of its sort is told at the key", () => {
    expect(found(WrittenParameters, "topUpRate: { type: share }")).toEqual([
      "1:1 bad-pattern: `topUpRate` is not of the right form; write lower-case letters, digits and underscores, as `top_up_rate`",
    ]);
  });

  it("bounds of a range may be open, but not words", () => {
    const scenario = (range: string) =>
      `{ name: { zh: 甲, en: a }, as_of: 2019-10-14, given: {}, expect: { outcome: eligible, range: ${range} } }`;
    expect(found(WrittenScenario, scenario('{ min: 0.00, max: "" }'))).toEqual([]);
    expect(found(WrittenScenario, scenario("{ min: 0.00, max: much }"))).toHaveLength(1);
  });
});
