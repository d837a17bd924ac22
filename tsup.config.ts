import { defineConfig, type Options } from "tsup";

const library: Options = {
  entry: { index: "src/index.ts", authoring: "src/authoring.ts", hubei: "src/hubei.ts", testing: "src/testing.ts" },
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
