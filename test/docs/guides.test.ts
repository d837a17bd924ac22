import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { runScenarios } from "../../src/testing.js";
import { blocksOf, printsOf, programOf } from "./blocks.js";
import { entries, linesPrintedBy, read } from "./run-blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const starts = ["docs/guide/start.md", "docs/guide/start.zh-CN.md"];
const forOfficers = ["docs/guide/officers.md", "docs/guide/officers.zh-CN.md"];
const languagesOf = (path: string): readonly string[] => blocksOf(read(path)).map(({ language }) => language);

describe.each(starts)("%s", (path) => {
  const page = read(path);

  it("prints what it says it prints", async () => {
    expect(printsOf(page).length).toBeGreaterThan(10);
    expect(await linesPrintedBy(path.replace(/\W/g, "-"), programOf(page, entries))).toEqual(printsOf(page));
  }, 60_000);
});

describe("the programs of the guides", () => {
  it("have no mistake in types but the one that they show", () => {
    const files = starts.map((path) => `${root}generated/docs/${path.replace(/\W/g, "-")}-types.ts`);
    mkdirSync(`${root}generated/docs`, { recursive: true });
    files.forEach((file, at) => {
      writeFileSync(file, programOf(read(starts[at] ?? ""), entries));
    });
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram(files, { ...options, allowImportingTsExtensions: true, noUnusedLocals: false });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    // The first of a list is written without asking whether there is one.
    expect(messages.filter((message) => !/possibly 'undefined'/.test(message))).toEqual([]);
  }, 120_000);
});

describe.each(forOfficers)("%s", (path) => {
  it("shows a scenario that runs and holds", () => {
    const [block] = blocksOf(read(path)).filter(({ language }) => language === "yaml");
    const files = readPackFiles(`${root}policies/hubei`);
    const policy = "dibao_top_up/2019-10-14.yaml";
    const indented = (block?.text ?? "").replace(/^(?=.)/gm, "  ");
    const compiled = compilePack({ ...files, [policy]: `${files[policy]}${indented}` });
    expect(compiled.ok).toBe(true);
    if (!compiled.ok) return;
    const added = compiled.scenarios.filter(({ name }) => name.zh === "襄阳农村15岁学生");
    expect(added).toHaveLength(1);
    expect(added[0]?.expect.amount).toBe("96.00");
    expect(runScenarios(compiled.pack, added).flatMap(({ failures }) => failures)).toEqual([]);
  }, 60_000);
});

describe("the guides", () => {
  it.each([starts, forOfficers])("show the same blocks in both languages: %s", (english, chinese) => {
    expect(languagesOf(chinese)).toEqual(languagesOf(english));
  });

  it("have no block that is not run, quoted or a command to install", () => {
    const all = [...starts, ...forOfficers, "docs/guide/answers.md", "docs/guide/answers.zh-CN.md"].flatMap((path) =>
      blocksOf(read(path)),
    );
    const others = all.filter(
      ({ language, text }) => !["ts", "text", "yaml"].includes(language) && text !== "npm install huimin\n",
    );
    expect(others).toEqual([]);
  });
});
