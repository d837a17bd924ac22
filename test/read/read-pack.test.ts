import { describe, expect, it } from "vitest";
import { readPack } from "../../src/read/read-pack.js";
import { basePack } from "../bad/bad-file.js";

const places = (files: Record<string, string>) => {
  const read = readPack(files);
  return read.ok ? [] : read.diagnostics.map(({ at, code }) => `${at.file}:${at.line}:${at.column} ${code}`);
};

describe("the files of a pack", () => {
  it("are told apart by their paths, and versions sorted by their day", () => {
    const later = "policy: demo\nin_force: false\ncite: notice\n";
    const read = readPack({ "demo/2021-01-01.yaml": later, ...basePack(), "demo/2020-01-01.yaml": later });
    if (!read.ok) throw new Error("not read");
    expect(read.files.policies.map(({ file, from }) => [file, from])).toEqual([
      ["demo/2019-10-14.yaml", "2019-10-14"],
      ["demo/2020-01-01.yaml", "2020-01-01"],
      ["demo/2021-01-01.yaml", "2021-01-01"],
      ["recognition/2019-10-14.yaml", "2019-10-14"],
    ]);
    expect(read.files.parameters.map(({ file, policy }) => [file, policy])).toEqual([
      ["demo/parameters.yaml", "demo"],
      ["parameters/shared.yaml", null],
    ]);
    expect(read.files.countyFacts?.file).toBe("county_facts.yaml");
  });

  it("may be without county facts and definitions", () => {
    const { "county_facts.yaml": _facts, "definitions.yaml": _definitions, ...rest } = basePack();
    const read = readPack(rest);
    expect(read.ok && [read.files.countyFacts, read.files.definitions]).toEqual([null, null]);
  });

  it("examples and files that are not YAML are ignored", () => {
    expect(places({ ...basePack(), "examples/a.yaml": "\t", "README.md": "\t", "demo/notes.txt": "\t" })).toEqual([]);
  });

  it("that do not belong are told, and so are all mistakes of all files at once", () => {
    const files = {
      ...basePack(),
      "pack.yml": "a: b",
      "Demo/2019-10-14.yaml": "a: b",
      "sources.yaml": "a: {",
      "facts.yaml": "a: b",
    };
    expect(places(files)).toEqual([
      "Demo/2019-10-14.yaml:1:1 unexpected-file",
      "facts.yaml:1:4 wrong-shape",
      "pack.yml:1:1 unexpected-file",
      "sources.yaml:1:5 yaml-syntax",
    ]);
  });

  it("an empty pack lacks four files", () => {
    expect(places({})).toEqual(["facts", "localities", "pack", "sources"].map((name) => `${name}.yaml:1:1 missing-file`));
  });

  it("with the names of prototypes are no files of a pack", () => {
    expect(places({ ...basePack(), ["__proto__"]: "a: b", "constructor/2019-10-14.yaml": "policy: constructor" })).toEqual([]);
  });
});
