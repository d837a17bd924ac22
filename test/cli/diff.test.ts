import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { compilePack } from "../../src/authoring.js";
import type { Difference } from "../../src/difference/difference.js";
import { runScenarios } from "../../src/testing/run-scenarios.js";
import { huimin } from "./command.js";

const repository = mkdtempSync(join(tmpdir(), "huimin-diff-"));
const folder = join(repository, "policies", "demo");
const grant = join(folder, "grant", "2019-10-14.yaml");
const relief = join(folder, "parameters", "relief.yaml");

const git = (...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: repository,
    encoding: "utf8",
  });

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
};

const commit = (name: string): void => {
  git("add", "--all");
  git("commit", "--quiet", "--message", name);
  git("tag", name);
};

const version = (from: string, to: string): void => edit(join(folder, "pack.yaml"), `version: ${from}`, `version: ${to}`);

const newCondition = `    is_severe:
      when: severely_disabled
      text: { zh: 重度残疾, en: Severely disabled }
      cite: opinions §2
`;

// A history: a translation is corrected, the standard is raised, a value of the past is edited, a condition is added.
beforeAll(() => {
  cpSync(fileURLToPath(new URL("pack", import.meta.url)), folder, { recursive: true });
  edit(relief, "{ value: 480.00, until: 2020-03-31, cite: notice }", "{ value: 480.00, cite: notice }");
  git("init", "--quiet", "--initial-branch=main");
  commit("first");
  edit(join(folder, "facts.yaml"), "en: date of birth", "en: birth date");
  version("1.2.3", "1.2.4");
  commit("translated");
  edit(
    relief,
    "{ value: 480.00, cite: notice }",
    "{ value: 480.00, cite: notice }\n      2020-04-01: { value: 580.00, cite: notice }",
  );
  version("1.2.4", "1.3.0");
  commit("raised");
  edit(relief, "value: 480.00", "value: 470.00");
  version("1.3.0", "1.3.1");
  commit("edited");
  edit(relief, "value: 470.00", "value: 480.00");
  edit(grant, "    is_destitute:\n", `${newCondition}    is_destitute:\n`);
  version("1.3.1", "2.0.0");
  commit("restricted");
});

const small = ["--size", "60", "--boundary", "60", "--pack", folder];
// Comparing takes a second or two where the machine is idle.
vi.setConfig({ testTimeout: 60_000 });
const compare = (...args: readonly string[]) => huimin(["diff", ...args, ...small]);
const compared = async (base: string, head: string): Promise<{ status: number; found: Difference }> => {
  const { status, out, err } = await compare(base, head, "--format", "json");
  expect(err).toBe("");
  return { status, found: JSON.parse(out) };
};

describe("a change in a repository", () => {
  it("that corrects a translation passes as a patch", async () => {
    const { status, found } = await compared("first", "translated");
    expect([status, found.verdict?.class, found.effects]).toEqual([0, "patch", []]);
    expect(found.changes.map(({ kind, layer, before, after }) => [kind, layer, before, after])).toEqual([
      ["fact", "translation", "date of birth", "birth date"],
    ]);
  });
  // (580.00 − 480.00) × 20 % = 20.00 a month.
  it("that raises the standard is minor, with the sums", async () => {
    const { status, found } = await compared("translated", "raised");
    expect([status, found.verdict?.class]).toEqual([0, "minor"]);
    const more = found.effects.find(({ kind }) => kind === "more");
    expect(more?.peak.subjects).toBeGreaterThan(0);
    expect(more?.peak.fen).toBe(String(2_000 * (more?.peak.subjects ?? 0)));
  });
  it("that edits a value of the past is major and refused", async () => {
    const { status, found } = await compared("raised", "edited");
    expect([status, found.verdict?.class, found.verdict?.isDeclared, found.verdict?.version.least]).toEqual([
      1,
      "major",
      false,
      "2.0.0",
    ]);
    expect(found.verdict?.reasons).toEqual([{ kind: "past_answers", policy: "grant", day: "2019-10-14" }]);
  });
  it("that takes money from somebody names that somebody", async () => {
    const { status, found } = await compared("raised", "restricted");
    expect([status, found.verdict?.class]).toEqual([0, "major"]);
    const lost = found.effects.find(({ kind }) => kind === "lost");
    expect(lost?.provisions.map(({ name }) => name)).toEqual(["is_severe"]);
    const [member] = lost?.provisions[0]?.witness.case.household?.members ?? [];
    expect(["1", "2"]).toContain(member?.disability_grade);
  });
  it("is found to be none where there is none", async () => {
    const { status, found } = await compared("raised", "raised^{commit}");
    expect([status, found.verdict?.class, found.changes]).toEqual([0, "none", []]);
  });
  it("comes with households that may be pasted as they are", async () => {
    const { found } = await compared("raised", "restricted");
    const written = found.effects.flatMap(({ provisions }) => provisions.map(({ witness }) => witness.scenario));
    expect(written.length).toBeGreaterThan(0);
    const files = readPackFiles(folder);
    const pasted = written.join("").replace(/^(?=.)/gm, "  ");
    const compiled = compilePack({ ...files, "grant/2019-10-14.yaml": `${files["grant/2019-10-14.yaml"]}${pasted}` });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
    expect(compiled.scenarios).toHaveLength(written.length + 1);
    expect(runScenarios(compiled.pack, compiled.scenarios).flatMap(({ failures }) => failures)).toEqual([]);
  });
});

