import { spawnSync } from "node:child_process";
import { type From, root } from "../huimin.js";
import { medianOf } from "../rounds.js";
import type { Size } from "../size.js";

/** How long an import takes in a fresh process. */
export interface StartUp {
  readonly id: string;
  readonly milliseconds: number;
  readonly fastest: number;
  readonly slowest: number;
}

const peers = ["json-rules-engine", "json-logic-engine", "publicodes", "@gorules/zen-engine", "feelin", "decimal.js"];

/** Times the import of the library and of its peers, in turns, each in a process of its own. */
export const measureStartUp = (from: From, { starts }: Size): readonly StartUp[] => {
  const local = (entry: string): string => (from === "dist" ? `./dist/${entry}.js` : `./src/${entry}.ts`);
  const entries = [
    ["huimin", [local("index")]],
    ["huimin/hubei", [local("hubei")]],
    ["huimin + huimin/hubei", [local("index"), local("hubei")]],
    ...peers.map((name) => [name, [name]] as const),
  ] as const;
  const times = entries.map((): number[] => []);
  for (let start = 0; start < starts; start += 1) {
    for (const [at, [, modules]] of entries.entries()) times[at]?.push(timeOf(modules, from));
  }
  return entries.map(([id], at) => summary(id, times[at] ?? []));
};

const summary = (id: string, times: readonly number[]): StartUp => ({
  id,
  milliseconds: medianOf(times),
  fastest: Math.min(...times),
  slowest: Math.max(...times),
});

const timeOf = (modules: readonly string[], from: From): number => {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join(" ");
  const code = `const start = performance.now(); ${imports} console.log(performance.now() - start);`;
  const loader = from === "dist" ? [] : ["--import", "tsx"];
  const args = [...loader, "--input-type=module", "--eval", code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
};
