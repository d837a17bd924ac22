import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referencePages } from "../../scripts/reference/pages.js";

describe("the generated pages", () => {
  for (const [path, text] of Object.entries(referencePages())) {
    it(`hold what the source says: ${path} (else: npm run reference)`, () =>
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text));
  }
});
