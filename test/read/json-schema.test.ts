import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { packSchemas } from "../../src/read/json-schema.js";
import { kindOfFile } from "../../src/read/layout.js";

const root = join(import.meta.dirname, "../..");
const pack = join(root, "policies/hubei");
const schemas = packSchemas();

/** Sees a file as an editor does: numbers and truths are guessed. */
function accepts(kind: keyof typeof schemas, text: string): boolean {
  return z.fromJSONSchema(schemas[kind] as Parameters<typeof z.fromJSONSchema>[0]).safeParse(parse(text)).success;
}

describe("the JSON Schemas for editors", () => {
  it.each(Object.entries(schemas))(
    "schemas/%s.json is current; `npx tsx scripts/write-schemas.ts` writes it anew",
    (kind, schema) => {
      expect(readFileSync(join(root, "schemas", `${kind}.json`), "utf8")).toBe(`${JSON.stringify(schema, null, 2)}\n`);
    },
  );

  it("accept every file of the Hubei pack as an editor sees it", { timeout: 60_000 }, () => {
    const paths = readdirSync(pack, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
    const checked = paths.map((path) => [path, kindOfFile(path)] as const).filter(([, kind]) => kind !== "ignored");
    expect(checked.length).toBeGreaterThan(5);
    for (const [path, kind] of checked) {
      expect([path, accepts(kind as keyof typeof schemas, readFileSync(join(pack, path), "utf8"))]).toEqual([path, true]);
    }
  });

  it.each([
    ["an unknown key", "policy", "policy: demo\ntitel: { zh: 甲, en: a }"],
    ["a level that does not exist", "policy", "policy: demo\nsubject: persons"],
    ["an interaction without a citation", "interactions", "once: { text: { zh: 甲, en: a }, higher: [demo, grant] }"],
    ["a name with capitals", "parameters", "topUpRate: { type: share }"],
    [
      "a condition with an unknown key, at depth",
      "policy",
      "policy: demo\neligibility: { all: { a: { any: { b: { wen: c } } } } }",
    ],
  ] as const)("refuse %s", (_, kind, text) => expect(accepts(kind, text)).toBe(false));

  it("accept interactions of each kind", () => {
    const head = "text: { zh: 甲, en: a }, cite: opinions §4";
    for (const rule of [
      "excludes: { stands: demo, gives_way: grant }",
      "higher: [demo, grant]",
      "cap: { policies: [demo, grant], at: limit }",
    ])
      expect(accepts("interactions", `once: { ${head}, ${rule} }`)).toBe(true);
  });

  it("accept numbers and truths where text is meant", () => {
    expect(
      accepts("parameters", "a: { type: share, at_least: 0.2, values: { 2019-10-14: { value: 20, not_seen: true } } }"),
    ).toBe(true);
  });
});
