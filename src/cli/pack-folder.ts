import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Compiled } from "../model/compiled.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Pack } from "../model/pack.js";
import type { ReadAccepted } from "../read/read-accepted.js";
import type { ReadEquivalents } from "../read/read-equivalents.js";
import type { Text } from "../values/text.js";
import { failed, failedAt, type Result, succeeded } from "./failure.js";

const largestFile = 1_000_000;

interface ReadFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

// policies/ lies one folder deep; cases in examples/ are not part of a pack. The lock is the one file that is not YAML.
async function packPaths(folder: string): Promise<readonly string[]> {
  const at = async (path: string): Promise<readonly string[]> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    const inside = (name: string): string => (path === "" ? name : `${path}/${name}`);
    const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map((entry) => inside(entry.name));
    const folders =
      path === "" ? entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name) && entry.name !== "examples") : [];
    return [...files, ...(await Promise.all(folders.map((entry) => at(entry.name)))).flat()];
  };
  const lock = await stat(join(folder, "lock.json")).catch(() => null);
  return [...(await at("")), ...(lock?.isFile() ? ["lock.json"] : [])].sort();
}

const problems = {
  "too-large": { zh: "文件超过 1 MB，请拆分", en: "the file is larger than 1 MB; split it" },
  "not-utf8": { zh: "文件不是 UTF-8 编码，请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8" },
} as const satisfies Record<string, Text>;

async function readOne(folder: string, file: string): Promise<string | Diagnostic> {
  const refuse = (code: keyof typeof problems): Diagnostic => ({
    code,
    severity: "error",
    at: { file, line: 1, column: 1 },
    message: problems[code],
  });
  const path = join(folder, file);
  if ((await stat(path)).size > largestFile) return refuse("too-large");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch {
    return refuse("not-utf8");
  }
}

async function readFiles(folder: string): Promise<ReadFiles> {
  const paths = await packPaths(folder);
  const read = await Promise.all(paths.map(async (path) => [path, await readOne(folder, path)] as const));
  return {
    files: Object.fromEntries(read.flatMap(([path, text]) => (typeof text === "string" ? [[path, text]] : []))),
    diagnostics: read.flatMap(([, text]) => (typeof text === "string" ? [] : [text])),
  };
}

const noPack: Text = {
  zh: "此目录没有 pack.yaml，请给出规则包的目录",
  en: "there is no pack.yaml in this folder; give the folder of a pack",
};

/** Makes sure that a folder is that of a pack: it holds a `pack.yaml`. */
export async function packFolder(folder: string): Promise<Result<string>> {
  const isPack = await stat(join(folder, "pack.yaml"))
    .then((found) => found.isFile())
    .catch(() => false);
  return isPack ? succeeded(folder) : failed("invalid_pack", { code: "no_pack", path: folder, message: noPack });
}

/** Compiles the pack of a folder. */
export async function compileFolder(folder: string): Promise<Result<Compiled>> {
  const found = await packFolder(folder);
  if (!found.ok) return found;
  const { files, diagnostics } = await readFiles(folder);
  if (diagnostics.length > 0) return succeeded({ ok: false, diagnostics });
  // The compiler is loaded only where it is needed: most runs answer from the pack that comes with the library.
  const { compilePack } = await import("../authoring.js");
  return succeeded(compilePack(files));
}

/** Reads the findings of the analysis that the pack of a folder accepts. */
export async function readAcceptedOf(folder: string): Promise<ReadAccepted> {
  const { readAccepted } = await import("../read/read-accepted.js");
  return readAccepted((await readFiles(folder)).files);
}

/** Reads the mutants that the pack of a folder lists as equivalent. */
export async function readEquivalentsOf(folder: string): Promise<ReadEquivalents> {
  const { readEquivalents } = await import("../read/read-equivalents.js");
  return readEquivalents((await readFiles(folder)).files);
}

/** Gives the pack of a folder, or the pack of Hubei that comes with the library. */
export async function loadPack(folder: string | undefined): Promise<Result<Pack>> {
  if (folder === undefined) return succeeded((await import("../hubei.js")).hubei);
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return compiled;
  return compiled.value.ok
    ? succeeded(compiled.value.pack)
    : failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics));
}

/** Puts the folder before the files of diagnostics, so that an editor finds them. */
export function inFolder(folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((each) => ({ ...each, at: { ...each.at, file: join(folder, each.at.file) } }));
}
