import { mkdirSync, writeFileSync } from "node:fs";
import { packSchemas } from "../src/read/json-schema.js";

const folder = new URL("../schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [kind, schema] of Object.entries(packSchemas())) {
  writeFileSync(new URL(`${kind}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
