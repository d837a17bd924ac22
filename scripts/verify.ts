import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tarball } from "./packed.js";

// Everything that must hold before a change is taken in. Every step runs, whatever the others say; the last line counts.

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly command: readonly string[];
  /** What the step counts for; without it, 1 by its exit status. */
  readonly count?: (succeeded: boolean) => Count;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const report = join(root, ".verify", "vitest.json");
const tsx = [process.execPath, "--import", "tsx"];

const steps: readonly Step[] = [
  { title: "compile the pack", command: [...tsx, "scripts/compile-pack.ts"] },
  { title: "types", command: ["tsc", "--project", "."] },
  { title: "lint and format", command: ["biome", "check", "--diagnostic-level=error"] },
  { title: "every export documented", command: ["typedoc", "--logLevel", "Warn"] },
  { title: "pages of the site", command: [...tsx, "scripts/write-site-pages.ts"] },
  { title: "types of the site", command: ["vue-tsc", "--project", "docs"] },
  { title: "build the site", command: ["vitepress", "build", "docs"] },
  { title: "nothing unused", command: ["knip", "--no-config-hints"] },
  { title: "check the pack", command: [...tsx, "src/cli.ts", "check", "policies/hubei"] },
  { title: "scenarios of the pack", command: [...tsx, "src/cli.ts", "test", "policies/hubei"] },
  { title: "build, pack and install", command: [...tsx, "scripts/pack.ts"] },
  { title: "types of the packed library", command: ["attw", tarball, "--profile", "node16"] },
  { title: "exports of the packed library", command: ["publint", "--strict", tarball] },
  { title: "sizes", command: ["size-limit"] },
  {
    title: "tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    count: countTests,
  },
];

const oneStep = (succeeded: boolean): Count => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A file of tests that does not load has no tests to count: it counts as one failure. */
function countTests(succeeded: boolean): Count {
  const { numPassedTests, numFailedTests, testResults } = readReport();
  const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  const failed = numFailedTests + unloaded.length;
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(report, "utf8")) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

function runStep({ title, command, count = oneStep }: Step): Count {
  console.log(`\n== ${title}`);
  const [program = "", ...args] = command;
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const result = spawnSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } });
  if (result.error !== undefined) console.error(result.error.message);
  const counted = count(result.status === 0);
  if (counted.failed > 0) console.log(`== ${title}: failed`);
  return counted;
}

rmSync(report, { force: true });
mkdirSync(join(root, ".verify"), { recursive: true });
const counts = steps.map(runStep);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
