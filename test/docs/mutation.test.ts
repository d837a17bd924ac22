import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { huimin } from "../cli/command.js";
import { smallFolder } from "../mutation/small-folder.js";
import { blocksOf, sessionsOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const argumentsOf = (command: string): readonly string[] => command.split(/\s+/).slice(2);

describe.each([
  ["docs/mutation.md", "en"],
  ["docs/mutation.zh-CN.md", "zh"],
] as const)("%s", (path, language) => {
  const page = read(path);
  const sessions = sessionsOf(page);

  it("shows what the command prints", { timeout: 120_000 }, async () => {
    const [{ command, output } = { command: "", output: "" }] = sessions;
    expect(command).toContain("mutate buffer_period");
    expect(await huimin(argumentsOf(command))).toEqual({ status: 0, out: output, err: "" });
  });
  it("shows a change that no scenario notices", { timeout: 120_000 }, async () => {
    const shown = blocksOf(page).find(({ text }) => text.startsWith("? "))?.text ?? "?";
    const folder = smallFolder();
    const { out } = await huimin(["mutate", "--pack", folder, "--language", language]);
    expect(out.replaceAll(folder, "small")).toContain(shown);
  });
  it("quotes the pack", () => {
    const quoted = blocksOf(page).flatMap(({ language: kind, text }) => (kind === "yaml" ? [text.trim()] : []));
    const pack = ["mutants.yaml", "pack.yaml"].map((file) => read(`policies/hubei/${file}`)).join("\n");
    expect(quoted).toHaveLength(2);
    expect(quoted.filter((text) => !pack.includes(text))).toEqual([]);
  });
  it("names the command that tells of coverage", async () => {
    const command = sessions.find(({ command: one }) => one.includes("--coverage"))?.command ?? "";
    expect(argumentsOf(command).slice(0, 3)).toEqual(["test", "policies/hubei", "--coverage"]);
  });
});

describe.each(["docs/ci/exit-codes.md", "docs/ci/exit-codes.zh-CN.md"])("%s", (path) => {
  const lines = blocksOf(read(path)).flatMap(({ language, text }) => (language === "sh" ? text.trim().split("\n") : []));
  it("has commands that end with 0, 1 and 2", () => {
    expect(new Set(lines.map((line) => line.split(" # ")[1]))).toEqual(new Set(["0", "1", "2"]));
  });
  it.each(lines)("%s", { timeout: 60_000 }, async (line) => {
    const [command = "", status] = line.split(" # ");
    expect((await huimin(argumentsOf(command))).status).toBe(Number(status));
  });
  it("tells of every command", async () => {
    const { out } = await huimin(["--help"]);
    const verbs = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<|[^ ])/gm)]
      .map(([, verb = ""]) => verb)
      .filter((verb) => verb !== "help");
    expect(verbs.length).toBeGreaterThan(10);
    expect(verbs.filter((verb) => !read(path).includes(`\`${verb}\``))).toEqual([]);
  });
});
