import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { sitePages } from "./site/pages.js";

const docs = new URL("../docs/", import.meta.url);

rmSync(new URL("policies", docs), { recursive: true, force: true });
for (const [path, page] of Object.entries(sitePages())) {
  const file = fileURLToPath(new URL(path, docs));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
}

// What a page links to beside the pages.
copyFileSync(new URL("benchmarks.json", docs), new URL("public/benchmarks.json", docs));
