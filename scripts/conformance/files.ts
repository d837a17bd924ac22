import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { engineVersion } from "../../src/answer/engine-version.js";
import type { Pack } from "../../src/model/pack.js";
import type { Scenario } from "../../src/model/scenario.js";
import { conformanceCases } from "../../src/testing/conformance/conformance-cases.js";
import { expressionCases } from "./expression-rows.js";
import { jsonSchemas } from "./schemas.js";

/** Rises when a field of a line changes its meaning or goes; fields that are added leave it. */
const format = 1;

const linesOf = (cases: readonly object[]): string => cases.map((one) => `${JSON.stringify(one)}\n`).join("");

const entryOf = (text: string) => ({
  lines: text.split("\n").length - 1,
  sha256: createHash("sha256").update(text).digest("hex"),
});

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Makes the files of the conformance corpus, by name. */
export function conformanceFiles(pack: Pack, scenarios: readonly Scenario[]): Readonly<Record<string, string | Uint8Array>> {
  const [cases, expressions] = [linesOf(conformanceCases(pack, scenarios)), linesOf(expressionCases())];
  const schemas = jsonSchemas();
  const manifest = {
    format,
    engine: engineVersion,
    pack: { id: pack.id, version: pack.version, digest: pack.digest },
    files: { [`${pack.id}.jsonl`]: entryOf(cases), "expressions.jsonl": entryOf(expressions) },
  };
  return {
    "manifest.json": json(manifest),
    "case.schema.json": json(schemas.case),
    "expression.schema.json": json(schemas.expression),
    [`${pack.id}.jsonl.gz`]: gzipSync(cases, { level: 9 }),
    "expressions.jsonl": expressions,
  };
}
