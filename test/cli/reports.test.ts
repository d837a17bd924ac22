import { describe, expect, it, vi } from "vitest";
import { annotation } from "../../src/cli/annotation.js";
import { engineVersion } from "../../src/index.js";
import { smallFolder } from "../mutation/small-folder.js";
import { entry, far, type SmallOptions } from "../mutation/small-pack.js";
import { huimin } from "./command.js";

// Each run compiles a pack.
vi.setConfig({ testTimeout: 60_000 });

const policy = "aid/2019-01-01.yaml";
const wrong = entry("R & D <all> ‘one’", "ill: true, income: 0, stage: none", "outcome: eligible, amount: 51.00");
const sound = [
  far,
  entry("not known", "{}", "outcome: undetermined").replace("given: { {} }", "given: {}"),
  entry("a pupil", "ill: false, income: 600.00, stage: primary", "outcome: ineligible"),
];

describe("huimin test --coverage", () => {
  const goals = (text: string): SmallOptions => ({
    scenarios: sound,
    edits: [["pack.yaml", "title:", `coverage: ${text}\ntitle:`]],
  });
  it("shows what was seen beside its goal", async () => {
    const folder = smallFolder(goals("{ unknown: 100, rows: 60 }"));
    const { status, out } = await huimin(["test", folder, "--coverage", "--language", "en"]);
    expect(status).toBe(0);
    // Nobody stands at the limit, and nobody asks in 2020.
    expect(out).toContain("provisions seen unknown      3/3   100.0%  100%\n");
    expect(out).toContain("limits seen from both sides  0/1   0.0%    —\n");
    expect(out).toContain("rows of parameters used      2/3   66.6%   60%\n");
    expect(out).toContain("? grant/2020-01-01: no answer of a scenario rests on this row; add one\n");
    expect(out).toContain(
      "? aid/2019-01-01 eligibility.all.low: no scenario lies at the limit where it is just true or false; add one that is a fen, a unit or a day from it\n",
    );
  });
  it("fails where a goal is missed, and only when asked", async () => {
    const folder = smallFolder(goals("{ boundaries: 100 }"));
    const { status, out } = await huimin(["test", folder, "--coverage", "--language", "en"]);
    expect([status, out.includes("✗ limits seen from both sides")]).toEqual([1, true]);
    expect((await huimin(["test", folder])).status).toBe(0);
  });
  it("lets a pack ask for less than every provision both ways, with --coverage alone", async () => {
    const folder = smallFolder({ ...goals("{ holds: 60, fails: 30 }"), scenarios: [far] });
    expect((await huimin(["test", folder, "--coverage"])).status).toBe(0);
    expect((await huimin(["test", folder])).status).toBe(1);
  });
  it("writes the same for machines", async () => {
    const folder = smallFolder(goals("{ rows: 60 }"));
    const { coverage } = JSON.parse((await huimin(["test", folder, "--coverage", "--json"])).out);
    expect(coverage.goals).toEqual({ rows: "60" });
    expect(coverage.shares.rows).toEqual({ covered: 2, of: 3, percent: "66.6" });
    expect(coverage.boundaries).toEqual([
      {
        policy: "aid",
        version: "2019-01-01",
        path: "eligibility.all.low",
        name: "low",
        sides: { true: false, false: false },
      },
    ]);
  });
});

describe("huimin test --format junit", () => {
  it("writes a suite for each version, a case for each scenario, and what failed", async () => {
    const folder = smallFolder({ scenarios: [far, wrong] });
    const { status, out, err } = await huimin(["test", folder, "--format", "junit", "--language", "en"]);
    expect([status, err]).toEqual([1, ""]);
    const line = (at: number): string => `classname="aid.2019-01-01" file="${folder}/${policy}" line="${at}"`;
    expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="small" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="aid/2019-01-01" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="far" ${line(16)}/>
    <testcase name="R &amp; D &lt;all&gt; ‘one’" ${line(20)}>
      <failure message="amount: expected &quot;51.00&quot;, found &quot;50.00&quot;" type="scenario">
        amount: expected &quot;51.00&quot;, found &quot;50.00&quot;
      </failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe("huimin check --format sarif", () => {
  it("writes a rule for each code and a result for each mistake, with its place", async () => {
    const folder = smallFolder({
      edits: [
        [policy, "when: ill", "when: il"],
        [policy, "is: grant", "is: grnat"],
      ],
    });
    const { status, out } = await huimin(["check", folder, "--format", "sarif", "--language", "en"]);
    expect(status).toBe(1);
    const { version, runs } = JSON.parse(out);
    const place = (startLine: number, startColumn: number): unknown => [
      { physicalLocation: { artifactLocation: { uri: `${folder}/${policy}` }, region: { startLine, startColumn } } },
    ];
    expect([version, runs.length, runs[0].tool.driver]).toEqual([
      "2.1.0",
      1,
      { name: "huimin", version: engineVersion, rules: [{ id: "unknown-name" }] },
    ]);
    const text = (name: string, meant: string): unknown => ({
      text: `\`${name}\` is not a fact, parameter, definition or provision; did you mean \`${meant}\`?`,
    });
    expect(runs[0].results).toEqual([
      { ruleId: "unknown-name", ruleIndex: 0, level: "error", message: text("il", "ill"), locations: place(7, 19) },
      { ruleId: "unknown-name", ruleIndex: 0, level: "error", message: text("grnat", "grant"), locations: place(14, 17) },
    ]);
  });
  it("writes an empty run where nothing is wrong", async () => {
    const { status, out } = await huimin(["check", smallFolder(), "--format", "sarif"]);
    expect([status, JSON.parse(out).runs[0].results]).toEqual([0, []]);
  });
});

describe("--format github", () => {
  it("annotates the mistakes of a pack", async () => {
    const folder = smallFolder({ edits: [[policy, "when: ill", "when: il"]] });
    const { status, out } = await huimin(["check", folder, "--format", "github", "--language", "en"]);
    expect(status).toBe(1);
    const [first, last] = out.split("\n");
    expect(first).toMatch(/^::error file=.*\/aid\/2019-01-01\.yaml,line=7,col=19,title=unknown-name::`il` is not a fact/);
    expect(last).toContain("1");
  });
  it("annotates the scenarios that fail, then tells what was not seen", async () => {
    const folder = smallFolder({ scenarios: [wrong] });
    const { status, out } = await huimin(["test", folder, "--format", "github", "--language", "en"]);
    expect(status).toBe(1);
    expect(out.split("\n")[0]).toBe(
      `::error file=${folder}/${policy},line=16,col=5,title=R & D <all> ‘one’::amount: expected "51.00", found "50.00"`,
    );
    expect(out).toContain("? aid/2019-01-01 eligibility.all.sick: no scenario makes it false; add one\n");
  });
  it("escapes what has a meaning in such a line", () => {
    const at = { file: "a,b:c.yaml", line: 1, column: 2 };
    expect(annotation("warning", at, { title: "50%, more", message: "100%\nof: it, all" })).toBe(
      "::warning file=a%2Cb%3Ac.yaml,line=1,col=2,title=50%25%2C more::100%25%0Aof: it, all\n",
    );
  });
});