describe("the report", () => {
  it("tells the verdict, whom it touches and by how much, in Chinese", async () => {
    const { out } = await compare("raised", "restricted");
    expect(out).toContain("### 规则变更：`raised` (1.3.0) → `restricted` (2.0.0)");
    expect(out).toContain("**✓ 重大（major）：声明的版本 1.3.0 → 2.0.0 与变更相符**");
    expect(out).toMatch(/\| 示例补助 \| 不再符合 \| 2019-10-14 起.* \| \d+ 户|个对象/);
    expect(out).toContain(
      "| 新增 条款 | `grant@2019-10-14 eligibility.none.is_severe` | 2019-10-14 | 全部 |  | `severely_disabled` |",
    );
    expect(out).toContain('- name: { zh: "不再符合（is_severe，');
  });
  it("tells what to do about the version, in English", async () => {
    const { status, out } = await compare("raised", "edited", "--language", "en");
    expect(status).toBe(1);
    expect(out).toContain(
      "**✗ major: the declared version 1.3.0 → 1.3.1 does not say so; set version in pack.yaml to 2.0.0 at least**",
    );
    expect(out).toContain("- Demo grant: the answer for 2019-10-14 changed, a day before the newest thing of the base");
    expect(out).toContain("| changed value | `standard/420600/2019-04-01` | 2019-04-01 | Xiangyang | `480.00` | `470.00` |");
  });
  it("opens and closes what it folds", async () => {
    const { out } = await compare("translated", "raised");
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
  });
  it("is an entry of a changelog where it is asked for", async () => {
    const { out } = await compare("translated", "raised", "--format", "changelog", "--language", "en");
    expect(out).toMatch(
      /^## 1\.3\.0 \(minor\)\n\n### Impacted days\n\n- from 2020-04-01\n\n### Impacted places\n\n- Xiangyang\n/,
    );
    expect(out).toContain("- Demo grant `amount.grant` [rate] of the standard".replace("[rate]", "\\[rate\\]"));
    expect(out).toContain("- added value `standard/420600/2020-04-01` (2020-04-01): `580.00`");
  });
});

const quick = ["--size", "10", "--boundary", "20", "--pack", folder];

describe("--fail-on", () => {
  it.each([
    ["none", "raised", "edited", 0],
    ["undeclared", "raised", "edited", 1],
    ["loss", "translated", "raised", 0],
    ["loss", "raised", "restricted", 1],
    ["patch", "first", "translated", 1],
    ["minor", "first", "translated", 0],
    ["major,loss", "translated", "raised", 0],
    ["minor", "translated", "raised", 1],
  ])("%s: %s to %s exits with %s", async (what, base, head, status) => {
    expect((await huimin(["diff", base, head, "--fail-on", what, ...quick])).status).toBe(status);
  });
});

