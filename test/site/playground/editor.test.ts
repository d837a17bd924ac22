import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completionsAt } from "../../../docs/.vitepress/playground/editor/completions.js";
import { cursorAt } from "../../../docs/.vitepress/playground/editor/cursor.js";
import { editableFiles, schemaOf } from "../../../docs/.vitepress/playground/editor/editable-files.js";
import { partAt } from "../../../docs/.vitepress/playground/editor/positions.js";
import type { Schema } from "../../../docs/.vitepress/playground/editor/schema-at.js";
import { readPackFiles } from "../../../scripts/pack-files.js";
import { compilePack } from "../../../src/authoring.js";
import { hubei } from "../../../src/hubei.js";

const released = readPackFiles("policies/hubei");
const schema = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}.json`, "utf8"));
const policy = schema("policy");
const at = (text: string) => cursorAt(text.replace("|", ""), text.indexOf("|"));
const suggested = (text: string, of = policy): readonly string[] =>
  completionsAt(text.replace("|", ""), text.indexOf("|"), { schema: of, pack: hubei, language: "zh" })?.options.map(
    ({ label }) => label,
  ) ?? [];

describe("cursorAt", () => {
  it.each([
    ["po|", [], "key"],
    ["kind: |", ["kind"], "value"],
    ["eligibility:\n  all:\n    minor:\n      when: ag|", ["eligibility", "all", "minor", "when"], "value"],
    ["eligibility:\n  all:\n    a: { when: x }\n  |", ["eligibility"], "key"],
    ["eligibility:\n  all:\n    a: { when: x, |", ["eligibility", "all", "a"], "key"],
    ["eligibility:\n  all:\n    a: { when: x, cite: [opinions §2, o|", ["eligibility", "all", "a", "cite", "[]"], "value"],
    ["scenarios:\n  - name: x\n    given:\n      |", ["scenarios", "[]", "given"], "key"],
    ["scenarios:\n  - name: x\n    given: { residence: |", ["scenarios", "[]", "given", "residence"], "value"],
    ["scenarios:\n  - |", ["scenarios", "[]"], "key"],
    ["# kind:\namount:\n  per: m|", ["amount", "per"], "value"],
  ] as const)("finds its place in %j", (text, path, writes) => {
    const cursor = at(text);
    expect([cursor.path, cursor.writes]).toEqual([path, writes]);
    expect(text.slice(cursor.from, text.indexOf("|"))).toMatch(/^[\w"]*$/);
  });

  it("finds every key of the released policies where it stands", () => {
    const text = released["dibao_top_up/2019-10-14.yaml"] ?? "";
    const line = text.indexOf("when: age >= elderly_age");
    expect(cursorAt(text, line + "when: age >= eld".length)).toEqual({
      path: ["eligibility", "all", "special_hardship", "any", "elderly", "when"],
      writes: "value",
      from: line + "when: age >= ".length,
    });
  });
});

describe("completionsAt", () => {
  it("offers the keys of the schema at their level, and the fixed values of a field", () => {
    expect(suggested("|")).toEqual(expect.arrayContaining(["policy", "eligibility", "amount", "scenarios"]));
    expect(suggested("amount:\n  |")).toEqual(expect.arrayContaining(["per", "components"]));
    expect(suggested("amount:\n  |")).not.toContain("eligibility");
    expect(suggested("amount:\n  per: |")).toEqual(["month", "term", "year", "once"]);
    expect(suggested("eligibility:\n  all:\n    a: { w|")).toEqual(expect.arrayContaining(["when", "text", "cite"]));
  });

  it("offers facts, values, definitions, the file's own names and functions in an expression", () => {
    const text = "definitions:\n  times_due: { is: 1 }\neligibility:\n  when: |";
    expect(suggested(text)).toEqual(
      expect.arrayContaining(["receives_dibao", "dibao_standard", "severely_disabled", "times_due", "years_between", "eligible"]),
    );
    const found = completionsAt(text.replace("|", ""), text.indexOf("|"), { schema: policy, pack: hubei, language: "zh" });
    expect(found?.options.find(({ label }) => label === "receives_dibao")?.detail).toBe("享受最低生活保障");
  });

  it("offers sources to cite, divisions by code, facts and their options in a scenario", () => {
    expect(suggested("cite: op|")).toContain("opinions");
    expect(suggested("scenarios:\n  - locality: |")).toContain('"420600"');
    expect(suggested("scenarios:\n  - given:\n      household:\n        |")).toContain("residence");
    expect(suggested("scenarios:\n  - given: { disability_grade: |")).toEqual(expect.arrayContaining(['"1"', "none"]));
    expect(suggested("scenarios:\n  - suppose: { |")).toContain("elderly_age");
  });

  it("offers what other files have", () => {
    expect(suggested("x:\n  type: |", schema("parameters"))).toEqual(expect.arrayContaining(["money", "share"]));
    expect(suggested("x:\n  |", schema("facts"))).toEqual(expect.arrayContaining(["of", "type", "label", "ask"]));
  });
});

describe("partAt", () => {
  it("spans the word that a diagnostic of the compiler points at", { timeout: 30_000 }, () => {
    const path = "dibao_top_up/2019-10-14.yaml";
    const text = (released[path] ?? "").replace("when: age >= elderly_age", "when: age >= elderly_aged");
    const compiled = compilePack({ ...released, [path]: text });
    const found = compiled.diagnostics.find(({ code }) => code === "unknown-name");
    const part = partAt(text, found?.at.line ?? 0, found?.at.column ?? 0);
    expect([found?.at.file, text.slice(part.from, part.to)]).toEqual([path, "elderly_aged"]);
  });

  it("stays within the text", () => {
    expect(partAt("a\nb", 9, 9)).toEqual({ from: 3, to: 3 });
    expect(partAt("a: bc\n", 1, 4)).toEqual({ from: 3, to: 5 });
  });
});

describe("editableFiles", () => {
  it("lists a policy's versions, newest first, its values, then what is shared", () => {
    const files = editableFiles(released, ["student_loan"]);
    expect(files.slice(0, 3).map(({ path }) => path)).toEqual([
      "student_loan/2021-09-01.yaml",
      "student_loan/2014-08-01.yaml",
      "student_loan/parameters.yaml",
    ]);
    expect(files.find(({ path }) => path === "facts.yaml")?.policy).toBeNull();
    expect([...new Set(files.map(({ path }) => schemaOf(path)))].sort()).toEqual(
      ["county_facts", "definitions", "facts", "localities", "pack", "parameters", "policy", "sources"].sort(),
    );
  });
});
