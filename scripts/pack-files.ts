import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Reads the YAML files of a pack and its lock by their path in it; `examples/` holds cases, not rules. */
export function readPackFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && (e.name.endsWith(".yaml") || e.name === "lock.json"))
    .map((e) => join(e.parentPath, e.name));
  const named = paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")] as const);
  return Object.fromEntries(named.filter(([name]) => !name.startsWith("examples/")).sort(([a], [b]) => (a < b ? -1 : 1)));
}
