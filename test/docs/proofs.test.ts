import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { huimin } from "../cli/command.js";
import { blocksOf, sessionsOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const buffer = "policies/hubei/buffer_period/2021-02-21.yaml";

/** Copies the Hubei pack; its buffer is claimed by the reading that counts from each exit. */
function refutedFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "huimin-proofs-")), "hubei");
  cpSync(join(root, "policies/hubei"), folder, { recursive: true });
  const path = join(folder, "buffer_period/2021-02-21.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("buffer_end: [uniform, open]", "buffer_end: [own_exit]"));
  return folder;
}

describe.each([
  ["docs/proofs.md", "en"],
  ["docs/proofs.zh-CN.md", "zh"],
] as const)("%s", (path, language) => {
  const page = read(path);

  it("shows what the command prints", { timeout: 120_000 }, async () => {
    const session = sessionsOf(page).find(({ command }) => command.includes("prove"));
    const ran = await huimin((session?.command ?? "").split(/\s+/).slice(2));
    expect(ran).toEqual({ status: 0, out: session?.output, err: "" });
  });
  it("shows what a refutation looks like", { timeout: 120_000 }, async () => {
    const shown = blocksOf(page).find(({ text }) => text.includes("✗"))?.text ?? "?";
    const ran = await huimin(["prove", refutedFolder(), "--policy", "buffer_period", "--language", language]);
    expect([ran.status, ran.out.includes(shown)]).toEqual([1, true]);
  });
  it("quotes the pack", () => {
    const quoted = blocksOf(page).flatMap(({ language: kind, text }) => (kind === "yaml" ? [text] : []));
    expect(quoted).toHaveLength(1);
    expect(read(buffer)).toContain(quoted[0] ?? "?");
  });
});
