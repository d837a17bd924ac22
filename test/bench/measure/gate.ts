import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Text } from "../../../src/values/text.js";
import { type Library, root } from "../huimin.js";

/** A step of the gate for changes of the rules, its start included. */
export interface GateStep {
  readonly id: string;
  readonly seconds: number;
  /** Its part of the time of all steps. */
  readonly share: number;
  /** How many of what it went through; null where nothing is counted. */
  readonly count: number | null;
  readonly of: Text | null;
}

/** A change that is made up for the measurement. */
export interface MadeChange {
  /** The pack, from the root of the project. */
  readonly pack: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

interface Command {
  readonly id: string;
  readonly args: readonly string[];
  readonly of: Text | null;
  readonly count: (output: Output) => number | null;
}

interface Output {
  readonly scenarios?: readonly unknown[];
  readonly compared?: { readonly compared: number };
  readonly mutants?: readonly unknown[];
  readonly proofs?: readonly unknown[];
}

const commandsFor = (base: string, head: string): readonly Command[] => [
  { id: "check", args: ["check", head, "--json"], of: null, count: () => null },
  {
    id: "test",
    args: ["test", head, "--json", "--coverage"],
    of: { zh: "情形", en: "scenarios" },
    count: ({ scenarios }) => scenarios?.length ?? 0,
  },
  { id: "analyse", args: ["analyse", head, "--format", "json"], of: null, count: () => null },
  {
    id: "diff",
    args: ["diff", base, head, "--format", "json"],
    of: { zh: "案例", en: "cases" },
    count: ({ compared }) => compared?.compared ?? 0,
  },
  {
    id: "mutate",
    args: ["mutate", "--pack", head, "--format", "json"],
    of: { zh: "改动", en: "mutants" },
    count: ({ mutants }) => mutants?.length ?? 0,
  },
  {
    id: "prove",
    args: ["prove", head, "--format", "json"],
    of: { zh: "断言", en: "claims" },
    count: ({ proofs }) => proofs?.length ?? 0,
  },
];

/** Times each step of the gate on a made-up change of a pack, one process after the other. */
export const measureGate = ({ from }: Library, { pack, file, from: before, to }: MadeChange): readonly GateStep[] => {
  const folder = mkdtempSync(join(tmpdir(), "huimin-gate-"));
  try {
    const head = join(folder, "head");
    cpSync(join(root, pack), head, { recursive: true });
    const text = readFileSync(join(head, file), "utf8");
    if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
    writeFileSync(
      join(head, file),
      text.replace(before, () => to),
    );
    const command = from === "dist" ? ["dist/cli.js"] : ["--import", "tsx", "src/cli.ts"];
    const timed = commandsFor(join(root, pack), head).map((one) => ({ ...one, ...run([...command, ...one.args]) }));
    const all = timed.reduce((sum, { seconds }) => sum + seconds, 0);
    return timed.map(({ id, of, count, seconds, output }) => ({ id, seconds, share: seconds / all, count: count(output), of }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Something to refuse is an answer, too; anything else than an answer stops the measurement. */
const run = (args: readonly string[]): { readonly seconds: number; readonly output: Output } => {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  if (stdout === "" || (status !== 0 && status !== 1)) throw new Error(`${args.join(" ")}\n${stderr}`);
  return { seconds, output: JSON.parse(stdout) as Output };
};
