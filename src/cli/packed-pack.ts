import { readFile } from "node:fs/promises";
import { packDigest } from "../bind/pack-digest.js";
import type { Pack } from "../model/pack.js";
import type { Scenario } from "../model/scenario.js";
import { failed, type Result, succeeded } from "./failure.js";

/** A compiled pack as a file: `huimin pack` writes it. A file may also hold the pack alone. */
export interface PackedPack {
  readonly engine: string | null;
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
}

const message = {
  notPacked: {
    zh: "不是编译好的规则包；请用 `huimin pack` 生成",
    en: "it is no compiled pack; make one by `huimin pack`",
  },
  edited: {
    zh: "内容与其摘要 `digest` 不符，编译后被改动过；请用 `huimin pack` 重新生成",
    en: "its content is not that of its `digest`: it was edited after it was compiled; make it anew by `huimin pack`",
  },
};

const parts = [
  "policies",
  "parameters",
  "facts",
  "readings",
  "definitions",
  "localities",
  "zones",
  "sources",
  "countyFacts",
  "interactions",
];

/** Reads a packed pack, and refuses one that was edited since. */
export async function readPackedPack(path: string): Promise<Result<PackedPack>> {
  const content = parsed(await readFile(path, "utf8"));
  const packed: Readonly<Record<string, unknown>> = isRecord(content) && isRecord(content.pack) ? content : { pack: content };
  const { pack, engine, scenarios } = packed;
  if (!isRecord(pack) || typeof pack.id !== "string" || !parts.every((part) => isRecord(pack[part]))) {
    return failed("invalid_pack", { code: "not_packed", path, message: message.notPacked });
  }
  const { id: _, version: __, title: ___, digest, ...rules } = pack as unknown as Pack;
  if (packDigest(rules) !== digest) return failed("invalid_pack", { code: "digest_differs", path, message: message.edited });
  return succeeded({
    engine: typeof engine === "string" ? engine : null,
    pack: pack as unknown as Pack,
    scenarios: Array.isArray(scenarios) ? (scenarios as readonly Scenario[]) : [],
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
