import type { Diagnostic } from "../model/diagnostic.js";
import type { Pack } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { rules } from "./rules.js";

/** Checks a pack whose names are bound against every static rule; what it finds is sorted by place. */
export function checkPack(files: WrittenFiles, pack: Pack, scenarios: readonly Scenario[]): readonly Diagnostic[] {
  const context = { files, pack, scenarios };
  const found = rules.flatMap(({ code, severity, check }) =>
    check(context).map(({ at, of, message }): Diagnostic => ({ code, severity, at: files.locate(at, of), message })),
  );
  return found.sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
