import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { project, run } from "../../scripts/packed.js";
import { entries, installed, node, prepare, root } from "./consumer.js";

// What lies in the packed library.

type Condition = Readonly<Record<"types" | "default", string>>;

interface Manifest {
  readonly exports: Readonly<Record<string, Readonly<Record<"import" | "require", Condition>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = (): Manifest => JSON.parse(readFileSync(installed("package.json"), "utf8")) as Manifest;

/** Names the packages of which the library holds a copy: esbuild writes above each file whence it comes. */
function copied(): readonly string[] {
  const files = readdirSync(installed("dist")).filter((name) => /\.c?js$/.test(name));
  const texts = files.map((name) => readFileSync(installed(`dist/${name}`), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(/^ *\/\/ (?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/\s]+)\//gm)]);
  return [...new Set(found.map(([, name = ""]) => name))].sort();
}

beforeAll(prepare, 300_000);

describe("the packed library", () => {
  it("exports every entry in src, and nothing else", () => {
    const sources = readdirSync(join(root, "src")).filter((name) => name.endsWith(".ts") && name !== "cli.ts");
    const names = sources.map((name) => (name === "index.ts" ? "huimin" : `huimin/${name.replace(/\.ts$/, "")}`));
    expect([...entries].sort()).toEqual(names.sort());
  });

  it.each(entries)("has code and types for both ways of loading %s", (entry) => {
    const { import: imported, require: required } = manifest().exports[entry.replace("huimin", ".")] ?? {};
    expect(Object.keys(imported ?? {})).toEqual(["types", "default"]);
    expect(Object.keys(required ?? {})).toEqual(["types", "default"]);
    const paths = [imported, required].flatMap((condition) => Object.values(condition ?? {}));
    expect(paths.filter((path) => !existsSync(installed(path)))).toEqual([]);
  });

  it("holds what it needs and no sources or tests", () => {
    const folders = readdirSync(installed("")).sort();
    const pages = ["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "THIRD-PARTY-NOTICES.md"];
    expect(folders.filter((name) => name !== "package.json" && !pages.includes(name))).toEqual([
      "dist",
      "docs",
      "policies",
      "schemas",
    ]);
    expect(pages.filter((name) => !folders.includes(name))).toEqual([]);
  });

  it("holds nothing of the machine that built it", () => {
    const files = readdirSync(installed("dist"), { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(installed(`dist/${name}`)).isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => readFileSync(installed(`dist/${name}`), "utf8").includes(root))).toEqual([]);
  });

  it("names every package whose code it holds in its notices, and no other", () => {
    const notices = readFileSync(installed("THIRD-PARTY-NOTICES.md"), "utf8");
    const named = [...notices.matchAll(/^- ([^:]+): Copyright/gm)].flatMap(([, names = ""]) => names.split(", "));
    expect(copied().length).toBeGreaterThan(0);
    expect(named.sort()).toEqual(copied());
  });

  it("brings the command", () => {
    const example = installed("policies/hubei/examples/xiangyang-elderly-couple.yaml");
    const command = join(project, "node_modules", ".bin", "huimin");
    const output = run(project, command, "evaluate", example, "--as-of", "2019-11-15", "--policy", "dibao_top_up", "--json");
    expect(JSON.parse(output)).toMatchObject({ replay: { pack: "hubei", asOf: "2019-11-15" } });
  }, 30_000);

  it(
    "tells its own version",
    () => expect(node("-p", `require("huimin").engineVersion === require("huimin/package.json").version`)).toBe("true"),
    30_000,
  );
});
