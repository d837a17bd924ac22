import type { Diagnostic, Position } from "../model/diagnostic.js";
import type { Text } from "../values/text.js";

/** What is wrong, before it is known where. */
export interface Slip {
  readonly code: string;
  readonly message: Text;
}

/** Places a slip as an error. */
export function errorAt(at: Position, slip: Slip): Diagnostic {
  return { code: slip.code, severity: "error", at, message: slip.message };
}

/** Compares diagnostics by file, line, column. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}

/** More than these of one file nobody reads at once. */
const mostDiagnostics = 1000;

/** Puts the diagnostics of one file in order, and keeps the first of very many. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(byPlace).slice(0, mostDiagnostics);
}
