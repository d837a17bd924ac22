import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { blocksOf, printsOf, programOf, sessionsOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const entries = Object.fromEntries(
  ["index", "hubei", "authoring", "testing"].map((name) => [
    name === "index" ? "huimin" : `huimin/${name}`,
    `${root}src/${name}.ts`,
  ]),
);
const shown = (value: unknown): string =>
  typeof value === "string" ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });

async function linesPrintedBy(name: string, program: string): Promise<readonly string[]> {
  const file = `${root}generated/docs/${name}.ts`;
  mkdirSync(`${root}generated/docs`, { recursive: true });
  writeFileSync(file, program);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await import(/* @vite-ignore */ file);
    return log.mock.calls.flatMap((values) => values.map(shown).join(" ").trimEnd().split("\n"));
  } finally {
    log.mockRestore();
  }
}

function runCommand(command: string): string {
  const args = command
    .split(/\s+/)
    .slice(2)
    .filter((word) => word !== "\\");
  const result = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], { cwd: root, encoding: "utf8" });
  return result.stdout + result.stderr;
}

for (const path of ["README.md", "README.zh-CN.md"]) {
  const page = read(path);

  describe(path, () => {
    it("prints what it says it prints", async () => {
      expect(printsOf(page).length).toBeGreaterThan(5);
      expect(await linesPrintedBy(path.replace(/\W/g, "-"), programOf(page, entries))).toEqual(printsOf(page));
    }, 60_000);

    for (const { command, output } of sessionsOf(page)) {
      it(`shows what the command prints: ${command}`, () => expect(runCommand(command).trimEnd()).toBe(output.trimEnd()), 30_000);
    }

    it("quotes rules as they stand in the pack", () => {
      const rules = read("policies/hubei/dibao_top_up/2019-10-14.yaml")
        .split("\n")
        .map((line) => line.trim());
      const quoted = blocksOf(page)
        .filter(({ language }) => language === "yaml")
        .flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
      expect(quoted.length).toBeGreaterThan(5);
      expect(quoted.filter((line) => line !== "" && line !== "# …" && !rules.includes(line))).toEqual([]);
    });

    it("names only scripts that exist", () => {
      const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
      const named = [...page.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:]+)/g)].map(([, name = ""]) => name);
      expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    });
  });
}

describe("the two READMEs", () => {
  it("show the same programs, commands and rules", () => {
    const programs = (path: string) =>
      blocksOf(read(path))
        .filter(({ language }) => language !== "text")
        .map(({ language }) => language);
    expect(programs("README.zh-CN.md")).toEqual(programs("README.md"));
  });
});
