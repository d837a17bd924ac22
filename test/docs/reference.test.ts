import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandProblems } from "../../scripts/reference/command-problems.js";
import { referencePages } from "../../scripts/reference/pages.js";

const pages = referencePages();

describe("the generated pages", () => {
  for (const [path, text] of Object.entries(pages)) {
    it(`hold what the source says: ${path} (else: npm run reference)`, () =>
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text));
  }
});

const source = new URL("../../src/", import.meta.url);

/** Codes stand in the source as `code: "…"`, as the first argument of a function that refuses, or as the keys of a table of problems. */
function codesOf(folder: string, form: RegExp): readonly string[] {
  const paths = readdirSync(new URL(`${folder}/`, source), { recursive: true, encoding: "utf8" });
  const texts = paths
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(new URL(`${folder}/${path}`, source), "utf8"));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(form)].map(([, code = ""]) => code)))].sort();
}

const page = (name: string): string => pages[`docs/${name}`] ?? "";

describe("every code has its entry", () => {
  const thrown = ["plan", "answer"].flatMap((folder) => codesOf(folder, /\bcode: "([a-z_]+)"/g));
  const ofCommand = codesOf("cli", /(?:\bcode: |refuse\()"([a-z_]+)"|^ {2}([a-z_]+): \{ ?\n? *zh: /gm).filter(
    (code) => code !== "",
  );
  const ofPack = ["read", "check", "bind", "expression"].flatMap((folder) =>
    codesOf(folder, /(?:\bcode: |unsupported\()"([a-z0-9-]+)"/g),
  );

  it("in the source there are some", () => {
    expect(thrown).toContain("below_floor");
    expect(ofCommand).toContain("json_syntax");
    expect(ofPack.length).toBeGreaterThan(80);
  });

  it.each(["errors.md", "errors.zh-CN.md"])("of what a call throws: %s", (name) => {
    expect(thrown.filter((code) => !page(name).includes(`\n## ${code}\n`))).toEqual([]);
  });

  it.each(["errors.md", "errors.zh-CN.md"])("of what the command finds: %s", (name) => {
    const known = (code: string): boolean => page(name).includes(`\n| \`${code}\` |`) || page(name).includes(`\n## ${code}\n`);
    const failures = ["invalid_case", "invalid_options", "wrong_usage"];
    expect(ofCommand.filter((code) => !failures.includes(code) && !known(code))).toEqual([]);
  });

  it("and no code of the command has one that is not in its source", () => {
    const texts = readdirSync(new URL("cli/", source)).map((path) => readFileSync(new URL(`cli/${path}`, source), "utf8"));
    const isThere = (code: string): boolean => texts.some((text) => new RegExp(`"${code}"|\\b${code}: \\{`).test(text));
    expect(Object.keys(commandProblems).filter((code) => !isThere(code))).toEqual([]);
  });

  it.each(["diagnostics.md", "diagnostics.zh-CN.md"])("of mistakes in a pack: %s", (name) => {
    expect(ofPack.filter((code) => !page(name).includes(`\n| \`${code}\` |`))).toEqual([]);
  });

  it("in words of its language", () => {
    expect(page("diagnostics.md").replace(/`[^`]*`/g, "")).not.toMatch(/\p{Script=Han}/u);
    expect(
      page("diagnostics.zh-CN.md")
        .split("\n")
        .filter((line) => line.startsWith("| `") && !/\p{Script=Han}/u.test(line)),
    ).toEqual([]);
  });
});
