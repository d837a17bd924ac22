import { describe, expect, it, vi } from "vitest";
import { smallFolder } from "../mutation/small-folder.js";
import type { SmallOptions } from "../mutation/small-pack.js";
import { errorOf, huimin } from "./command.js";

// Each run compiles a pack, and tries its changes.
vi.setConfig({ testTimeout: 60_000 });

const listed = (place: string, was: string, becomes: string): string =>
  `- place: ${place}\n  was: "${was}"\n  becomes: "${becomes}"\n  reason: { zh: 两行相同, en: the rows are the same }\n`;

describe("huimin mutate", () => {
  it("tells what no scenario notices, what would, and the score", async () => {
    const folder = smallFolder();
    const { status, out, err } = await huimin(["mutate", "aid", "--pack", folder, "--language", "en"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(
      `? limit/2019-01-01 (one step more or less): 500.00 → 499.99\n    no scenario notices; this one would, in ${folder}/aid/2019-01-01.yaml`,
    );
    // Of 29 changes 6 are never read, in 2 rows with the same value make no difference; the scenario notices 6 of the other 21.
    expect(out).toContain("aid     29       6        15   8          28.5%\n");
    expect(out).toContain("without effect: 6 are never read, in 2 all cases are answered alike, 0 are listed with a reason\n");
  });
  it("fails below the score that is asked for, and names it", async () => {
    const folder = smallFolder();
    const argv = ["mutate", "--pack", folder, "--suggestions", "0", "--language", "en", "--minimum"];
    // Nobody looks for households, so that the two changes of the same rows count as not noticed: 6 of 23.
    const low = await huimin([...argv, "27"]);
    expect([low.status, low.out.split("\n").at(-2)]).toEqual([1, "✗ aid: 26.0 % is less than 27 %"]);
    expect((await huimin([...argv, "26"])).status).toBe(0);
  });
  it("writes the same for machines", async () => {
    const { status, out } = await huimin(["mutate", "--pack", smallFolder(), "--suggestions", "1", "--format", "json"]);
    const found = JSON.parse(out);
    expect([status, Object.keys(found).sort()]).toEqual([0, ["failing", "mutants", "refuted", "scores", "total", "unknown"]]);
    expect(found.scores).toEqual([{ policy: "aid", killed: 6, survived: 17, equivalent: 6, score: "26.0" }]);
    expect(found.mutants[0]).toMatchObject({
      kind: "swap",
      policy: "aid",
      place: "aid/2019-01-01/eligibility",
      was: "all",
      becomes: "any",
      fate: { kind: "survived", sought: { kind: "scenario", policy: "aid", version: "2019-01-01" } },
    });
  });
  it("takes reasons from mutants.yaml", async () => {
    const files = {
      "mutants.yaml": `${listed("grant/2020-01-01.from", "2020-01-01", "2019-12-31")}${listed("grant/2020-01-01.from", "2020-01-01", "2020-01-02")}`,
    };
    const { status, out } = await huimin(["mutate", "--pack", smallFolder({ files }), "--language", "en"]);
    expect([status, out.includes("2 are listed with a reason\n")]).toEqual([0, true]);
  });
  it("fails where a reason excuses what is not there, or what a scenario notices", async () => {
    const files = {
      "mutants.yaml": `${listed("grant/2020-01-01.from", "2020-01-01", "2019-12-30")}${listed("grant/2019-01-01", "50.00", "49.99")}`,
    };
    const folder = smallFolder({ files });
    const { status, out } = await huimin(["mutate", "--pack", folder, "--suggestions", "0", "--language", "en"]);
    expect(status).toBe(1);
    expect(out).toContain(`✗ ${folder}/mutants.yaml:1:3 there is no such change any more; remove the entry\n`);
    expect(out).toContain(
      `✗ ${folder}/mutants.yaml:5:3 a scenario notices this change, so it is not equivalent; remove the entry\n`,
    );
  });
  it("refuses a mutants.yaml without reasons, with its place", async () => {
    const files = { "mutants.yaml": '- place: a\n  was: "1"\n' };
    const ran = await huimin(["mutate", "--pack", smallFolder({ files }), "--format", "json"]);
    expect([ran.status, ran.out, errorOf(ran).code]).toEqual([1, "", "invalid_pack"]);
    expect(errorOf(ran).problems[0]?.path).toMatch(/mutants\.yaml:1:3$/);
    expect((await huimin(["check", smallFolder({ files })])).status).toBe(1);
  });
  it("fails where a scenario fails as it is", async () => {
    const edits: SmallOptions["edits"] = [["aid/parameters.yaml", "2019-01-01: { value: 50.00", "2019-01-01: { value: 51.00"]];
    const folder = smallFolder({ edits });
    const { status, out } = await huimin(["mutate", "--pack", folder, "--suggestions", "0", "--language", "en"]);
    expect(status).toBe(1);
    expect(out).toMatch(/✗ .*small\/aid\/2019-01-01\.yaml:\d+:5 far: the scenario fails as it is/);
  });
  it("refuses a policy that the pack has not, and a score that there is not", async () => {
    const folder = smallFolder();
    const ran = await huimin(["mutate", "grant", "--pack", folder, "--format", "json"]);
    expect([ran.status, errorOf(ran).code, errorOf(ran).problems]).toEqual([
      2,
      "wrong_usage",
      [
        {
          code: "unknown_policy",
          path: "grant",
          message: { zh: "规则包没有此政策；已有：aid", en: "the pack has no such policy; it has aid" },
        },
      ],
    ]);
    for (const minimum of ["101", "-1", "9.5", "all"]) {
      expect((await huimin(["mutate", "--pack", folder, "--minimum", minimum])).status).toBe(2);
    }
  });
  it("refuses a pack with mistakes", async () => {
    const edits: SmallOptions["edits"] = [["aid/2019-01-01.yaml", "when: ill", "when: il"]];
    const ran = await huimin(["mutate", "--pack", smallFolder({ edits }), "--format=json"]);
    expect([ran.status, errorOf(ran).code]).toEqual([1, "invalid_pack"]);
  });
});
