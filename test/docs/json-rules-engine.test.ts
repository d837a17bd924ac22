import { describe, expect, it } from "vitest";
import { blocksOf, printsOf, programOf } from "./blocks.js";
import { entries, linesPrintedBy, read } from "./run-blocks.js";

const pages = ["docs/json-rules-engine.md", "docs/json-rules-engine.zh-CN.md"];

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
