import type { Diagnostic, Position } from "../model/diagnostic.js";
import type { FindingCode } from "../model/finding-code.js";
import { WrittenAccepted } from "../model/written/accepted-findings.js";
import type { Text } from "../values/text.js";
import { checkShape } from "./shape.js";
import { readYaml } from "./yaml.js";

/** An entry of analysis.yaml; null: it fits everything. */
export interface AcceptedEntry {
  readonly code: FindingCode;
  readonly policy: string | null;
  readonly version: string | null;
  readonly path: string | null;
  readonly detail: string | null;
  readonly reason: Text;
  readonly at: Position;
}

export type ReadAccepted =
  | { readonly ok: true; readonly accepted: readonly AcceptedEntry[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the findings that a pack accepts, from the texts of its files; a pack without analysis.yaml accepts none. */
export function readAccepted(files: Readonly<Record<string, string>>): ReadAccepted {
  const file = "analysis.yaml";
  const text = files[file];
  if (text === undefined) return { ok: true, accepted: [] };
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const shaped = checkShape(WrittenAccepted, yaml.content, yaml.locate);
  if (!shaped.ok) return shaped;
  const accepted = shaped.content.map(({ code, policy = null, version = null, path = null, detail = null, reason }, index) => ({
    code,
    policy,
    version,
    path,
    detail,
    reason,
    at: yaml.locate([index]),
  }));
  return { ok: true, accepted };
}
