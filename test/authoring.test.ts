import { describe, expect, it } from "vitest";
import { compilePack } from "../src/authoring.js";
import { smallPack } from "./bind/small-pack.js";

const codesOf = (files: Readonly<Record<string, string>>) => {
  const compiled = compilePack(files);
  return { ok: compiled.ok, codes: [...new Set(compiled.diagnostics.map(({ code }) => code))] };
};

describe("a pack is compiled in steps, and a step with errors is the last:", () => {
  it("reading", () => expect(codesOf({})).toEqual({ ok: false, codes: ["missing-file"] }));

  it("binding", () => {
    const definitions = "age: { of: person, label: { zh: 年龄, en: Age }, is: birth }\n";
    expect(codesOf({ ...smallPack, "definitions.yaml": definitions })).toEqual({ ok: false, codes: ["unknown-name"] });
  });

  it("checking, whose errors keep the pack back", () => {
    const { ok, codes } = codesOf(smallPack);
    expect(ok).toBe(false);
    expect(codes).toContain("no-scenario");
  });
});
