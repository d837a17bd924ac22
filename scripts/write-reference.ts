import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { referencePages } from "./reference/pages.js";

for (const [path, text] of Object.entries(referencePages())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
}
