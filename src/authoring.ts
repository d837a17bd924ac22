import { bindPack } from "./bind/bind-pack.js";
import { checkPack } from "./check/check-pack.js";
import type { Compiled } from "./model/compiled.js";
import { readPack } from "./read/read-pack.js";

export type { Claim, Course, Statement } from "./model/claim.js";
export type { Compiled, CoverageGoals, CoverageKind } from "./model/compiled.js";
export type { Diagnostic, Position } from "./model/diagnostic.js";

/**
 * Compiles a pack from the texts of its files, by path (`dibao_top_up/2019-10-14.yaml`); or tells every mistake in them.
 * Warnings come with the pack.
 *
 * @example
 * const compiled = compilePack({ "pack.yaml": "pack: mine" });
 * compiled.ok //=> false
 * compiled.diagnostics[0].code //=> "missing-file"
 */
export function compilePack(files: Readonly<Record<string, string>>): Compiled {
  const read = readPack(files);
  if (!read.ok) return read;
  const bound = bindPack(read.files);
  if (!bound.ok) return bound;
  const diagnostics = checkPack(read.files, bound.pack, bound.scenarios);
  const isSound = diagnostics.every(({ severity }) => severity === "warning");
  return isSound ? { ...bound, diagnostics } : { ok: false, diagnostics };
}
