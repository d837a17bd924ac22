import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { builtIns } from "../../src/expression/built-ins.js";
import { type Row, runExpression } from "./run-row.js";

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, rows: parse(readFileSync(new URL(name, folder), "utf8"), { schema: "failsafe" }) as readonly Row[] }));
const everyRow = files.flatMap(({ rows }) => rows);

describe.each(files)("$name", ({ rows }) => {
  it.each(rows)("$note: $expression", ({ expression, given = {}, want, type }) => {
    const ran = runExpression(expression, given);
    expect(ran.value).toBe(want);
    if (type !== undefined) expect(ran.type).toBe(type);
  });
});

describe("the rows", () => {
  it.each(["+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "in"])("have one for the operator %s", (operator) => {
    expect(everyRow.some(({ expression }) => expression.includes(` ${operator} `))).toBe(true);
  });

  it.each(Object.keys(builtIns))("have one for the function %s", (name) => {
    expect(everyRow.some(({ expression }) => expression.includes(`${name}(`))).toBe(true);
  });

  it("are unknowns, ranges or mistakes to a third at least", () => {
    const unsure = everyRow.filter(({ want }) => want === "unknown" || /^\[.*…|^\[[^,]*, [^,]*\]$|-mismatch$|^wrong-/.test(want));
    expect(unsure.length).toBeGreaterThanOrEqual(everyRow.length / 3);
  });

  it("have a note each that tells them apart", () => {
    const notes = everyRow.map(({ note }) => note);
    expect(notes.filter((note, index) => notes.indexOf(note) !== index)).toEqual([]);
  });
});
