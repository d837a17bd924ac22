import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compilePack } from "../src/authoring.js";
import { conformanceFiles } from "./conformance/files.js";
import { readPackFiles } from "./pack-files.js";

// Writes what `huimin/conformance/…` gives. Part of the build: the corpus belongs to the engine and the pack it is built with.

const root = fileURLToPath(new URL("..", import.meta.url));
const compiled = compilePack(readPackFiles(`${root}policies/hubei`));
if (!compiled.ok) throw new Error("the pack does not compile: npm run compile");

const folder = `${root}dist/conformance/`;
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(conformanceFiles(compiled.pack, compiled.scenarios))) {
  writeFileSync(folder + name, content);
}
