import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { vi } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Reads a file of the repository. */
export const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");

/** The entries of the package, by the names that programs import them by. */
export const entries = Object.fromEntries(
  ["index", "hubei", "authoring", "testing", "json-rules-engine"].map((name) => [
    name === "index" ? "huimin" : `huimin/${name}`,
    `${root}src/${name}.ts`,
  ]),
);

const shown = (value: unknown): string =>
  typeof value === "string" ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });

/** Runs a program of a page and gives the lines that it prints. */
export async function linesPrintedBy(name: string, program: string): Promise<readonly string[]> {
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

/** Runs a `npx huimin` command of a page and gives what it prints. */
export function runCommand(command: string): string {
  const args = command
    .split(/\s+/)
    .slice(2)
    .filter((word) => word !== "\\");
  const result = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], { cwd: root, encoding: "utf8" });
  return result.stdout + result.stderr;
}
