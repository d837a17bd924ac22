import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import type { Text } from "../values/text.js";
import { type Failure, failed, type Result, succeeded } from "./failure.js";

interface Ran {
  readonly status: number;
  readonly out: Buffer;
}

/** Runs git in a folder; status -1 where there is no git. */
function git(folder: string, args: readonly string[], input = ""): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn("git", args, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => void chunks.push(chunk));
    child.on("error", () => resolve({ status: -1, out: Buffer.alloc(0) }));
    child.on("close", (status) => resolve({ status: status ?? -1, out: Buffer.concat(chunks) }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

const problems = {
  not_a_side: {
    zh: "既不是目录或文件，也不是此仓库的版本；请核对写法。浅克隆的仓库先执行 `git fetch`",
    en: "it is neither a folder or file, nor a revision of this repository; check how it is written, and `git fetch` it in a shallow clone",
  },
  no_pack: {
    zh: "此版本中没有 pack.yaml，请用 --pack 写明规则包的目录",
    en: "there is no pack.yaml in this revision; name the folder of the pack by --pack",
  },
  several_packs: {
    zh: "此版本中有多个规则包，请用 --pack 写明目录",
    en: "there are several packs in this revision; name the folder of one by --pack",
  },
  too_large: { zh: "文件超过 1 MB，请拆分", en: "the file is larger than 1 MB; split it" },
  not_utf8: { zh: "文件不是 UTF-8 编码，请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8" },
} as const satisfies Record<string, Text>;

function refuse(code: keyof typeof problems, path: string): { ok: false; failure: Failure } {
  const kind = code === "too_large" || code === "not_utf8" ? "invalid_pack" : "invalid_options";
  return failed(kind, { code, path, message: problems[code] });
}

interface Entry {
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

/** Reads the files of a pack as they are in a revision, by their path in the pack; `folder` may be left to be found. */
export async function readRevision(
  revision: string,
  folder: string | undefined,
): Promise<Result<Readonly<Record<string, string>>>> {
  const at = await placeOf(folder);
  // What begins with a dash would be taken for an option.
  if (revision.startsWith("-")) return refuse("not_a_side", revision);
  const commit = await git(at.cwd, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (commit.status !== 0) return refuse("not_a_side", revision);
  const entries = await entriesOf(at.cwd, commit.out.toString("utf8").trim());
  const packs = entries.map(({ path }) => path).filter((path) => /(^|\/)pack\.yaml$/.test(path));
  const wanted = at.inside === null ? packs : packs.filter((path) => path === `${at.inside}pack.yaml`);
  const [pack] = wanted;
  if (pack === undefined || wanted.length > 1) return refuse(pack === undefined ? "no_pack" : "several_packs", revision);
  const root = pack.slice(0, -"pack.yaml".length);
  const own = entries.flatMap((entry) =>
    entry.path.startsWith(root) ? [{ ...entry, path: entry.path.slice(root.length) }] : [],
  );
  return readEntries(
    at.cwd,
    own.filter(({ path }) => isOfPack(path)),
  );
}

/** Where git runs, and the path of the pack in the tree that it lists from there; null: to be found. */
async function placeOf(folder: string | undefined): Promise<{ readonly cwd: string; readonly inside: string | null }> {
  if (folder === undefined) return { cwd: ".", inside: null };
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere ? { cwd: folder, inside: "" } : { cwd: ".", inside: `${folder.replace(/\/+$/, "").replace(/^\.\//, "")}/` };
}

/** Lists the files below the folder that git runs in; links are no files of a pack. */
async function entriesOf(cwd: string, commit: string): Promise<readonly Entry[]> {
  const { out } = await git(cwd, ["ls-tree", "-r", "-l", "-z", commit]);
  return out
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, object, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return object === undefined || path === undefined ? [] : [{ object, size: Number(size), path }];
    });
}

/** Policies lie one folder deep; cases in `examples/` are not part of a pack. */
function isOfPack(path: string): boolean {
  const [, folder] = /^(?:([a-z][^/]*)\/)?[^/]+\.ya?ml$/.exec(path) ?? [null, "examples"];
  return folder !== "examples";
}

const largestFile = 1_000_000;

async function readEntries(cwd: string, entries: readonly Entry[]): Promise<Result<Readonly<Record<string, string>>>> {
  const large = entries.find(({ size }) => size > largestFile);
  if (large !== undefined) return refuse("too_large", large.path);
  const { out } = await git(cwd, ["cat-file", "--batch"], entries.map(({ object }) => `${object}\n`).join(""));
  const files: [string, string][] = [];
  let from = 0;
  for (const { path, size } of entries) {
    const start = out.indexOf("\n", from) + 1;
    const text = decoded(out.subarray(start, start + size));
    if (text === null) return refuse("not_utf8", path);
    files.push([path, text]);
    from = start + size + 1;
  }
  return succeeded(Object.fromEntries(files));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
