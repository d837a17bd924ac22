import { describe, expect, it, vi } from "vitest";
import { asOf, errorOf, file, home, huimin, supposed } from "./command.js";

vi.mock("../../src/hubei.js", async () => ({ hubei: (await import("../explain/demo-pack.js")).demoPack }));

const json = JSON.stringify(home);
const yaml = `# 一户
locality: "420600"
household:
  on_allowance: true
  members:
    - id: a
      birth_date: 1947-03-02
      disability_grade: none
      destitute: false
      other_allowance: 0
`;

describe("huimin evaluate", () => {
  it("prints a table, in Chinese by default", async () => {
    const { status, out, err } = await huimin(["evaluate", "-", ...supposed], json);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(
      "示例规则（demo 1.2.3），按2019年11月15日的规定\n\n" +
        "政策      对象    有效至         结论\n" +
        "示例补助  成员 a  2020年3月31日  符合条件：每月不低于96.00元\n",
    );
  });
  it("prints in English when asked", async () => {
    const { out } = await huimin(["evaluate", "-", ...supposed, "--language", "en"], json);
    expect(out).toContain("Demo grant  member a  31 March 2020  Eligible: at least 96.00 CNY a month\n");
  });
  it("reads YAML and JSON alike, from a file and from the standard input", async () => {
    const answers = [
      await huimin(["evaluate", file("home.json", json), ...supposed]),
      await huimin(["evaluate", file("home.yaml", yaml), ...supposed]),
      await huimin(["evaluate", "-", ...supposed], yaml),
      await huimin(["evaluate", "-", ...supposed], json),
    ];
    expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
    expect(answers.every(({ status }) => status === 0)).toBe(true);
  });
  it("gives the whole answer as JSON", async () => {
    const { out } = await huimin(["evaluate", "-", ...supposed, "--json"], json);
    const answer = JSON.parse(out);
    expect(answer.replay).toMatchObject({ pack: "demo", asOf: "2019-11-15", suppose: { old_age: "60" } });
    expect(answer.determinations[0]).toMatchObject({
      policy: "grant",
      outcome: "eligible",
      amount: { value: "96.00", bound: "at_least" },
    });
  });
  it("takes readings, suppositions and the day of knowledge", async () => {
    const severe = {
      ...home,
      household: { ...home.household, members: [{ ...home.household.members[0], disability_grade: "1" }] },
    };
    const { out } = await huimin(
      ["evaluate", "-", ...supposed, "--suppose", "rate=25%", "--reading", "several=each", "--known-on", "2019-11-01", "--json"],
      JSON.stringify(severe),
    );
    // elderly and severe: 480.00 × 25 % × 2 = 240.00
    expect(JSON.parse(out).determinations[0].amount).toEqual({ value: "240.00", currency: "CNY", per: "month", bound: "exact" });
    expect(JSON.parse(out).replay).toMatchObject({ knownOn: "2019-11-01", readings: { several: "each" } });
  });
  it("says so where the case has nobody to answer for", async () => {
    const { status, out } = await huimin(["evaluate", "-", ...asOf], '{"locality": "420600"}');
    expect(status).toBe(0);
    expect(out).toContain("household.members");
  });
});

describe("huimin screen", () => {
  it("gives outcome and amount of each line, reports a bad one, and goes on", async () => {
    const lines = [json, '{"locality": "999999"}', json.replace("true", "false")].join("\n");
    const { status, out } = await huimin(["screen", "-", ...supposed], `${lines}\n`);
    const [first, bad, last] = out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));
    const { out: full } = await huimin(["evaluate", "-", ...supposed, "--json"], json);
    const [{ policy, subject, outcome, amount }] = JSON.parse(full).determinations;
    expect(status).toBe(1);
    expect(first[0]).toEqual({ policy, subject, outcome, amount });
    expect(outcome).toBe("eligible");
    expect(bad).toMatchObject({ line: 2, error: { code: "invalid_case", problems: [{ path: "locality" }] } });
    expect(last[0].outcome).toBe("ineligible");
  });
});

