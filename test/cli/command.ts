import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.js";

/** What one run of the command wrote, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function* once(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  if (text.length > 0) yield typeof text === "string" ? new TextEncoder().encode(text) : text;
}

/** Runs the command in this process on a standard input. */
export async function huimin(argv: readonly string[], stdin: string | Uint8Array = ""): Promise<Ran> {
  let [out, err] = ["", ""];
  const status = await run(argv, {
    stdin: once(stdin),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    width: 100,
  });
  return { status, out, err };
}

const folder = mkdtempSync(join(tmpdir(), "huimin-"));

/** Writes a file for a test and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A household whose answer is known: 480.00 × 20 % = 96.00 with an age of 60 supposed. */
export const home = {
  locality: "420600",
  household: {
    on_allowance: true,
    members: [{ id: "a", birth_date: "1947-03-02", disability_grade: "none", destitute: false, other_allowance: 0 }],
  },
};
export const asOf = ["--as-of", "2019-11-15"];
export const supposed = [...asOf, "--suppose", "old_age=60"];

/** Reads the error that a command wrote for machines. */
export function errorOf({ err }: Ran): {
  code: string;
  problems: { code: string; path: string; message: { zh: string; en: string } }[];
} {
  return JSON.parse(err).error;
}
