import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { threadId } from "node:worker_threads";
import { parse } from "yaml";
import { ensurePacked, project, run } from "../../scripts/packed.js";
import type * as library from "../../src/index.js";
import type { Pack } from "../../src/model/pack.js";
import type { Question } from "./answers.js";

// An app that has installed the packed library.

export const root: string = fileURLToPath(new URL("../..", import.meta.url));
export const bin: string = join(root, "node_modules", ".bin");
const here = fileURLToPath(new URL(".", import.meta.url));

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

/** The packages that an app brings itself where it imports the entry of that name. */
export const peers: readonly string[] = Object.keys(manifest.peerDependencies ?? {});

/** What an app can import: `huimin`, `huimin/hubei`, …; read from package.json, so that a new entry is tested by itself. */
export const entries: readonly string[] = Object.keys(manifest.exports)
  .filter((name) => name !== "./package.json" && !name.includes("*"))
  .map((name) => `huimin${name.slice(1)}`);

/** The entries for authors and tests read YAML and model schemas; the others run in browsers and mini-programs. */
export const runTimeEntries: readonly string[] = entries.filter((entry) => !/\/(authoring|testing)$/.test(entry));

/** Takes the path of a file of the installed library. */
export const installed = (path: string): string => join(project, "node_modules", "huimin", path);

/** Runs a program of Node in the app. */
export const node = (...args: readonly string[]): string => run(project, process.execPath, ...args).trim();

const examples = ["xiangyang-elderly-couple", "wuhan-disabled-child", "jingzhou-student"];

/** Reads some examples of the installed pack, each with the day that its first lines name. */
export function questions(): readonly Question[] {
  const texts = examples.map((name) => readFileSync(installed(`policies/hubei/examples/${name}.yaml`), "utf8"));
  return texts.map((text) => ({ asOf: /--as-of ([\d-]+)/.exec(text)?.[1] ?? "", input: parse(text) as unknown }));
}

/** Loads the installed library and its pack by `require` in this process. */
export function loaded(): { readonly huimin: typeof library; readonly pack: Pack } {
  const load = createRequire(join(project, "package.json"));
  return { huimin: load("huimin") as typeof library, pack: (load("huimin/hubei") as { hubei: Pack }).hubei };
}

/** Bundles a program of the app into one file and returns its path; its imports of the library lead to the installed one. */
export function bundle(name: string, text: string, ...options: readonly string[]): string {
  writeFileSync(join(project, `${name}.in.js`), text);
  const file = join(project, `${name}.out.js`);
  run(project, join(bin, "esbuild"), `${name}.in.js`, "--bundle", "--log-level=error", `--outfile=${file}`, ...options);
  return file;
}

/** The module that asks a library all questions. */
export const asking: string = join(here, "answers.ts");

/** Makes sure that the app is there, with the questions in `questions.json`. */
export function prepare(): void {
  ensurePacked();
  // Whole or not at all: the files of tests run side by side.
  const written = join(project, `questions-${threadId}.json`);
  writeFileSync(written, JSON.stringify(questions()));
  renameSync(written, join(project, "questions.json"));
}

/** A program that asks the library all questions and hands the answers to `hand`, a function in the text of the program. */
export const askingProgram = (hand: string): string => `import * as huimin from "huimin";
import { hubei } from "huimin/hubei";
import questions from "./questions.json";
import { answersTo } from ${JSON.stringify(asking)};
(${hand})(answersTo(huimin, hubei, questions));
`;