describe("the sides", () => {
  it("may be a revision and the folder as it is", async () => {
    const { status, out } = await huimin(["diff", "restricted", folder, "--size", "10", "--format", "json"]);
    expect([status, JSON.parse(out).verdict.class]).toEqual([0, "none"]);
  });
  it("may be a pack that was packed before", async () => {
    const packed = join(repository, "before.json");
    writeFileSync(packed, (await huimin(["pack", folder])).out);
    const { status, out } = await huimin(["diff", packed, folder, "--format", "json"]);
    expect([status, JSON.parse(out).verdict.class]).toEqual([0, "none"]);
    edit(packed, '"engine":"', '"engine":"9.');
    const { out: report } = await huimin(["diff", packed, folder, "--language", "en"]);
    expect(report).toMatch(/was compiled by engine 9\.[\d.]+ and ran under engine/);
    edit(packed, '"480.00"', '"481.00"');
    const edited = await huimin(["diff", packed, folder, "--language", "en"]);
    expect([edited.status, edited.err.includes("digest_differs")]).toEqual([1, true]);
  });
  it("may be two versions of one policy, which nobody declares", async () => {
    const later = readFileSync(grant, "utf8")
      .replace("as_of: 2019-11-15", "as_of: 2020-02-15")
      .replace(/parameters:[\s\S]*?(?=definitions:)/, "");
    const copy = join(repository, "versions");
    cpSync(folder, copy, { recursive: true });
    const parameters = /parameters:[\s\S]*?(?=definitions:)/.exec(readFileSync(grant, "utf8"))?.[0] ?? "";
    edit(join(copy, "grant", "2019-10-14.yaml"), parameters, "");
    writeFileSync(join(copy, "grant", "parameters.yaml"), parameters.replace(/^parameters:\n/, "").replace(/^ {2}/gm, ""));
    writeFileSync(join(copy, "grant", "2020-01-01.yaml"), later.replace(newCondition, ""));
    const args = ["grant@2019-10-14", "grant@2020-01-01", "--pack", copy, "--size", "50", "--format", "json"];
    const { status, out, err } = await huimin(["diff", ...args]);
    expect([status, err]).toEqual([0, ""]);
    const found: Difference = JSON.parse(out);
    expect(found.verdict).toBeNull();
    expect(found.changes.map(({ change, id }) => [change, id])).toEqual([
      ["removed", "grant@2020-01-01 eligibility.none.is_severe"],
    ]);
    expect(found.effects.map(({ kind }) => kind)).toContain("newly_eligible");
  });
  it.each([
    ["a revision that is not there", ["nowhere", folder], 2, "not_a_side"],
    ["a revision that would be an option", ["--", "--all", folder], 2, "not_a_side"],
    ["a folder that the revision has no pack in", ["first", "first", "--pack", repository], 2, "no_pack"],
    ["a version and a folder", ["grant@2019-10-14", folder], 2, "two_versions"],
    ["a version that is not there", ["grant@2019-10-14", "grant@2019-10-15", "--pack", folder], 2, "no_such_version"],
    ["a file that is no pack", [join(repository, ".git", "HEAD"), folder], 1, "not_packed"],
    ["a day that does not exist", ["first", folder, "--as-of", "2019-02-30"], 2, "invalid_argument"],
    ["something unknown to fail on", ["first", folder, "--fail-on", "often"], 2, "invalid_argument"],
    ["a size that is no number", ["first", folder, "--size", "many"], 2, "invalid_argument"],
  ])("are refused: %s", async (_, args, status, code) => {
    const ran = await huimin(["diff", ...args]);
    expect([ran.status, ran.out, ran.err.includes(code)]).toEqual([status, "", true]);
  });
  it("are refused where a revision holds a pack with mistakes, with file and position", async () => {
    edit(grant, "when: destitute", "when: destitut");
    commit("broken");
    edit(grant, "when: destitut", "when: destitute");
    const { status, err } = await compare("broken", "restricted");
    expect([status, /broken\/grant\/2019-10-14\.yaml:\d+:\d+ unknown-name/.test(err)]).toEqual([1, true]);
  });
});
