import { Lexer } from "yaml";
import type { Slip } from "./slip.js";
import { tooDeep, tooLarge, tooManyParts } from "./yaml-slips.js";

/** The largest file that is read, in bytes of UTF-8. */
const largestFile = 1_000_000;
/** The deepest nesting that is read. */
const deepestNesting = 64;
/** The most words, signs and escapes that are read: the parser takes as long for a short one as for a long one. */
const mostParts = 200_000;

/** Finds what must not reach the parser, whose recursion a deep text would end together with the process. */
export function beyondLimits(text: string): { readonly offset: number; readonly slip: Slip } | null {
  const isTooLarge = text.length > largestFile || new TextEncoder().encode(text).length > largestFile;
  if (isTooLarge) return { offset: 0, slip: tooLarge(largestFile) };
  return firstBeyond(text);
}

const control = new Set(["\u{FEFF}", "\x02", "\x18", "\x1f"]);
const opens = new Set(["[", "{"]);
const closes = new Set(["]", "}"]);
const indicators = new Set(["-", "?", ":"]);

/** How deep the tokens have come; columns are those at which something is open in blocks. */
interface Nesting {
  readonly columns: number[];
  brackets: number;
  startsNode: boolean;
}

function firstBeyond(text: string): { readonly offset: number; readonly slip: Slip } | null {
  const nesting: Nesting = { columns: [], brackets: 0, startsNode: true };
  let offset = 0;
  let lineStart = 0;
  let parts = 0;
  for (const token of new Lexer().lex(text)) {
    if (control.has(token)) continue;
    parts += 1 + escapesIn(token);
    if (parts > mostParts) return { offset, slip: tooManyParts(mostParts) };
    enter(nesting, token, offset - lineStart);
    if (nesting.columns.length + nesting.brackets > deepestNesting) return { offset, slip: tooDeep(deepestNesting) };
    const lastBreak = token.lastIndexOf("\n");
    if (lastBreak !== -1) lineStart = offset + lastBreak + 1;
    offset += token.length;
  }
  return null;
}

/**
 * Takes one token further. In blocks the depth is the number of columns at which something is open; a sequence at its key's column
 * is not counted, so that the true depth is at most twice this.
 */
function enter(nesting: Nesting, token: string, column: number): void {
  const isBlank = token.trim() === "";
  if (opens.has(token)) nesting.brackets += 1;
  else if (closes.has(token) && nesting.brackets > 0) nesting.brackets -= 1;
  else if (nesting.brackets === 0 && nesting.startsNode && !isBlank && !token.startsWith("#")) openAt(nesting.columns, column);
  nesting.startsNode = token.includes("\n") || (nesting.startsNode && (indicators.has(token) || isBlank));
}

function escapesIn(token: string): number {
  return token.startsWith('"') ? token.split("\\").length - 1 : 0;
}

function openAt(columns: number[], column: number): void {
  while (columns.length > 0 && (columns[columns.length - 1] as number) > column) columns.pop();
  if (columns[columns.length - 1] !== column) columns.push(column);
}
