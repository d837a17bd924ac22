import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { sitePages } from "../../scripts/site/pages.js";
import { compilePack } from "../../src/authoring.js";
import { regulationOf } from "../../src/explain/regulation.js";
import type { RegulationLine } from "../../src/explain/regulation-line.js";
import type { Condition } from "../../src/model/pack.js";

const compiled = compilePack(readPackFiles(fileURLToPath(new URL("../../policies/hubei", import.meta.url))));
if (!compiled.ok) throw new Error("the pack has mistakes");
const { pack, scenarios } = compiled;
const pages = sitePages();
const policies = Object.keys(pack.policies);
const languages = ["zh", "en"] as const;
const suffixes = { zh: ".zh-CN.md", en: ".md" } as const;
const each = policies.flatMap((policy) => languages.map((language) => ({ policy, language })));
const pageOf = (policy: string, language: "zh" | "en"): string => pages[`policies/${policy}${suffixes[language]}`] ?? "";

/** What a reader sees: no file names, no addresses, no marks. */
const visible = (page: string): string =>
  page
    .replace(/^---[\s\S]*?^---$/m, "")
    .replace(/<code>.*?<\/code>/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\{#[^}]*\}/g, "")
    .replace(/<[^>]*>/g, " ");

const section = (page: string, anchor: string): string =>
  page.split(/^(?=## )/m).find((part) => part.includes(`{#${anchor}}`)) ?? "";

const rowsIn = (text: string): number =>
  text.split("\n").filter((line) => line.startsWith("| ") && !/^\| (---|\w*$)/.test(line)).length;

const tablesIn = (text: string): number => text.split("\n").filter((line) => line.startsWith("| ---")).length;

// Everything that a pack names; a name of one word may be a word of its own in a text.
const named = [
  ...Object.keys(pack.facts),
  ...Object.keys(pack.parameters),
  ...Object.keys(pack.definitions),
  ...Object.keys(pack.readings),
  ...Object.keys(pack.sources),
  ...policies,
].filter((name) => name.includes("_"));

const leavesOf = (condition: Condition): readonly string[] => {
  if (condition.kind === "leaf") return [condition.path];
  return (condition.kind === "cases" ? Object.values(condition.cases) : condition.parts).flatMap(leavesOf);
};

const pathsOf = (lines: readonly RegulationLine[]): readonly (string | null)[] =>
  lines.flatMap((line) => [line.path, ...pathsOf(line.parts)]);

describe("the pages of the policies", () => {
  it("are one for each policy in each language, and a list", () => {
    expect(policies.length).toBeGreaterThan(8);
    for (const { policy, language } of each) expect(pageOf(policy, language)).toMatch(/^---\npageClass: policy\n---\n\n# ./);
    for (const policy of policies) expect(pages["policies/index.zh-CN.md"]).toContain(`(${policy}.zh-CN.md)`);
  });

  it.each(each)("show every value of every figure that $policy uses, in $language", ({ policy, language }) => {
    const names = new Set(
      pack.policies[policy]?.versions.flatMap(({ from }) => regulationOf(pack, policy, from, language).parameters),
    );
    const rows = [...names].flatMap((name) => pack.parameters[name]?.cells.flatMap((cell) => cell.rows) ?? []);
    const figures = section(pageOf(policy, language), "figures");
    expect(rowsIn(figures) - tablesIn(figures)).toBe(rows.length);
    expect(figures.match(/^### /gm)?.length ?? 0).toBe(names.size);
  });

  it.each(each)("show every scenario of $policy with a link that opens it, in $language", ({ policy, language }) => {
    const own = scenarios.filter((scenario) => scenario.policy === policy);
    const examples = section(pageOf(policy, language), "examples");
    expect(rowsIn(examples) - tablesIn(examples)).toBe(own.length);
    expect(examples.match(/playground\.html#case=1\./g)?.length).toBe(own.length);
    for (const { name } of own) expect(visible(examples)).toContain(name[language].replaceAll("|", "&#124;"));
  });

  it.each(each)("name nothing of $policy by its identifier, in $language", ({ policy, language }) => {
    const text = visible(pageOf(policy, language));
    expect(named.filter((name) => new RegExp(`(?<![\\w])${name}(?![\\w])`).test(text))).toEqual([]);
    expect(text).not.toMatch(/<[a-z]+(_[a-z]+)*>|\bundefined\b|\bnull\b|\[object/);
  });
});

describe("a regulation", () => {
  const versions = policies.flatMap((policy) => pack.policies[policy]?.versions.map(({ from }) => ({ policy, from })) ?? []);

  it.each(versions)("has a line for every sentence of $policy from $from", ({ policy, from }) => {
    const { eligibility } = pack.policies[policy]?.versions.find((version) => version.from === from) ?? {};
    const paths = pathsOf(regulationOf(pack, policy, from, "zh").conditions);
    expect(eligibility == null ? [] : leavesOf(eligibility).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("reads as an officer would write it, numbered, with signs and clauses", () => {
    const { conditions, amount } = regulationOf(pack, "dibao_top_up", "2019-10-14", "zh");
    expect(conditions.map(({ words }) => words)).toEqual([
      "视对“单独纳入低保的人员是否属于低保家庭成员”的理解而定",
      "属于特殊困难对象（符合下列情形之一）",
      "不属于下列情形：特困人员救助供养对象",
    ]);
    const [elderly, minor] = conditions[1]?.parts ?? [];
    expect(elderly).toMatchObject({ number: "2.1", words: "年满当地规定年龄的老年人", formula: "周岁 ≥ 老年人年龄" });
    expect(minor).toMatchObject({ number: "2.2", words: "未满18周岁的未成年人", formula: "周岁 < 成年年龄" });
    expect(elderly?.clause).toEqual({
      text: "《关于构建稳定脱贫长效机制的意见》第2条",
      status: "转载件，未核对原件",
      sources: ["opinions"],
    });
    expect(amount?.components[0]).toMatchObject({
      title: "按当地月低保标准的20%（下限）增发",
      rounding: "不足1分的按1分计",
      calculation: [{ words: "最低生活保障标准 × 增发比例 × 增发次数" }],
    });
  });

  it("tells what is not there: a version, a figure not seen and who sets it", () => {
    expect(() => regulationOf(pack, "dibao_top_up", "2018-01-01", "zh")).toThrow("no version 2018-01-01");
    const page = pageOf("dibao_top_up", "zh");
    expect(page).toContain("未见任何数值。由县级民政部门确定。按下限不低于20%计算。");
    expect(page).toContain("未见，不低于60周岁（由县级民政部门确定）");
  });
});

describe("the page of the format", () => {
  it.each(languages)("tells what every key of every schema means, in %s", (language) => {
    const page = pages[`format${suffixes[language]}`] ?? "";
    for (const key of ["policy", "eligibility", "same_as_above", "gives_way", "valid_through", "held_by"])
      expect(page).toMatch(new RegExp(`\\| <code>${key}</code> \\| [^|]*\\| [^|]+\\| [^|]+ \\|`));
    expect(page).not.toMatch(/\| {2}\|$/m);
  });
});
