import { readFileSync, writeFileSync } from "node:fs";

// After `changeset version`: the engine tells the version of the package, which it cannot read where it runs.

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string };
const file = new URL("../src/answer/engine-version.ts", import.meta.url);
const text = readFileSync(file, "utf8");
writeFileSync(file, text.replace(/(engineVersion = )"[^"]*"/, `$1"${manifest.version}"`));
