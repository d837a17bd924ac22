import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explained, families, golden } from "./families.js";

const cases = Object.keys(families).flatMap((family) => [
  { family, language: "zh" as const },
  { family, language: "en" as const },
]);

describe("the explanations of the example families", () => {
  it.each(cases)("$family in $language reads as reviewed (else: npx tsx test/golden/refresh.ts)", async ({ family, language }) =>
    expect(await explained(family, language)).toBe(golden(family, language)),
  );

  it("leave no golden file without a family", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".txt"));
    expect(files.sort()).toEqual(cases.map(({ family, language }) => `${family}.${language}.txt`).sort());
  });

  it("are asked about families that stand among the examples", () => {
    const examples = readdirSync(join(import.meta.dirname, "../../policies/hubei/examples"));
    for (const family of Object.keys(families)) expect(examples).toContain(`${family}.yaml`);
  });
});
