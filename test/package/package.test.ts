import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programOf } from "../docs/blocks.js";

// The package as its users get it: packed, installed in an empty project, loaded in both ways.

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const entries = ["huimin", "huimin/authoring", "huimin/hubei", "huimin/testing"];
let project = "";

function run(cwd: string, command: string, ...args: readonly string[]): string {
  const result = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "huimin-package-"));
  run(root, "npm", "run", "--silent", "build");
  run(root, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz")) ?? "";
  run(project, "npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`);
}, 240_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const installed = (path: string): string => join(project, "node_modules", "huimin", path);
const node = (...args: readonly string[]): string => run(project, process.execPath, ...args).trim();
const namesByImport = (entry: string): string =>
  node("--input-type=module", "-e", `console.log(Object.keys(await import("${entry}")).sort().join())`);
const namesByRequire = (entry: string): string =>
  node("--input-type=commonjs", "-e", `console.log(Object.keys(require("${entry}")).sort().join())`);

describe("the packed library", () => {
  for (const entry of entries) {
    it(`gives the same names by require as by import: ${entry}`, () => {
      expect(namesByImport(entry)).not.toBe("");
      expect(namesByRequire(entry)).toBe(namesByImport(entry));
    }, 30_000);
  }

  it("gives the same answer by require as by import", () => {
    const call =
      "JSON.stringify(h.evaluate(h.plan(p.hubei, { asOf: '2019-11-15' }), { locality: '420600', household: { members: [{ id: 'a', destitute_support: true }] } }))";
    const byImport = node(
      "--input-type=module",
      "-e",
      `const h = await import("huimin"), p = await import("huimin/hubei"); console.log(${call})`,
    );
    const byRequire = node(
      "--input-type=commonjs",
      "-e",
      `const h = require("huimin"), p = require("huimin/hubei"); console.log(${call})`,
    );
    expect(byRequire).toBe(byImport);
    expect(byImport).toContain('"policy":"dibao_top_up"');
  }, 30_000);

  it("runs where text may not become code", () => {
    const program = `import { evaluate, plan } from "huimin"; import { hubei } from "huimin/hubei";
      console.log(evaluate(plan(hubei, { asOf: "2019-11-15", policies: ["dibao_top_up"] }), { household: { members: [{ id: "a" }] } }).determinations.length)`;
    expect(node("--disallow-code-generation-from-strings", "--input-type=module", "-e", program)).toBe("1");
  }, 30_000);

  it("brings the command", () => {
    const example = installed("policies/hubei/examples/xiangyang-elderly-couple.yaml");
    const output = run(
      project,
      join(project, "node_modules", ".bin", "huimin"),
      "evaluate",
      example,
      "--as-of",
      "2019-11-15",
      "--json",
    );
    expect(JSON.parse(output)).toMatchObject({ replay: { pack: "hubei", asOf: "2019-11-15" } });
  }, 30_000);

  it("has types for both ways of loading", () => {
    const files = { "readme.mts": programOf(readFileSync(join(root, "README.md"), "utf8"), {}), "use.cts": usesOfEntries() };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2023", "dom"],
      types: [],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    expect(run(project, join(bin, "tsc"), "--project", project)).toBe("");
  }, 60_000);

  it("holds what it needs and no sources or tests", () => {
    const folders = readdirSync(installed("")).sort();
    expect(folders).toEqual(
      expect.arrayContaining(["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "dist", "policies", "schemas"]),
    );
    expect(folders.filter((name) => ["src", "test", "scripts", "generated", ".ci"].includes(name))).toEqual([]);
  });

  it("is small: 40 kB for the run-time entry and 40 kB for the pack of Hubei, minified and gzipped", () => {
    expect(sizeOf("huimin")).toBeLessThan(40_000);
    expect(sizeOf("huimin/hubei")).toBeLessThan(40_000);
  }, 30_000);
});

const usesOfEntries = (): string =>
  entries.map((entry, index) => `import entry${index} = require("${entry}");\nvoid entry${index};`).join("\n");

function sizeOf(entry: string): number {
  const file = join(project, "size.js");
  writeFileSync(file, `import * as all from "${entry}"; globalThis.kept = all;`);
  return gzipSync(run(project, join(bin, "esbuild"), file, "--bundle", "--minify", "--format=esm")).length;
}