describe("huimin evaluate --lines", () => {
  it("answers each line, reports a bad one, and goes on", async () => {
    const lines = [json, '{"locality": "999999"}', "not json", "", json.replace("true", "false")].join("\n");
    const { status, out } = await huimin(["evaluate", "-", ...supposed, "--lines"], `${lines}\n`);
    const told = out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(status).toBe(1);
    expect(told).toHaveLength(5);
    expect(told[0].determinations[0].outcome).toBe("eligible");
    expect(told[1]).toMatchObject({ line: 2, error: { code: "invalid_case", problems: [{ path: "locality" }] } });
    expect(told[2]).toMatchObject({ line: 3, error: { problems: [{ code: "json_syntax" }] } });
    expect(told[3]).toMatchObject({ line: 4, error: { problems: [{ code: "empty" }] } });
    expect(told[4].determinations[0].outcome).toBe("ineligible");
  });
  it("passes over a line that is too long without keeping it", async () => {
    const long = `{"locality": "${"4".repeat(1_100_000)}"}`;
    const { status, out } = await huimin(["evaluate", "-", ...supposed, "--lines"], `${long}\n${json}`);
    const told = out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(status).toBe(1);
    expect(told[0]).toMatchObject({ line: 1, error: { problems: [{ code: "too_large" }] } });
    expect(told[1].determinations[0].outcome).toBe("eligible");
  });
  it("takes more than a megabyte in all", async () => {
    const { status, out } = await huimin([
      "evaluate",
      file("many.jsonl", `${json}${" ".repeat(400_000)}\n`.repeat(4)),
      ...supposed,
      "--lines",
    ]);
    expect([status, out.trimEnd().split("\n").length]).toEqual([0, 4]);
  });
});

describe("huimin explain", () => {
  it("prints the checklist of each subject", async () => {
    const { status, out } = await huimin(["explain", "-", ...supposed, "--policy", "grant"], json);
    expect(status).toBe(0);
    expect(out).toContain("示例补助  成员 a\n✓ 符合条件：每月不低于96.00元");
    expect(out).toContain("  ✓ 不属于下列情形：已享受特困供养");
    expect(out).not.toContain("\u001b");
  });
  it("gives the lines as data", async () => {
    const { out } = await huimin(["explain", "-", ...supposed, "--subject", "a", "--json", "--language", "en"], json);
    const [explanation] = JSON.parse(out).explanations;
    expect(explanation).toMatchObject({ policy: "grant", version: "2019-10-14", subject: { kind: "person", id: "a" } });
    expect(explanation.lines[0]).toMatchObject({ part: "conclusion", depth: 0, sign: "✓" });
  });
  it("refuses a subject that the case does not have", async () => {
    const ran = await huimin(["explain", "-", ...supposed, "--subject", "z", "--json"], json);
    expect(ran.status).toBe(2);
    expect(errorOf(ran).problems[0]).toMatchObject({ code: "unknown_subject", path: "--subject z" });
  });
});

describe("huimin facts", () => {
  it("tells what a policy needs, how to ask, and who holds it", async () => {
    const { status, out } = await huimin(["facts", "grant", ...asOf]);
    expect(status).toBe(0);
    expect(out).toContain(
      "残疾等级  disability_grade\n  个人，单选（none 无残疾、1 一级、2 二级、3、4）\n  问：残疾等级\n  查：残联\n",
    );
  });
  it("lists every fact behind definitions, and none twice", async () => {
    const { out } = await huimin(["facts", "grant", ...asOf, "--json"]);
    expect(JSON.parse(out).facts.map(({ name }: { name: string }) => name)).toEqual([
      "birth_date",
      "disability_grade",
      "destitute",
      "other_allowance",
      "on_allowance",
    ]);
  });
  it("refuses a day on which the policy is not in force, and a policy that is not there", async () => {
    expect(errorOf(await huimin(["facts", "grant", "--as-of", "2019-10-13", "--json"])).problems[0]?.code).toBe("not_in_force");
    const ran = await huimin(["facts", "grantt", ...asOf, "--language", "en"]);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain("did you mean `grant`?");
  });
});
