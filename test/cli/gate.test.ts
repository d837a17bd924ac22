import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { huimin } from "./command.js";

const base = join(import.meta.dirname, "../bad/base");

/** Copies the base pack, some files replaced or added. */
function copy(files: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "huimin-gate-")), "pack");
  cpSync(base, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const text = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

// Each run compiles a pack anew.
vi.setConfig({ testTimeout: 60_000 });

describe("huimin lock", () => {
  it("writes what is released, once", async () => {
    const folder = copy();
    const first = await huimin(["lock", folder, "--language", "en"]);
    // Two versions, two shared definitions, one reading, three parameters; four rows of parameters and one of a county.
    expect([first.status, first.out]).toEqual([0, `wrote ${join(folder, "lock.json")}: 13 things, 13 of them new\n`]);
    const again = await huimin(["lock", folder]);
    expect(again.out).toContain("共 13 项，新增 0 项");
  });
  it("lets check refuse an edit, with its place and what to do instead", async () => {
    const folder = copy();
    await huimin(["lock", folder]);
    writeFileSync(join(folder, "demo/parameters.yaml"), text(folder, "demo/parameters.yaml").replace("value: 60", "value: 65"));
    const checked = await huimin(["check", folder, "--language", "en"]);
    expect(checked.status).toBe(1);
    expect(checked.out).toContain(`${join(folder, "demo/parameters.yaml")}:2:99 locked-value: `);
    expect(checked.out).toContain("add a row from the day on which the new value holds");
  });
  it("does not write over what it would have to change", async () => {
    const folder = copy();
    await huimin(["lock", folder]);
    const before = text(folder, "lock.json");
    writeFileSync(join(folder, "demo/parameters.yaml"), text(folder, "demo/parameters.yaml").replace("value: 60", "value: 65"));
    expect((await huimin(["lock", folder])).status).toBe(1);
    expect(text(folder, "lock.json")).toBe(before);
  });
  it("locks a row that was added", async () => {
    const folder = copy();
    await huimin(["lock", folder]);
    const added = text(folder, "demo/parameters.yaml").replace(
      "cite: notice } }",
      "cite: notice }, 2024-01-01: { value: 65, cite: notice } }",
    );
    writeFileSync(join(folder, "demo/parameters.yaml"), added);
    expect((await huimin(["check", folder])).status).toBe(0);
    expect((await huimin(["lock", folder])).out).toContain("共 14 项，新增 1 项");
    expect(text(folder, "lock.json")).toContain(`    "elderly_age/2024-01-01": "sha256:`);
  });
});

describe("huimin analyse", () => {
  // The whole standard is paid up to an income of the standard, and nothing above it.
  const limit = text(base, "demo/2019-10-14.yaml")
    .replace('"max(0, standard - income) * rate"', "standard")
    .replace(/.*county_left.*\n/, "");
  const cliff = { "demo/2019-10-14.yaml": limit };

  it("tells what it finds with a household, and ends with 1", async () => {
    const folder = copy(cliff);
    const ran = await huimin(["analyse", folder, "--language", "en"]);
    expect(ran.status).toBe(1);
    expect(ran.out).toMatch(/^demo\/2019-10-14 eligibility\.none\.well_off warning income-cliff \(\w+\): /m);
    expect(ran.out).toMatch(/^ {4}2019-10-14 \{"locality":/m);
  });
  it("finds nothing in a sound pack, and says so", async () => {
    const ran = await huimin(["analyse", copy()]);
    expect([ran.status, ran.out]).toEqual([0, "发现 0 处，未能判定 0 处，已认可 0 处\n"]);
  });
  it("takes what is accepted with a reason, and tells what is accepted in vain", async () => {
    const accepted = `- { code: income-cliff, policy: demo, reason: { zh: 规定如此, en: the law has it so } }
- { code: never-true, reason: { zh: 多余, en: in vain } }
`;
    const ran = await huimin(["analyse", copy({ ...cliff, "analysis.yaml": accepted }), "--language", "en"]);
    expect(ran.out).toContain("accepted income-cliff (income): the law has it so");
    expect(ran.out).toMatch(/analysis\.yaml:2:\d+ `never-true` is accepted but fits no finding/);
    expect(ran.status).toBe(1);
  });
  it("fails from the level asked on", async () => {
    const folder = copy(cliff);
    expect((await huimin(["analyse", folder, "--fail-on", "error"])).status).toBe(0);
    expect((await huimin(["analyse", folder, "--fail-on", "none"])).status).toBe(0);
    expect((await huimin(["analyse", folder, "--fail-on", "often"])).status).toBe(2);
  });
  it("writes JSON for machines", async () => {
    const ran = await huimin(["analyse", copy(), "--format", "json"]);
    expect(JSON.parse(ran.out)).toEqual({ findings: [], accepted: [], notDecided: [], unused: [] });
  });
  it("refuses what it cannot read", async () => {
    const ran = await huimin(["analyse", copy({ "analysis.yaml": "- { code: often, reason: { zh: 一, en: a } }\n" })]);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain("analysis.yaml:1:");
  });
});
