import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type From, root } from "../huimin.js";

/** What a page loads to use a package, in bytes. */
export interface Bundle {
  readonly id: string;
  readonly minified: number;
  /** null: a native binary, which is not sent to a page. */
  readonly gzipped: number | null;
}

const peers = ["json-rules-engine", "json-logic-engine", "publicodes", "feelin", "decimal.js"];

/** Bundles the whole of every entry for a browser, minified; of the ZEN engine, sizes up its native binary. */
export const measureBundles = async (from: From): Promise<readonly Bundle[]> => {
  const local = (entry: string): string => (from === "dist" ? `./dist/${entry}.js` : `./src/${entry}.ts`);
  const entries = [
    ["huimin, screen alone", `export { plan, screen } from "${local("index")}";`],
    ["huimin", `export * from "${local("index")}";`],
    ["huimin/hubei", `export * from "${local("hubei")}";`],
    ...peers.map((name) => [name, `import * as all from "${name}"; export { all };`] as const),
  ] as const;
  const bundles: Bundle[] = [];
  for (const [id, code] of entries) bundles.push({ id, ...(await sizeOf(code)) });
  return [...bundles, { id: "@gorules/zen-engine", minified: nativeSize(), gzipped: null }];
};

const sizeOf = async (code: string): Promise<Omit<Bundle, "id">> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`nothing was bundled of ${code}`);
  return { minified: file.contents.length, gzipped: gzipSync(file.contents, { level: 9 }).length };
};

const nativeSize = (): number => {
  const scope = join(root, "node_modules/@gorules");
  const files = readdirSync(scope).flatMap((name) => readdirSync(join(scope, name)).map((file) => join(scope, name, file)));
  return files.filter((file) => file.endsWith(".node")).reduce((sum, file) => sum + statSync(file).size, 0);
};
