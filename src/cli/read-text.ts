import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Text } from "../values/text.js";
import { type Failure, failed, type Result, succeeded } from "./failure.js";
import type { Io } from "./io.js";

/** The largest case, and the largest line of a file of cases, in bytes. */
export const largestCase = 1_000_000;

type Code = Failure["code"];

const problems = {
  not_found: { zh: "文件不存在，请核对路径", en: "there is no such file; check the path" },
  is_directory: { zh: "这是目录，请给出文件路径", en: "this is a directory; give the path of a file" },
  unreadable: { zh: "无法读取，请检查权限", en: "it cannot be read; check its permissions" },
  too_large: {
    zh: "超过 1 MB，请逐户分开提供，或用 --lines 每行一户",
    en: "it is larger than 1 MB; give one household at a time, or one a line with --lines",
  },
  not_utf8: { zh: "不是 UTF-8 编码，请另存为 UTF-8", en: "it is not UTF-8; save it as UTF-8" },
  empty: { zh: "内容为空，请至少写明所在地 `locality`", en: "it is empty; give at least the `locality`" },
} as const satisfies Record<string, Text>;

/** Makes the failure of a text that cannot be read. */
export function unreadable(code: Code, kind: keyof typeof problems, path: string): { ok: false; failure: Failure } {
  return failed(code, { code: kind, path, message: problems[kind] });
}

/** Opens a file, or the standard input by the name `-`; says what is wrong before anything is read. */
export async function openBytes(
  code: Code,
  path: string,
  io: Io,
): Promise<Result<{ bytes: AsyncIterable<Uint8Array>; size: number | null }>> {
  if (path === "-") return succeeded({ bytes: io.stdin, size: null });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return unreadable(code, "is_directory", path);
    return succeeded({ bytes: createReadStream(path), size: found.isFile() ? found.size : null });
  } catch (error) {
    const missing = error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
    return unreadable(code, missing ? "not_found" : "unreadable", path);
  }
}

/** Decodes UTF-8 strictly; a byte order mark is left out. */
export function decode(code: Code, path: string, bytes: Uint8Array): Result<string> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? unreadable(code, "empty", path) : succeeded(text);
  } catch {
    return unreadable(code, "not_utf8", path);
  }
}

/** Reads a whole text of at most 1 MB. */
export async function readText(code: Code, path: string, io: Io): Promise<Result<string>> {
  const opened = await openBytes(code, path, io);
  if (!opened.ok) return opened;
  const { bytes, size } = opened.value;
  if (size !== null && size > largestCase) return unreadable(code, "too_large", path);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > largestCase) return unreadable(code, "too_large", path);
      chunks.push(chunk);
    }
  } catch {
    return unreadable(code, "unreadable", path);
  }
  return decode(code, path, Buffer.concat(chunks));
}
