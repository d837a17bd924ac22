import type { Situation } from "../situation.js";
import { decode, readSheet, type Sheet } from "./csv.js";
import { type BulkProgress, type BulkResult, runBulk } from "./run-bulk.js";
import { guessMapping, targetsFor } from "./targets.js";

/** What the page asks of the worker. */
export type Order =
  | { readonly kind: "read"; readonly bytes: ArrayBuffer; readonly situation: Situation }
  | {
      readonly kind: "run";
      readonly situation: Situation;
      readonly mapping: readonly (string | null)[];
      readonly withReasons: boolean;
    };

/** What the worker tells the page. */
export type Report =
  | {
      readonly kind: "read";
      readonly header: readonly string[];
      readonly example: readonly string[];
      readonly count: number;
      readonly mapping: readonly (string | null)[];
      readonly encoding: string;
    }
  | { readonly kind: "unreadable"; readonly why: "empty" | "encoding" | "no_rows" }
  | ({ readonly kind: "progress" } & BulkProgress)
  | { readonly kind: "done"; readonly result: BulkResult };

interface Scope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  readonly postMessage: (report: Report) => void;
}
const scope = globalThis as unknown as Scope;

let sheet: Sheet = { header: [], rows: [] };

scope.onmessage = ({ data }) => {
  if (data.kind === "read") scope.postMessage(read(data.bytes, data.situation));
  else run(data);
};

const read = (bytes: ArrayBuffer, situation: Situation): Report => {
  if (bytes.byteLength === 0) return { kind: "unreadable", why: "empty" };
  const decoded = decode(new Uint8Array(bytes));
  if (decoded === null) return { kind: "unreadable", why: "encoding" };
  sheet = readSheet(decoded.text);
  if (sheet.rows.length === 0) return { kind: "unreadable", why: sheet.header.length === 0 ? "empty" : "no_rows" };
  const mapping = guessMapping(sheet.header, targetsFor(situation), situation.pack);
  return {
    kind: "read",
    header: sheet.header,
    example: sheet.rows[0]?.cells ?? [],
    count: sheet.rows.length,
    mapping,
    encoding: decoded.encoding,
  };
};

const run = ({ situation, mapping, withReasons }: Extract<Order, { kind: "run" }>): void => {
  const steps = runBulk({ situation, sheet, mapping, withReasons });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) scope.postMessage({ kind: "progress", ...step.value });
  scope.postMessage({ kind: "done", result: step.value });
};
