import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import { type Difference, difference } from "../../src/difference/difference.js";
import type { Side } from "../../src/difference/side.js";

/** A replacement in a file of the pack of the command's tests; in place of nothing, a new file. */
export type Edit = readonly [file: string, from: string, to: string];

const files = readPackFiles(join(fileURLToPath(new URL("../cli/pack", import.meta.url))));

// The pack under comparison: the standard of 420600 goes on until a new one.
const goesOn: Edit = [
  "parameters/relief.yaml",
  "{ value: 480.00, until: 2020-03-31, cite: notice }",
  "{ value: 480.00, cite: notice }",
];

/** Compiles the pack with edits; one that changes nothing, or a pack with mistakes, is an error. */
export function demoSide(name: string, edits: readonly Edit[]): Side {
  const changed: Record<string, string> = { ...files };
  for (const [file, from, to] of [goesOn, ...edits]) {
    const text = changed[file] ?? "";
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    changed[file] = text.replace(from, () => to);
  }
  const compiled = compilePack(changed);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics, null, 2));
  return { name, pack: compiled.pack, scenarios: compiled.scenarios, engine: null };
}

const demo = demoSide("base", []);

/** Compares the pack with itself, edited. */
export function differenceBy(edits: readonly Edit[], asOf: readonly string[] = []): Difference {
  const options = { size: 200, boundary: 100, seed: 1, asOf, isOfVersions: false };
  return difference(demo, demoSide("head", edits), options);
}
