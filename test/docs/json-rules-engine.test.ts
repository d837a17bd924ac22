import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { blocksOf, printsOf, programOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = ["docs/json-rules-engine.md", "docs/json-rules-engine.zh-CN.md"];
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const entries = {
  huimin: `${root}src/index.ts`,
  "huimin/hubei": `${root}src/hubei.ts`,
  "huimin/json-rules-engine": `${root}src/json-rules-engine.ts`,
};
const shown = (value: unknown): string =>
  typeof value === "string" ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });

async function linesPrintedBy(name: string, program: string): Promise<readonly string[]> {
  const file = `${root}generated/docs/${name}.ts`;
  mkdirSync(`${root}generated/docs`, { recursive: true });
  writeFileSync(file, program);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await import(/* @vite-ignore */ file);
    return log.mock.calls.flatMap((values) => values.map(shown).join(" ").trimEnd().split("\n"));
  } finally {
    log.mockRestore();
  }
}

describe("the pages on json-rules-engine", () => {
  it.each(pages)(
    "%s prints what it says it prints",
    async (path) => {
      const page = read(path);
      expect(printsOf(page).length).toBeGreaterThan(50);
      expect(await linesPrintedBy(path.replace(/\W/g, "-"), programOf(page, entries))).toEqual(printsOf(page));
    },
    60_000,
  );

  it("show the same programs", () => {
    const [english, chinese] = pages.map((path) => blocksOf(read(path)));
    expect(chinese).toEqual(english);
  });

  it("lead to pages that are there", () => {
    for (const path of pages) {
      const links = [...read(path).matchAll(/\]\((?!https)([^)]+)\)/g)].map(([, link = ""]) => link);
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) expect(read(`docs/${link}`)).not.toBe("");
    }
  });
});
