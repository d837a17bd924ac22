import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Pack } from "../../src/model/pack.js";

/** Where the library is taken from: as it is installed, or as it stands in the sources. */
export type From = "dist" | "src";

/** The library as an app has it. */
export interface Library {
  readonly from: From;
  readonly huimin: typeof import("../../src/index.js");
  readonly authoring: typeof import("../../src/authoring.js");
  readonly hubei: typeof import("../../src/hubei.js").hubei;
}

/** Locates the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Loads the library; `dist` must have been built. */
export const loadLibrary = async (from: From): Promise<Library> => {
  const load = (entry: string): Promise<unknown> =>
    import(pathToFileURL(join(root, from, `${entry}.${from === "src" ? "ts" : "js"}`)).href);
  const [huimin, authoring, { hubei }] = (await Promise.all([load("index"), load("authoring"), load("hubei")])) as [
    Library["huimin"],
    Library["authoring"],
    { hubei: Library["hubei"] },
  ];
  return { from, huimin, authoring, hubei };
};

/** Compiles a pack from its files; throws with every mistake in it. */
export const compiledPack = ({ authoring }: Library, files: Readonly<Record<string, string>>): Pack => {
  const compiled = authoring.compilePack(files);
  if (compiled.ok) return compiled.pack;
  throw new Error(compiled.diagnostics.map(({ at, message }) => `${at.file}:${at.line}: ${message.en}`).join("\n"));
};
