import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { huimin } from "./command.js";

const root = join(import.meta.dirname, "../..");
const path = "demo/2019-10-14.yaml";

/** Copies the sound pack of the broken files, with claims in its policy `demo`. */
function packWith(proves: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "huimin-prove-")), "pack");
  cpSync(join(root, "test/bad/base"), folder, { recursive: true });
  const text = readFileSync(join(folder, path), "utf8");
  writeFileSync(join(folder, path), text.replace("eligibility:\n", `proves:\n${proves}eligibility:\n`));
  // In the sound pack no county has left poverty, and so nobody is eligible.
  const facts = join(folder, "county_facts.yaml");
  writeFileSync(facts, readFileSync(facts, "utf8").replace("value: false", "value: true"));
  return folder;
}

vi.setConfig({ testTimeout: 120_000 });

// The amount is a share, of at least a fifth, of what is lacking to the standard: less where more is earned.
const falls = "  earns_more: { monotone_in: { fact: income, due: falls } }\n";
const rises = "  earns_less: { monotone_in: { fact: income, due: rises }, until: 2019-12-31 }\n";
const members = "  unwritten: { at_most_one_of: [demo, recognition] }\n";

describe("huimin prove", () => {
  it("says what is proven, and ends with 0", async () => {
    const ran = await huimin(["prove", packWith(falls), "--language", "en"]);
    expect(ran.err).toBe("");
    expect(ran.out).toMatch(
      /^demo\/2019-10-14 ✓ earns_more: proven \(\d+ questions?\): what is due never rises as `income` rises\n1 proven, 0 refuted, 0 not proven\n$/,
    );
    expect(ran.status).toBe(0);
  });

  it("shows two households where a claim fails, in Chinese too, and ends with 1", async () => {
    const folder = packWith(rises);
    const english = await huimin(["prove", folder, "--language", "en"]);
    expect(english.status).toBe(1);
    expect(english.out).toContain(
      "✗ earns_less: refuted (1 question): what is due never falls as `income` rises, through 2019-12-31\n",
    );
    expect(english.out).toMatch(/\n {4}2019-10-14.*\n {4}\{"locality":.*\n {4}\{"locality":.*\n/);
    expect(english.out).toContain("(no source gives it; it may be so)");
    const chinese = await huimin(["prove", folder]);
    expect(chinese.out).toContain("不成立（");
    expect(chinese.out).toContain("得证 0 项，不成立 1 项，未能证明 0 项");
  });

  it("writes JSON whose household the command screens", async () => {
    const folder = packWith(rises);
    const { proofs } = JSON.parse((await huimin(["prove", folder, "--format", "json"])).out);
    expect(proofs.map((one: { outcome: string }) => one.outcome)).toEqual(["refuted"]);
    const { asOf, cases, answers } = proofs[0].witness;
    expect([asOf, cases.length]).toEqual(["2019-10-14", 2]);
    expect(answers[0].outcome).toBe("eligible");
  });

  it("never passes what the solver does not settle", async () => {
    const ran = await huimin(["prove", packWith(falls), "--effort", "1", "--language", "en"]);
    expect(ran.status).toBe(1);
    expect(ran.out).toContain("? earns_more: not proven");
    expect(ran.out).toContain("the solver gave up; allow it more steps by --effort");
  });

  it("writes the questions instead of asking them", async () => {
    const ran = await huimin(["prove", packWith(members), "--print"]);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^; demo@2019-10-14 unwritten, of a person, from 2019-10-14 through /);
    expect(ran.out).toContain("(declare-const person.birth_date Int)");
    expect(ran.out).toContain("; the claim fails\n(check-sat-using ");
  });

  it("says where nothing is claimed, and refuses a policy that is not there", async () => {
    const folder = packWith(falls);
    const none = await huimin(["prove", folder, "--policy", "recognition", "--language", "en"]);
    expect([none.status, none.out]).toEqual([0, "no policy claims anything; declare it under `proves`\n"]);
    const wrong = await huimin(["prove", folder, "--policy", "recognitoin", "--language", "en"]);
    expect([wrong.status, wrong.err.includes("the pack has no policy `recognitoin`")]).toEqual([2, true]);
  });

  it("ends by itself when everything is said", () => {
    const ran = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", "prove", packWith(falls), "--language", "en"], {
      cwd: root,
      encoding: "utf8",
      timeout: 100_000,
    });
    expect([ran.signal, ran.status, ran.stdout.split("\n").at(-2)]).toEqual([null, 0, "1 proven, 0 refuted, 0 not proven"]);
  });
});

it("every claim of the Hubei pack is proven", async () => {
  const ran = await huimin(["prove", join(root, "policies/hubei"), "--format", "json"]);
  const { proofs } = JSON.parse(ran.out) as { proofs: readonly { policy: string; name: string; outcome: string }[] };
  expect(proofs.filter(({ outcome }) => outcome !== "proven")).toEqual([]);
  const core = [
    "dibao_top_up",
    "disability_care_subsidy",
    "disability_living_subsidy",
    "student_aid",
    "buffer_period",
    "poverty_insurance",
  ];
  expect(core.filter((policy) => !proofs.some((one) => one.policy === policy))).toEqual([]);
  expect(ran.status).toBe(0);
}, 600_000);
