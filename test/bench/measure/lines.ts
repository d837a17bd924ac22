import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asOf } from "../facts.js";
import { exampleCases } from "../hubei-cases.js";
import { type Library, root } from "../huimin.js";
import { medianOf } from "../rounds.js";
import type { Size } from "../size.js";

/** The command on JSON Lines, its start included. */
export interface Lines {
  readonly lines: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Times `huimin evaluate --lines` on the examples of the pack of Hubei, over and over. */
export const measureLines = ({ from }: Library, { lines, rounds }: Size): Lines => {
  const folder = mkdtempSync(join(tmpdir(), "huimin-bench-"));
  try {
    const path = join(folder, "cases.jsonl");
    const texts = exampleCases().map((input) => JSON.stringify(input));
    writeFileSync(path, Array.from({ length: lines }, (_, at) => `${texts[at % texts.length]}\n`).join(""));
    const command = from === "dist" ? ["dist/cli.js"] : ["--import", "tsx", "src/cli.ts"];
    const times = Array.from({ length: Math.min(rounds.rounds, 3) }, () =>
      secondsOf([...command, "evaluate", path, "--as-of", asOf, "--lines"], lines),
    );
    const seconds = medianOf(times);
    return { lines, seconds, perSecond: lines / seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const secondsOf = (args: readonly string[], lines: number): number => {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const written = stdout.trimEnd().split("\n").length;
  if (written !== lines) throw new Error(`${written} answers to ${lines} lines`);
  return seconds;
};
