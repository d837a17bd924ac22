import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/authoring.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { badFiles, basePack } from "./bad-file.js";

const shown = ({ at, code, message }: Diagnostic) => `${at.file}:${at.line}:${at.column} ${code}\n${message.zh}\n${message.en}`;
const files = badFiles().map((file) => ({ ...file, diagnostics: compilePack(file.files).diagnostics }));
/** The shape of a file is checked first, and it allows no longer expression. */
const outOfReach = ["expression-too-long"];

describe("broken packs", () => {
  it("the base pack is sound, so that every diagnostic comes from the broken file", () => {
    const compiled = compilePack(basePack());
    expect(compiled.diagnostics.map(shown)).toEqual([]);
    expect(compiled.ok).toBe(true);
  });

  it.each(files)("$name gives exactly the diagnostics in its header", ({ diagnostics, expected, code }) => {
    expect(diagnostics.map(shown)).toEqual(expected);
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });

  it("every message is lower-case at its start, without a final period, and says two things", () => {
    for (const { message } of files.flatMap(({ diagnostics }) => diagnostics)) {
      expect(message.en).toMatch(/^[^A-Z].*[^.]$/s);
      expect(message.zh).toMatch(/[；，：？]/);
      expect(message.zh.replace(/`[^`]*`/g, "")).not.toMatch(/[\p{Script=Han}][,;:?!]/u);
    }
  });

  it("every code of reading, checking, binding and expressions has a broken file", () => {
    const covered = new Set([...files.map(({ code }) => code), ...outOfReach]);
    expect(codesOfSource().filter((code) => !covered.has(code))).toEqual([]);
  });
});

/** Codes stand in the source as `code: "…"`, or as the first argument of `unsupported`. */
function codesOfSource(): readonly string[] {
  const source = join(import.meta.dirname, "../../src");
  const texts = ["read", "check", "bind", "expression"].flatMap((layer) => {
    const paths = readdirSync(join(source, layer), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    return paths.map((path) => readFileSync(join(source, layer, path), "utf8"));
  });
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/(?:code: |unsupported\()"([a-z0-9-]+)"/g)].map(([, code = ""]) => code),
  );
  return [...new Set(codes)].sort();
}
