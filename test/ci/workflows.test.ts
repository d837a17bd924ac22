import { beforeAll, describe, expect, it, vi } from "vitest";
import { addOrigin, type Ended, makeSample, pathOf, runStep, written } from "./sample.js";
import { variables, workflows } from "./workflow.js";

// Each step starts processes, and the first one installs the library.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const env = {
  PACK: variables.github.PACK ?? "",
  BASE: "main",
  NUMBER: "7",
  GH_TOKEN: "none",
  GITHUB_STEP_SUMMARY: pathOf("node_modules/summary.md"),
  CALLED: pathOf("node_modules/called"),
};

beforeAll(() => {
  makeSample();
  addOrigin();
});

type Name = keyof typeof workflows;

/** The same library serves all branches. */
let isInstalled = false;

/** Runs the steps one after the other, as long as they succeed. */
const gate = (workflow: Name, branch: string): readonly (Ended & { readonly name: string })[] => {
  const ended: (Ended & { readonly name: string })[] = [];
  for (const { name, commands } of workflows[workflow]) {
    if (commands === "npm ci" && isInstalled) continue;
    isInstalled = true;
    ended.push({ name, ...runStep(commands, branch, env) });
    if (ended.at(-1)?.status !== 0) break;
  }
  return ended;
};

const failed = (ended: readonly (Ended & { readonly name: string })[]) =>
  ended.filter(({ status }) => status !== 0).map(({ name, out }) => [name, out]);

describe("the workflow for GitHub", () => {
  it("lets a corrected translation pass as a patch, and tells so where it is read", () => {
    expect(failed(gate("github", "translated"))).toEqual([]);
    expect(written("difference.md")).toContain("**✓ 修订（patch）：声明的版本 1.2.3 → 1.2.4 与变更相符**");
    expect(written("node_modules/summary.md")).toContain(written("difference.md"));
    expect(written("node_modules/called")).toBe("pr comment 7 --edit-last --create-if-none --body-file difference.md\n");
  });

  // (580.00 − 480.00) × 20 % = 20.00 yuan a month for each.
  it("lets a raised standard pass as minor, with what it costs", () => {
    expect(failed(gate("github", "raised"))).toEqual([]);
    const [, count = "", sum = ""] = /金额增加 .*?(\d+) 个对象.*?\+([\d,.]+) 元/.exec(written("difference.md")) ?? [];
    expect(written("difference.md")).toContain("（minor）");
    expect(Number(count)).toBeGreaterThan(0);
    expect(Number(sum.replaceAll(",", ""))).toBe(20 * Number(count));
  });

  it("refuses an edited value of the past, whatever version is declared, and says what to do", () => {
    const [[name, out] = []] = failed(gate("github", "edited"));
    expect(name).toBe("The pack has no mistakes, and nothing that was released is changed");
    expect(out).toContain("locked-value");
    expect(out).toContain("relief.yaml");
  });

  it("reports a new condition that takes money from somebody, with that somebody", () => {
    expect(failed(gate("github", "restricted"))).toEqual([]);
    const report = written("difference.md");
    expect(report).toContain("不再符合");
    expect(report).toContain("other_allowance");
  });
});

describe("the other workflows", () => {
  it.each(["gitlab", "gitee"] as const)("let a raised standard pass: %s", (name) => {
    expect(failed(gate(name, "raised"))).toEqual([]);
  });

  it.each(["gitlab", "gitee"] as const)("refuse an edited value of the past: %s", (name) => {
    expect(failed(gate(name, "edited")).map(([, out]) => out?.includes("locked-value"))).toEqual([true]);
  });

  it("have a report of the scenarios for GitLab", () => {
    gate("gitlab", "translated");
    expect(written("scenarios.xml")).toContain("<testsuite");
  });
});
