import type { Diagnostic } from "../model/diagnostic.js";
import type { Place, WrittenFiles } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";

/** What is wrong, without where. */
export interface Problem {
  readonly code: string;
  readonly message: Text;
}

/** A place of a file: the value there, or its key; or the character `from` of the text that stands there. */
export interface At extends Place {
  readonly of?: "key" | "value";
  readonly from?: number;
  /** The text that `from` counts in. */
  readonly text?: string;
}

export type Report = (at: At, problem: Problem) => void;

/** Gathers diagnostics: each once, sorted by place. */
export function gatherDiagnostics(locate: WrittenFiles["locate"]): {
  readonly report: Report;
  readonly all: () => readonly Diagnostic[];
} {
  const found = new Map<string, Diagnostic>();
  const report: Report = (at, { code, message }) => {
    const position = positionOf(at, locate);
    const key = `${position.file}:${position.line}:${position.column} ${code} ${message.en}`;
    if (!found.has(key)) found.set(key, { code, severity: "error", at: position, message });
  };
  return { report, all: () => [...found.values()].sort(byPlace) };
}

function positionOf(at: At, locate: WrittenFiles["locate"]): Diagnostic["at"] {
  const start = locate({ file: at.file, path: at.path }, at.of);
  const before = (at.text ?? "").slice(0, at.from ?? 0);
  // In a text of several lines the columns of the file are not those of the text.
  return before.includes("\n") ? start : { ...start, column: start.column + before.length };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column || (a.code < b.code ? -1 : 1);
}

/** Goes down from a place by keys and indices. */
export function under(at: At, ...steps: readonly (string | number)[]): At {
  return { file: at.file, path: [...at.path, ...steps] };
}

/** Means the key of a place instead of its value. */
export function keyOf(at: At): At {
  return { file: at.file, path: at.path, of: "key" };
}
