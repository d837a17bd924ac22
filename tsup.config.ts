import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

// The entries are those that package.json exports: `./hubei` is built from src/hubei.ts.
const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Readonly<Record<string, unknown>> };
const names = Object.keys(exports).filter((name) => name !== "./package.json" && !name.includes("*"));
const entry = Object.fromEntries(
  names.map((name) => (name === "." ? "index" : name.slice(2))).map((name) => [name, `src/${name}.ts`]),
);

// No source maps: what is shipped is readable as it stands, with its names and comments, and the sources are not in the package.
const library: Options = {
  entry,
  target: "node20",
  platform: "neutral",
  // Shared chunks, so that HuiminError is one class for every entry.
  splitting: true,
};

export default defineConfig([
  { ...library, format: ["esm", "cjs"], dts: { only: true } },
  { ...library, format: ["esm"] },
  // lezer-feel is ESM alone, which `require` of Node before 20.19 does not load: it goes into the bundle.
  { ...library, format: ["cjs"], noExternal: [/^lezer-feel$/, /^@lezer\//, /^min-dash$/] },
  { entry: { cli: "src/cli.ts" }, target: "node20", platform: "node", format: ["esm"], splitting: false },
]);
