import { describe, expect, it } from "vitest";
import { blocksOf, printsOf, programOf, sessionsOf } from "./blocks.js";
import { entries, linesPrintedBy, read, runCommand } from "./run-blocks.js";

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
