import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The package as its users get it: built, packed, and installed in an empty project, far from the packages that are installed
// here. Everything that looks at the package shares one, and it is made anew when a file that goes into it has changed.

const root = fileURLToPath(new URL("..", import.meta.url));

/** A folder of this clone among the temporary ones of the machine. */
export const temporary: string = join(tmpdir(), `huimin-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`);

const home = join(temporary, "package");
const key = join(home, "key");
const lock = join(temporary, "package.lock");

/** An empty project in which the packed library is installed. */
export const project: string = join(home, "project");

/** The packed library. */
export const tarball: string = join(home, "huimin.tgz");

const sources = [
  "src",
  "scripts",
  "policies",
  "schemas",
  "docs",
  "test/conformance",
  "package.json",
  "package-lock.json",
  "tsup.config.ts",
];
const pages = ["tsconfig.json", "README.md", "README.zh-CN.md", "CHANGELOG.md", "LICENSE", "THIRD-PARTY-NOTICES.md"];

/** Runs a command to its end and returns what it printed; throws all of it where the command fails. */
export function run(cwd: string, command: string, ...args: readonly string[]): string {
  const result = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  if (result.status === 0) return result.stdout;
  throw new Error(`${command} ${args.join(" ")}\n${result.error?.message ?? ""}${result.stdout}${result.stderr}`);
}

/** What is written for the site is no part of the package. */
const isMade = (path: string): boolean => /\/docs\/(\.vitepress\/|api\/|policies\/|public\/|format\.)/.test(path);

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isMade(path));

const inputs = (): readonly string[] =>
  [...sources, ...pages]
    .map((name) => join(root, name))
    .flatMap((path) => (/\.\w+$|LICENSE$/.test(path) ? [path] : filesUnder(path)))
    .sort();

function digest(): string {
  const hash = createHash("sha256");
  for (const path of inputs()) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

const isCurrent = (digested: string): boolean =>
  existsSync(join(root, "dist")) && existsSync(key) && readFileSync(key, "utf8") === digested;

/** What an app brings itself: the optional peers, in the version that is tested here. */
function peers(): readonly string[] {
  const read = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Partial<Record<string, Record<string, string>>>;
  return Object.keys(read.peerDependencies ?? {}).map((name) => `${name}@${read.devDependencies?.[name] ?? "*"}`);
}

function build(digested: string): void {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  run(root, "npm", "run", "--silent", "build");
  const name = run(root, "npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", home).trim();
  renameSync(join(home, name), tarball);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  run(project, "npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", tarball, ...peers());
  writeFileSync(key, digested);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Its holder is gone, or has left it; an empty lock is one that its holder is just writing. */
function isAbandoned(): boolean {
  const { mtimeMs } = statSync(lock);
  const holder = Number(readFileSync(lock, "utf8"));
  return Date.now() - mtimeMs > 600_000 || (holder > 0 && !isAlive(holder));
}

function takeLock(): boolean {
  try {
    const file = openSync(lock, "wx");
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (existsSync(lock) && isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

/** Builds, packs and installs the library, unless that is done; of several callers at once one does it and the others wait. */
export function ensurePacked(): void {
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    const digested = digest();
    if (!isCurrent(digested)) build(digested);
  } finally {
    rmSync(lock, { force: true });
  }
}
