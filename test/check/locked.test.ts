import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/authoring.js";
import { lockText, meaningOf } from "../../src/check/meaning.js";
import { hubei } from "../../src/hubei.js";
import { readLock } from "../../src/read/read-lock.js";
import { basePack, lockOfBase } from "../bad/bad-file.js";
import { madePack, policyText } from "../regions/made-pack.js";

const lock = lockOfBase();

/** Compiles the locked base pack with some texts of one file replaced, and tells the codes found. */
function codesAfter(file: string, ...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const files = basePack();
  for (const [from, to] of changes) {
    const text = files[file] ?? "";
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    files[file] = text.replace(from, to);
  }
  return compilePack({ ...files, "lock.json": lock }).diagnostics.map(({ code }) => code);
}

describe("a locked pack", () => {
  it.each([
    ["may be left as it is", "pack.yaml", []],
    [
      "may have a translation corrected",
      "demo/2019-10-14.yaml",
      [["en: Aged <elderly_age> or over", "en: <elderly_age> years or older"]],
    ],
    ["may have a label corrected", "definitions.yaml", [["en: Age }", "en: Age in years }"]]],
    ["may have a citation corrected", "demo/2019-10-14.yaml", [["cite: opinions §2 }", "cite: opinions §3 }"]]],
    ["may have a scenario changed", "demo/2019-10-14.yaml", [["income: 69.41", "income: 69.42"]]],
    [
      "may have a row added",
      "demo/parameters.yaml",
      [["cite: notice } }", "cite: notice }, 2024-01-01: { value: 65, cite: notice } }"]],
    ],
    ["may have an option of a fact added", "facts.yaml", [["[urban, rural]", "[urban, rural, mixed]"]]],
    [
      "may have an option of a reading added",
      "pack.yaml",
      [["day_after: {", "week_after: { zh: 次周, en: a week after }, day_after: {"]],
    ],
  ] as const)("%s", (_, file, changes) =>
    expect(codesAfter(file, ...changes).filter((code) => code.startsWith("locked"))).toEqual([]),
  );

  it.each([
    ["a comparison", "demo/2019-10-14.yaml", ["age >= elderly_age", "age > elderly_age"], ["locked-version"]],
    ["a mode of rounding", "demo/2019-10-14.yaml", ["mode: up", "mode: down"], ["locked-version"]],
    ["a payer", "demo/2019-10-14.yaml", ["payer: locality", "payer: insurer"], ["locked-version"]],
    ["a shared definition", "definitions.yaml", ["income > standard", "income >= standard"], ["locked-definition"]],
    ["a default", "pack.yaml", ["default: birthday", "default: day_after"], ["locked-reading"]],
    ["a value", "parameters/shared.yaml", ["value: 600.00", "value: 610.00"], ["locked-value", "locked-value"]],
    ["a last day", "parameters/shared.yaml", ["until: 2019-12-31", "until: 2019-11-30"], ["locked-value"]],
    ["a first day", "demo/parameters.yaml", ["2013-07-01", "2013-08-01"], ["locked-value"]],
    ["a floor", "demo/parameters.yaml", ["at_least: 20%", "at_least: 10%"], ["locked-value"]],
  ] as const)("refuses to have %s changed", (_, file, change, codes) => expect(codesAfter(file, change)).toEqual(codes));

  it("locks a definition by whatever name", () => {
    const withOwn = (limit: string) =>
      policyText("one", "when: text").replace(
        "eligibility:",
        `definitions:\n  text: { label: { zh: 虚构, en: Made up }, when: income <= ${limit} }\neligibility:`,
      );
    const [one, other] = ["limit", "third"].map((limit) => meaningOf(madePack({ one: withOwn(limit) })).versions);
    expect(one).not.toEqual(other);
  });

  it("refuses nothing before it is locked", () => {
    const files = basePack();
    files["demo/2019-10-14.yaml"] = (files["demo/2019-10-14.yaml"] ?? "").replace("age >= elderly_age", "age > elderly_age");
    expect(compilePack(files).diagnostics).toEqual([]);
  });
});

describe("the lock of Hubei", () => {
  const text = readFileSync(new URL("../../policies/hubei/lock.json", import.meta.url), "utf8");
  const read = readLock(text);

  it("is as it is written, one line for each thing, in order", () => expect(read === null ? null : lockText(read)).toBe(text));
  it("is kept", () => expect(meaningOf(hubei)).toMatchObject(read ?? { versions: null }));
  it("holds every version and row that was released with it", () => {
    expect(Object.keys(read?.versions ?? {})).toContain("dibao_top_up@2019-10-14");
    expect(Object.keys(read?.rows ?? {})).toContain("dibao_standard/420600/rural/2019-04-01");
  });
});
