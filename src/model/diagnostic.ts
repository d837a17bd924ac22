import type { Text } from "../values/text.js";

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An author's mistake. The code never changes its meaning; the message says what is wrong and what to do. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly at: Position;
  readonly message: Text;
}
