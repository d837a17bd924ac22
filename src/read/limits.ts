import { Lexer } from "yaml";
import type { Slip } from "./slip.js";
import { tooDeep, tooLarge } from "./yaml-slips.js";

/** The largest file that is read, in bytes of UTF-8. */
const largestFile = 1_000_000;
/** The deepest nesting that is read. */
const deepestNesting = 64;

/** Finds what must not reach the parser, whose recursion a deep text would end together with the process. */
export function beyondLimits(text: string): { readonly offset: number; readonly slip: Slip } | null {
  const isTooLarge = text.length > largestFile || new TextEncoder().encode(text).length > largestFile;
  if (isTooLarge) return { offset: 0, slip: tooLarge(largestFile) };
  const offset = firstTooDeep(text);
  return offset === null ? null : { offset, slip: tooDeep(deepestNesting) };
}

const control = new Set(["\u{FEFF}", "\x02", "\x18", "\x1f"]);
const opens = new Set(["[", "{"]);
const closes = new Set(["]", "}"]);
const indicators = new Set(["-", "?", ":"]);

/**
 * Walks the tokens once. In blocks the depth is the number of columns at which something is open; a sequence at its key's column
 * is not counted, so that the true depth is at most twice this.
 */
function firstTooDeep(text: string): number | null {
  const columns: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let startsNode = true;
  for (const token of new Lexer().lex(text)) {
    if (control.has(token)) continue;
    if (opens.has(token)) brackets += 1;
    else if (closes.has(token) && brackets > 0) brackets -= 1;
    else if (brackets === 0 && startsNode && token.trim() !== "" && !token.startsWith("#")) openAt(columns, offset - lineStart);
    if (columns.length + brackets > deepestNesting) return offset;
    const lastBreak = token.lastIndexOf("\n");
    if (lastBreak !== -1) lineStart = offset + lastBreak + 1;
    startsNode = lastBreak !== -1 || (startsNode && (indicators.has(token) || token.trim() === ""));
    offset += token.length;
  }
  return null;
}

function openAt(columns: number[], column: number): void {
  while (columns.length > 0 && (columns[columns.length - 1] as number) > column) columns.pop();
  if (columns[columns.length - 1] !== column) columns.push(column);
}
