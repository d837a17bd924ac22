import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, temporary } from "../../scripts/packed.js";

// The registry has the program of Node for each system, of each version: it is installed once beside the packed library.

export const versions: readonly string[] = ["20", "22", "24"];

const home = join(temporary, "nodes");
const system = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const isOwn = (version: string): boolean => process.versions.node.split(".")[0] === version;

/** Takes the program of a version of Node; the one that runs now is taken as it is. */
export const nodeOf = (version: string): string =>
  isOwn(version) ? process.execPath : join(home, "node_modules", `node${version}`, "bin", "node");

/** Installs the versions of Node that are not there; it needs the network once. */
export function ensureNodes(): void {
  const absent = versions.filter((version) => !existsSync(nodeOf(version)));
  if (absent.length === 0) return;
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, "package.json"))) writeFileSync(join(home, "package.json"), JSON.stringify({ private: true }));
  const wanted = absent.map((version) => `node${version}@npm:${system}@${version}`);
  run(home, "npm", "install", "--silent", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", ...wanted);
}
