import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
const beside = ["benchmarks.json", ...readdirSync(new URL("ci/", docs)).map((file) => `ci/${file}`)].filter(
  (file) => !file.endsWith(".md"),
);
for (const file of beside) {
  mkdirSync(dirname(fileURLToPath(new URL(`public/${file}`, docs))), { recursive: true });
  copyFileSync(new URL(file, docs), new URL(`public/${file}`, docs));
}
