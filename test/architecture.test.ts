import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { moduleOf, readModules } from "./architecture/modules.js";
import {
  ambientUses,
  banned,
  barrels,
  cycles,
  reachedFrom,
  strayPackages,
  unknownFolders,
  upwardImports,
} from "./architecture/rules.js";

const modules = readModules(fileURLToPath(new URL("../src", import.meta.url)));
const runTime = modules.filter(({ name }) => reachedFrom(modules, "index").has(name));

describe("the source", () => {
  it("is there", () => expect(modules.length).toBeGreaterThan(30));
  it("stands in folders that have a layer", () => expect(unknownFolders(modules)).toEqual([]));
  it("imports from lower layers or its own folder only", () => expect(upwardImports(modules)).toEqual([]));
  it("imports a package only where it belongs", () => expect(strayPackages(modules)).toEqual([]));
  it("has no module that loads itself", () => expect(cycles(modules)).toEqual([]));
  it("has no barrel but the entries", () => expect(barrels(modules)).toEqual([]));
  it("has no default export", () => expect(banned(modules, "defaultExport")).toEqual([]));
  it("has no class but HuiminError", () => expect(banned(modules, "classes")).toEqual([]));
  it("has no any", () => expect(banned(modules, "any")).toEqual([]));
  it("has functions of at most 30 lines", () => expect(banned(modules, "longFunction")).toEqual([]));
  it("has files of fewer than 250 lines", () =>
    expect(modules.filter(({ lines }) => lines >= 250).map(({ name }) => name)).toEqual([]));
  it("names files after their subject", () =>
    expect(modules.map(({ name }) => name).filter((name) => /(^|\/)(utils?|helpers?|common|types)$/.test(name))).toEqual([]));
});

describe("the run-time entry", () => {
  it("loads no reader, parser, schema or node module", () =>
    expect(
      [...reachedFrom(modules, "index")].filter((name) =>
        /^(zod|yaml|lezer-feel|commander|date-fns|node:.*|model\/written\/.*|read\/.*)$/.test(name),
      ),
    ).toEqual([]));
  it("asks neither for the time nor the language nor the environment", () => expect(ambientUses(runTime)).toEqual([]));
});

describe("the rules themselves", () => {
  const sample = (files: Readonly<Record<string, string>>) => Object.entries(files).map(([name, text]) => moduleOf(name, text));

  it("see an import that points up, even of a type alone", () =>
    expect(upwardImports(sample({ "values/a": 'import type { B } from "../plan/b.js";' }))).toEqual(["values/a -> plan/b"]));
  it("see a sibling", () =>
    expect(upwardImports(sample({ "findings/a": 'import { b } from "../evaluate/b.js";' }))).toEqual([
      "findings/a -> evaluate/b",
    ]));
  it("let an import point down or stay", () =>
    expect(upwardImports(sample({ "plan/a": 'import { b } from "../values/b.js"; import { c } from "./c.js";' }))).toEqual([]));
  it("see a cycle of three", () =>
    expect(
      cycles(
        sample({
          "plan/a": 'import { b } from "./b.js";',
          "plan/b": 'export { c } from "./c.js";',
          "plan/c": 'import { a } from "./a.js";',
        }),
      ),
    ).toEqual(["plan/a", "plan/b", "plan/c"]));
  it("do not take a package for the entry of its name", () =>
    expect(
      cycles(sample({ zod: 'import { a } from "./plan/a.js";', "plan/a": 'import { z } from "zod"; export const a = z;' })),
    ).toEqual([]));
  it("do not take types for a cycle", () =>
    expect(cycles(sample({ "plan/a": 'import type { B } from "./b.js";', "plan/b": 'import { a } from "./a.js";' }))).toEqual(
      [],
    ));
  it("see a package far from its home", () =>
    expect(strayPackages(sample({ "plan/a": 'import { z } from "zod"; import { readFileSync } from "node:fs";' }))).toEqual([
      "plan/a -> zod",
      "plan/a -> node:fs",
    ]));
  it("see a barrel", () => expect(barrels(sample({ "plan/all": 'export * from "./a.js";' }))).toEqual(["plan/all"]));
  it("see a long function, but not one that is long for the functions in it alone", () => {
    const lines = "  call();\n".repeat(29);
    const inner = `const inner = () => {\n${lines}};\n`;
    expect(banned(sample({ "plan/a": `function long() {\n${lines}}` }), "longFunction")).toEqual(["plan/a:1"]);
    expect(banned(sample({ "plan/a": `function outer() {\n${inner}}` }), "longFunction")).toEqual(["plan/a:2"]);
  });
  it("see a clock", () =>
    expect(ambientUses(sample({ "plan/a": "export const now = () => new Date();" }))).toEqual(["plan/a:1"]));
  it("see a default export but not a default case", () =>
    expect(banned(sample({ "plan/a": "switch (b) {\n  default:\n}\nexport default b;" }), "defaultExport")).toEqual([
      "plan/a:4",
    ]));
});
