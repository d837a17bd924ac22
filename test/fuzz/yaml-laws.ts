import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { compilePack } from "../../src/authoring.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { kindOfFile } from "../../src/read/layout.js";
import { readPack } from "../../src/read/read-pack.js";
import { basePack } from "../bad/bad-file.js";
import { inheritedNames } from "./hostile-value.js";
import { type Law, law } from "./law.js";
import { assertTold } from "./told.js";

type Files = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, "../../policies/hubei");
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
const realFiles = paths
  .filter((path) => kindOfFile(path) !== "ignored")
  .map((path): readonly [string, string] => [path, readFileSync(join(folder, path), "utf8")]);

const mostOfOneFile = 1000;

/** Asserts that diagnostics have a code, a place inside a file that is there (or ought to be), and words. */
const assertPlaced = (diagnostics: readonly Diagnostic[], files: Files): void => {
  for (const { code, severity, at, message } of diagnostics) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert(severity === "error" || severity === "warning");
    const lines = (files[at.file] ?? "").replace(/^\ufeff/, "").split("\n");
    assert(at.line >= 1 && at.line <= lines.length, `${code} at line ${at.line} of ${lines.length}`);
    const length = lines[at.line - 1]?.length ?? 0;
    assert(at.column >= 1 && at.column <= length + 1, `${code} at column ${at.column} of ${length}`);
    assertTold(message);
  }
  for (const file of new Set(diagnostics.map(({ at }) => at.file))) {
    assert(diagnostics.filter(({ at }) => at.file === file).length <= mostOfOneFile);
  }
};

const assertRead = (files: Files): void => {
  const read = readPack(files);
  if (read.ok) return;
  assert(read.diagnostics.length > 0);
  assertPlaced(read.diagnostics, files);
};

const assertCompiled = (files: Files): void => {
  const compiled = compilePack(files);
  assert(compiled.ok || compiled.diagnostics.length > 0);
  assertPlaced(compiled.diagnostics, files);
};

/** What YAML has and a pack does without, and what only looks like a number, a truth or nothing. */
const oddYaml = [
  "&a x",
  "*a",
  "&a [*a]",
  "<<: *a",
  "!!js/function 'function () {}'",
  "!!binary aGk=",
  "!!set {a}",
  "! a",
  "%YAML 1.1",
  "--- a",
  "...",
  "\t",
  "\tx: 1",
  "\ufeff",
  "\r",
  "\u0000",
  "\u0007",
  "\u001b[2J",
  "\u2028",
  "\ud800",
  "\ufffd",
  "? [a]",
  ": b",
  "- - - a",
  "a: b: c",
  "[a, b",
  "{a: b",
  "]}",
  '"a',
  "'a",
  '"\\q\\xzz"',
  "|",
  ">-9",
  "@a",
  "`a`",
  "#",
  "a #b",
  "0o17",
  "1e3",
  ".inf",
  ".nan",
  "0x1F",
  "1_000",
  "+1",
  "-0",
  "１２",
  "2019-02-30",
  "~",
  "null",
  "yes",
  "{}",
  "[]",
  "5%",
  "101%",
  "x".repeat(1100),
  "[".repeat(70),
  "- ".repeat(70),
  ...inheritedNames.map((name) => `${name}: x`),
];

interface Change {
  readonly sort: "drop" | "double" | "swap" | "put" | "glue" | "cut" | "indent" | "insert" | "carriage" | "replace";
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  sort: fc.constantFrom("drop", "double", "swap", "put", "glue", "cut", "indent", "insert", "carriage", "replace"),
  at: fc.nat(),
  to: fc.nat(),
  text: fc.oneof(fc.constantFrom(...oddYaml), fc.string({ unit: "binary", maxLength: 12 })),
});

const changers: { readonly [S in Change["sort"]]: (lines: readonly string[], at: number, change: Change) => readonly string[] } =
  {
    drop: (lines, at) => lines.toSpliced(at, 1),
    double: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
    swap: (lines, at, { to }) => lines.with(at, lines[to % lines.length] ?? "").with(to % lines.length, lines[at] ?? ""),
    put: (lines, at, { text }) => lines.toSpliced(at, 0, text),
    glue: (lines, at, { text }) => lines.with(at, `${lines[at]}${text}`),
    cut: (lines, at, { to }) => lines.with(at, (lines[at] ?? "").slice(0, to % ((lines[at]?.length ?? 0) + 1))),
    indent: (lines, at, { to }) => lines.with(at, `${" ".repeat(to % 9)}${lines[at]?.trimStart()}`),
    insert: (lines, at, { to, text }) => {
      const line = lines[at] ?? "";
      const column = to % (line.length + 1);
      return lines.with(at, `${line.slice(0, column)}${text}${line.slice(column)}`);
    },
    carriage: (lines) => lines.map((line) => `${line}\r`),
    replace: (lines, at, { text }) => lines.with(at, (lines[at] ?? "").replace(/: .*/, `: ${text}`)),
  };

/** Applies changes to the lines of a text. */
const changed = (text: string, changes: readonly Change[]): string =>
  changes
    .reduce<readonly string[]>((lines, one) => changers[one.sort](lines, one.at % lines.length, one), text.split("\n"))
    .join("\n");

const changes = fc.array(change, { minLength: 1, maxLength: 5 });
const oneOf = (files: readonly (readonly [string, string])[]): fc.Arbitrary<readonly [string, string]> =>
  fc.tuple(fc.constantFrom(...files), changes).map(([[path, text], list]) => [path, changed(text, list)]);

const baseFiles = Object.entries(basePack());
const changedPack = fc
  .array(oneOf(baseFiles), { minLength: 1, maxLength: 2 })
  .map((some) => ({ ...Object.fromEntries(baseFiles), ...Object.fromEntries(some) }));

// Words of the format, so that a random text comes further than its first key.
const words = [...new Set(realFiles.flatMap(([, text]) => text.match(/[a-z_]+(?=:)/g) ?? []))];
const scalar = fc.oneof(
  fc.constantFrom(...words, "person", "month", "420600", "20%", "2019-10-14", "age >= 1", "opinions §2", "true", "gan'te"),
  fc.constantFrom(...oddYaml),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    scalar,
    fc.dictionary(fc.constantFrom(...words, ...inheritedNames), tie("tree"), { maxKeys: 5 }),
    fc.array(tie("tree"), { maxLength: 4 }),
  ),
}));
const somePath = fc.constantFrom(
  ...realFiles.map(([path]) => path),
  "a/2019-10-14.yaml",
  "a/2019-02-30.yaml",
  "a.yaml",
  "__proto__",
);

// JSON is YAML.
const treeFile = fc.tuple(somePath, tree).map(([path, value]): Files => ({ [path]: JSON.stringify(value, null, 2) }));
const soup = fc.oneof(
  fc.array(scalar, { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(scalar, { maxLength: 40 }).map((parts) => parts.join("\n")),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const soupFile = fc.tuple(somePath, soup).map(([path, text]): Files => ({ [path]: text }));

export const yamlLaws: readonly Law[] = [
  law("a changed policy file is read, or refused with places and words", 30, oneOf(realFiles), ([path, text]) =>
    assertRead({ [path]: text }),
  ),
  law("a changed pack is compiled, or refused with places and words", 80, changedPack, assertCompiled),
  law("a random tree is refused with places and words", 300, treeFile, assertRead),
  law("a random text is refused with places and words", 500, soupFile, assertRead),
];
