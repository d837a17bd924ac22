import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { type ConformanceCase, conformanceCases } from "../../src/testing.js";
import { blocksOf, programOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = ["docs/conformance.md", "docs/conformance.zh-CN.md"] as const;
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const entries = Object.fromEntries(
  ["index", "hubei", "testing"].map((name) => [name === "index" ? "huimin" : `huimin/${name}`, `${root}src/${name}.ts`]),
);

function loanCases(): readonly ConformanceCase[] {
  const compiled = compilePack(readPackFiles(`${root}policies/hubei`));
  if (!compiled.ok) throw new Error("the pack does not compile");
  const { pack, scenarios } = compiled;
  return conformanceCases(
    pack,
    scenarios.filter(({ policy, version }) => policy === "student_loan" && version === "2021-09-01"),
  );
}

const cases = loanCases();

/** Runs the program of a page on cases, and gives the list that it prints. */
async function failedOf(name: string, page: string, given: readonly object[]): Promise<unknown> {
  const file = `${root}generated/docs/${name}`;
  mkdirSync(`${root}generated/docs`, { recursive: true });
  writeFileSync(`${file}.jsonl.gz`, gzipSync(given.map((one) => `${JSON.stringify(one)}\n`).join("")));
  const there = 'fileURLToPath(import.meta.resolve("huimin/conformance/hubei.jsonl.gz"))';
  const program = programOf(page, entries);
  expect(program).toContain(there);
  writeFileSync(`${file}.ts`, program.replace(there, JSON.stringify(`${file}.jsonl.gz`)));
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await import(/* @vite-ignore */ `${file}.ts`);
    return log.mock.calls[0]?.[0];
  } finally {
    log.mockRestore();
  }
}

const altered = (one: ConformanceCase, name: string, value: unknown): ConformanceCase => {
  if (!("answers" in one.expect)) throw new Error(`${one.id} has no answers`);
  return { ...one, expect: { answers: one.expect.answers.map((answer) => ({ ...answer, [name]: value })) } };
};

describe("the pages on the conformance corpus", () => {
  it("have a program that finds nothing wrong with Huimin itself", async () => {
    expect(cases.length).toBeGreaterThan(150);
    expect(await failedOf("conformance", read(pages[0]), cases)).toEqual([]);
  }, 60_000);

  it("have a program that sees one fen, one reason, one problem less", async () => {
    const [paid, other] = cases.filter(({ expect: want }) => "answers" in want && want.answers[0]?.amount != null);
    const invalid = cases.find(({ kind }) => kind === "invalid");
    if (paid === undefined || other === undefined || invalid === undefined) throw new Error("there are no such cases");
    const wrong = [
      altered(paid, "amount", { value: "20000.01", currency: "CNY", per: "year", bound: "exact" }),
      altered(other, "because", []),
      { ...invalid, expect: { error: { code: "invalid_case", problems: [] } } },
    ];
    expect(await failedOf("conformance-altered", read(pages[0]), wrong)).toEqual(wrong.map(({ id }) => id));
  }, 60_000);

  it("show a line as it is", () => {
    const shown = blocksOf(read(pages[0])).find(({ language }) => language === "json");
    const line: unknown = JSON.parse(shown?.text ?? "");
    expect(cases.find(({ id }) => id === "student_loan/2021-09-01/11 day 2021-09-01")).toEqual(line);
  });

  it("show the same programs in both languages", () => {
    const [english, chinese] = pages.map((path) => blocksOf(read(path)));
    expect(chinese).toEqual(english);
  });

  it("lead to pages that are there", () => {
    for (const path of pages) {
      const links = [...read(path).matchAll(/\]\((?!https)([^)#]+)/g)].map(([, link = ""]) => link);
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) expect(read(`docs/${link}`)).not.toBe("");
    }
  });
});
