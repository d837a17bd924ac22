import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ensurePacked, project, run, tarball } from "../../scripts/packed.js";

// A repository as an office has it: a pack, the packed library among its dependencies, and a branch for each change.

const folder: string = mkdtempSync(join(tmpdir(), "huimin-ci-"));
const pack = join(folder, "policies", "hubei");
const grant = join(pack, "grant", "2019-10-14.yaml");
const relief = join(pack, "parameters", "relief.yaml");

const git = (...args: readonly string[]): string =>
  run(folder, "git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args);

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
};

const huimin = (...args: readonly string[]): string => run(folder, join(project, "node_modules", ".bin", "huimin"), ...args);

const branch = (name: string, version: string, change: () => void): void => {
  git("checkout", "--quiet", "-b", name, "main");
  change();
  edit(join(pack, "pack.yaml"), "version: 1.2.3", `version: ${version}`);
  git("commit", "--quiet", "--all", "--message", name);
};

/** The parameters stand beside the versions of a policy, which share them. */
const shareParameters = (): void => {
  const [written = ""] = /parameters:\n[\s\S]*?(?=definitions:)/.exec(readFileSync(grant, "utf8")) ?? [];
  edit(grant, written, "");
  writeFileSync(join(pack, "grant", "parameters.yaml"), written.replace(/^parameters:\n/, "").replace(/^ {2}/gm, ""));
};

const dependOnLibrary = (): void => {
  copyFileSync(tarball, join(folder, "huimin.tgz"));
  for (const name of ["package.json", "package-lock.json"]) {
    writeFileSync(
      join(folder, name),
      readFileSync(join(project, name), "utf8").replaceAll("file:../huimin.tgz", "file:huimin.tgz"),
    );
  }
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
};

// 480.00 × 20 % = 96.00 for each who is entitled.
const scenarios = `  - name: { zh: 不享受低保, en: not on the allowance }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: false, birth_date: 1947-03-02, disability_grade: none, destitute: false, other_allowance: 0 }
    expect: { outcome: ineligible }
  - name: { zh: 中年人, en: in middle age }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: true, birth_date: 1979-03-02, disability_grade: none, destitute: false, other_allowance: 0 }
    expect: { outcome: ineligible }
  - name: { zh: 未成年人, en: a minor }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: true, birth_date: 2009-03-02, disability_grade: none, destitute: false, other_allowance: 0 }
    expect: { outcome: eligible, amount: 96.00, bound: at_least }
  - name: { zh: 重度残疾人, en: severely disabled }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: true, birth_date: 1979-03-02, disability_grade: "1", destitute: false, other_allowance: 0 }
    expect: { outcome: eligible, amount: 96.00, bound: at_least }
  - name: { zh: 特困人员, en: supported as destitute }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: true, birth_date: 1947-03-02, disability_grade: none, destitute: true, other_allowance: 0 }
    expect: { outcome: ineligible }
  - name: { zh: 另有津贴达到标准, en: with another allowance as high as the standard }
    as_of: 2019-11-15
    locality: "420600"
    suppose: { old_age: 60 }
    given: { on_allowance: true, birth_date: 1947-03-02, disability_grade: none, destitute: false, other_allowance: 480 }
    expect: { outcome: ineligible }
`;

const accepted = `- code: income-cliff
  path: eligibility.none.high_allowance
  reason: { zh: 另一项津贴不低于本补助, en: the other allowance is no lower }
`;

/** From 2020 on any other allowance excludes, where before only one as high as the standard did. */
const restrict = (): void => {
  const later = readFileSync(grant, "utf8")
    .replaceAll("as_of: 2019-11-15", "as_of: 2020-02-15")
    .replace("when: other_allowance >= standard", "when: other_allowance > 0");
  writeFileSync(join(pack, "grant", "2020-01-01.yaml"), later);
  git("add", "--all");
};

/** Makes the repository: `main`, `translated`, `raised`, `edited` and `restricted`. */
export function makeSample(): void {
  ensurePacked();
  cpSync(join(import.meta.dirname, "..", "cli", "pack"), pack, { recursive: true });
  shareParameters();
  writeFileSync(grant, readFileSync(grant, "utf8") + scenarios);
  writeFileSync(join(pack, "analysis.yaml"), accepted);
  edit(relief, "{ value: 480.00, until: 2020-03-31, cite: notice }", "{ value: 480.00, cite: notice }");
  huimin("lock", pack);
  dependOnLibrary();
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "main");
  branch("translated", "1.2.4", () => edit(join(pack, "facts.yaml"), "en: date of birth", "en: birth date"));
  branch("raised", "1.3.0", () =>
    edit(
      relief,
      "{ value: 480.00, cite: notice }",
      "{ value: 480.00, cite: notice }\n      2020-04-01: { value: 580.00, cite: notice }",
    ),
  );
  branch("edited", "2.0.0", () => edit(relief, "value: 480.00", "value: 470.00"));
  branch("restricted", "1.3.0", restrict);
}

/** What another service would do: it keeps what it is called with. */
const elsewhere = (): string => {
  const bin = join(folder, "..", `${folder.split("/").at(-1)}-bin`);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "gh"), '#!/bin/sh\necho "$@" > "$CALLED"\n', { mode: 0o755 });
  return bin;
};

/** How the commands of a step ended, and what they wrote. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
}

/** Runs the commands of a step on a branch, by the shell and the flags that its service takes. */
export function runStep(commands: string, name: string, env: Readonly<Record<string, string>>): Ended {
  git("checkout", "--quiet", "--force", name);
  const path = [elsewhere(), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", commands], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_config_prefer_offline: "true", ...env, PATH: path },
  });
  return { status, out: `${stdout}${stderr}` };
}

/** The text of a file of the repository. */
export const written = (name: string): string => readFileSync(join(folder, name), "utf8");

/** The path of a file of the repository. */
export const pathOf = (name: string): string => join(folder, name);

/** Gives the repository the other one from which it is fetched: itself. */
export const addOrigin = (): void => void git("remote", "add", "origin", folder);
