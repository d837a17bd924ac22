import type { Diagnostic } from "../model/diagnostic.js";
import type { EquivalentMutant } from "../model/equivalent-mutant.js";
import { WrittenEquivalents } from "../model/written/equivalent-mutants.js";
import { checkShape } from "./shape.js";
import { readYaml } from "./yaml.js";

/** What mutants.yaml lists, or every mistake in it. */
export type ReadEquivalents =
  | { readonly ok: true; readonly equivalents: readonly EquivalentMutant[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the mutants that a pack lists as equivalent, from the texts of its files; a pack without mutants.yaml lists none. */
export function readEquivalents(files: Readonly<Record<string, string>>): ReadEquivalents {
  const file = "mutants.yaml";
  const text = files[file];
  if (text === undefined) return { ok: true, equivalents: [] };
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const shaped = checkShape(WrittenEquivalents, yaml.content, yaml.locate);
  if (!shaped.ok) return shaped;
  const equivalents = shaped.content.map(({ place, was, becomes = "", reason }, index) => ({
    place,
    was,
    becomes,
    reason,
    at: yaml.locate([index]),
  }));
  return { ok: true, equivalents };
}
