import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { project, run } from "../../scripts/packed.js";
import { answersTo } from "./answers.js";
import { asking, bundle, entries, installed, loaded, prepare, questions } from "./consumer.js";
import { ensureNodes, nodeOf, versions } from "./node-versions.js";

// Every entry, in both ways of loading, on every version of Node that is promised.

interface Loaded {
  readonly version: string;
  /** The names that each entry exports. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly answers: string;
}

const report = `({ version: process.versions.node.split(".")[0], answers,
  names: Object.fromEntries(Object.entries(loaded).map(([entry, module]) => [entry, Object.keys(module).sort()])) })`;

const byImport = `
  import { answersTo } from "./answers.out.js";
  import { readFileSync } from "node:fs";
  const loaded = {};
  for (const entry of ${JSON.stringify(entries)}) loaded[entry] = await import(entry);
  const questions = JSON.parse(readFileSync("questions.json", "utf8"));
  const answers = answersTo(loaded.huimin, loaded["huimin/hubei"].hubei, questions);
  console.log(JSON.stringify(${report}));`;

const byRequire = `
  const { answersTo } = require("./answers.out.cjs");
  const loaded = Object.fromEntries(${JSON.stringify(entries)}.map((entry) => [entry, require(entry)]));
  const answers = answersTo(loaded.huimin, loaded["huimin/hubei"].hubei, require("./questions.json"));
  console.log(JSON.stringify(${report}));`;

function load(version: string, type: "module" | "commonjs", program: string): Loaded {
  // Without the loading of ESM by `require` that newer versions have: a package that leans on it fails on older ones.
  const flags = type === "commonjs" && version !== "20" ? ["--no-experimental-require-module"] : [];
  return JSON.parse(run(project, nodeOf(version), ...flags, `--input-type=${type}`, "-e", program)) as Loaded;
}

let expected = "";

beforeAll(() => {
  prepare();
  ensureNodes();
  const ask = `export { answersTo } from ${JSON.stringify(asking)};`;
  bundle("answers", ask, "--format=esm");
  bundle("answers", ask, "--format=cjs", `--outfile=${join(project, "answers.out.cjs")}`);
  const { huimin, pack } = loaded();
  expected = answersTo(huimin, pack, questions());
}, 300_000);

describe.each(versions)("on Node %s", (version) => {
  let imported: Loaded;
  let required: Loaded;

  beforeAll(() => {
    imported = load(version, "module", byImport);
    required = load(version, "commonjs", byRequire);
  }, 60_000);

  it("runs there indeed", () => expect([imported.version, required.version]).toEqual([version, version]));

  it.each(entries)("%s loads by import and gives something", (entry) => expect(imported.names[entry]?.length).toBeGreaterThan(0));

  it.each(entries)("%s gives the same names by require as by import", (entry) =>
    expect(required.names[entry]?.filter((name) => name !== "module.exports")).toEqual(imported.names[entry]),
  );

  it("answers the same, byte for byte, in both ways", () => {
    expect(imported.answers === expected).toBe(true);
    expect(required.answers === expected).toBe(true);
  });
});

describe("the answers compared", () => {
  it("are those of three examples of the pack, and of a wrong case", () => {
    const [couple, ...others] = JSON.parse(expected) as readonly { readonly answer: unknown; readonly explanation: unknown }[];
    expect(others.length).toBe(3);
    expect(couple?.answer).toMatchObject({ replay: { pack: "hubei", asOf: "2019-11-15" } });
    expect(JSON.stringify(couple?.explanation)).toContain("✓ Eligible");
    expect(JSON.stringify(others[2])).toContain("household.incom");
  });
});

describe("the module format", () => {
  it("has no top-level await and no require in the ESM build", () => {
    for (const entry of ["index", "hubei", "authoring", "testing"])
      expect(readFileSync(installed(`dist/${entry}.js`), "utf8")).not.toMatch(/\brequire\(|^await /m);
  });
});
