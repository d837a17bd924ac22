import type { Result } from "./failure.js";
import { decode, largestCase, unreadable } from "./read-text.js";

/** One line of a file of cases; lines count from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: Result<string>;
}

const newline = 0x0a;

/** Collects the bytes of a line, and forgets those of one that is too long. */
interface Pending {
  chunks: Uint8Array[];
  length: number;
}

function add(pending: Pending, bytes: Uint8Array): void {
  pending.length += bytes.length;
  if (pending.length > largestCase) pending.chunks = [];
  else pending.chunks.push(bytes);
}

function finished(number: number, { chunks, length }: Pending): NumberedLine {
  const text =
    length > largestCase ? unreadable("invalid_case", "too_large", "") : decode("invalid_case", "", Buffer.concat(chunks));
  return { number, text };
}

/** Reads a stream line by line, keeping no more than one line; what follows the last line break is a line if it is not empty. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  let pending: Pending = { chunks: [], length: 0 };
  let number = 1;
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      add(pending, chunk.subarray(start, end));
      yield finished(number, pending);
      pending = { chunks: [], length: 0 };
      number += 1;
      start = end + 1;
    }
    add(pending, chunk.subarray(start));
  }
  if (pending.length > 0) yield finished(number, pending);
}
