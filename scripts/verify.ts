import { spawn } from "node:child_process";
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

const first: readonly Step[] = [{ title: "compile the pack", command: [...tsx, "scripts/compile-pack.ts"] }];

// Two rows of steps that do not wait for each other; a step waits for those before it in its row.
const site: readonly Step[] = [
  { title: "every export documented", command: ["typedoc", "--logLevel", "Warn"] },
  { title: "pages of the site", command: [...tsx, "scripts/write-site-pages.ts"] },
  { title: "types of the site", command: ["vue-tsc", "--project", "docs"] },
  { title: "build the site", command: ["vitepress", "build", "docs"] },
];
const library: readonly Step[] = [
  { title: "types", command: ["tsc", "--project", "."] },
  { title: "lint and format", command: ["biome", "check", "--diagnostic-level=error"] },
  { title: "nothing unused", command: ["knip", "--no-config-hints"] },
  { title: "check the pack", command: [...tsx, "src/cli.ts", "check", "policies/hubei"] },
  { title: "scenarios of the pack", command: [...tsx, "src/cli.ts", "test", "policies/hubei", "--coverage"] },
  { title: "analysis of the pack", command: [...tsx, "src/cli.ts", "analyse", "policies/hubei"] },
  { title: "build, pack and install", command: [...tsx, "scripts/pack.ts"] },
  { title: "types of the packed library", command: ["attw", tarball, "--profile", "node16"] },
  { title: "exports of the packed library", command: ["publint", "--strict", tarball] },
  { title: "sizes", command: ["size-limit"] },
];

const tests: Step = {
  title: "tests",
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  count: countTests,
};

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

interface Ran {
  readonly succeeded: boolean;
  /** What the command said, where it was not shown at once. */
  readonly said: string;
}

function run([program = "", ...args]: readonly string[], isShown: boolean): Promise<Ran> {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const said: Buffer[] = [];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: path },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => void said.push(chunk));
    child.on("error", ({ message }) => void said.push(Buffer.from(`${message}\n`)));
    child.on("close", (status) => resolve({ succeeded: status === 0, said: Buffer.concat(said).toString("utf8") }));
  });
}

/** Runs a step; of steps in two rows what each says is written when it has ended. */
async function runStep({ title, command, count = oneStep }: Step, isAlone: boolean): Promise<Count> {
  const heading = `\n== ${title}\n`;
  if (isAlone) process.stdout.write(heading);
  const { succeeded, said } = await run(command, isAlone);
  const counted = count(succeeded);
  process.stdout.write(`${isAlone ? "" : heading}${said}${counted.failed > 0 ? `== ${title}: failed\n` : ""}`);
  return counted;
}

async function runRow(steps: readonly Step[], isAlone: boolean): Promise<readonly Count[]> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await runStep(step, isAlone));
  return counts;
}

rmSync(report, { force: true });
mkdirSync(join(root, ".verify"), { recursive: true });
const counts = [
  ...(await runRow(first, true)),
  ...(await Promise.all([runRow(site, false), runRow(library, false)])).flat(),
  ...(await runRow([tests], true)),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
