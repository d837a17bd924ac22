import { stat } from "node:fs/promises";
import type { Side } from "../difference/side.js";
import { versionSides } from "../difference/versions.js";
import type { Compiled } from "../model/compiled.js";
import type { Text } from "../values/text.js";
import { failed, failedAt, type Result, succeeded } from "./failure.js";
import { readRevision } from "./git.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { readPackedPack } from "./packed-pack.js";

/** The two sides of a comparison. */
export interface Sides {
  readonly base: Side;
  readonly head: Side;
  /** They are two versions of one policy. */
  readonly isOfVersions: boolean;
}

/** Reads both sides: each a folder, a packed pack or a revision; or two versions `policy@2019-10-14` of one policy. */
export async function readSides(base: string, head: string, folder: string | undefined): Promise<Result<Sides>> {
  const [first, second] = [versionNamed(base), versionNamed(head)];
  if (first !== null || second !== null) {
    if (first === null || second === null || first.policy !== second.policy) return refuse("two_versions", `${base} ${head}`);
    return readVersions(first, second, folder);
  }
  // A pack that is a folder on one side lies in the same folder of the revision on the other.
  const at = folder ?? (await folderAmong([head, base]));
  const read = await readSide(base, at);
  if (!read.ok) return read;
  const other = await readSide(head, at);
  return other.ok ? succeeded({ base: read.value, head: other.value, isOfVersions: false }) : other;
}

async function folderAmong(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if ((await kindOf(name)) === "folder") return name;
  return undefined;
}

function kindOf(name: string): Promise<"folder" | "file" | null> {
  return stat(name).then(
    (found) => (found.isDirectory() ? "folder" : found.isFile() ? "file" : null),
    () => null,
  );
}

async function readSide(name: string, folder: string | undefined): Promise<Result<Side>> {
  const kind = await kindOf(name);
  if (kind === "folder") {
    const compiled = await compileFolder(name);
    return compiled.ok ? sideOf(name, compiled.value) : compiled;
  }
  if (kind === "file") {
    const packed = await readPackedPack(name);
    return packed.ok ? succeeded({ name, ...packed.value }) : packed;
  }
  const files = await readRevision(name, folder);
  if (!files.ok) return files;
  const { compilePack } = await import("../authoring.js");
  return sideOf(name, compilePack(files.value));
}

function sideOf(name: string, compiled: Compiled): Result<Side> {
  if (!compiled.ok) return failedAt("invalid_pack", inFolder(name, compiled.diagnostics));
  const { pack, scenarios } = compiled;
  return succeeded({ name, pack, scenarios, engine: null });
}

interface NamedVersion {
  readonly policy: string;
  readonly day: string;
}

function versionNamed(written: string): NamedVersion | null {
  const [, policy, day] = /^([a-z][a-z0-9_]*)@(\d{4}-\d{2}-\d{2})$/.exec(written) ?? [];
  return policy === undefined || day === undefined ? null : { policy, day };
}

async function readVersions(first: NamedVersion, second: NamedVersion, folder: string | undefined): Promise<Result<Sides>> {
  const side = folder === undefined ? await bundled() : await readSide(folder, undefined);
  if (!side.ok) return side;
  const versions = side.value.pack.policies[first.policy]?.versions.map(({ from }) => from) ?? [];
  const missing = [first, second].find(({ day }) => !versions.includes(day));
  if (missing !== undefined) return refuse("no_such_version", `${missing.policy}@${missing.day}`, versions);
  const [base, head] = versionSides(side.value, first.policy, [first.day, second.day]);
  return succeeded({ base, head, isOfVersions: true });
}

async function bundled(): Promise<Result<Side>> {
  const { hubei } = await import("../hubei.js");
  return succeeded({ name: hubei.id, pack: hubei, scenarios: [], engine: null });
}

const problems = {
  two_versions: (): Text => ({
    zh: "两侧须为同一政策的两个版本，如 `student_loan@2014-08-01 student_loan@2021-09-01`",
    en: "both sides must be versions of one policy, such as `student_loan@2014-08-01 student_loan@2021-09-01`",
  }),
  no_such_version: (versions: readonly string[]): Text => ({
    zh: `规则包中没有这个版本；已有版本：${versions.join("、") || "无"}`,
    en: `the pack has no such version; it has ${versions.join(", ") || "none"}`,
  }),
};

function refuse(code: keyof typeof problems, path: string, versions: readonly string[] = []) {
  return failed("invalid_options", { code, path, message: problems[code](versions) });
}
