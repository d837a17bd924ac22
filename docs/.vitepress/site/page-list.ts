import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { pathOnSite } from "./rewrites.js";

type Language = "zh" | "en";
type Titles = Readonly<Record<Language, string>>;

interface Listed {
  /** Its path in docs/, without the ending. */
  readonly page: string;
  readonly title: Titles;
}

interface Group {
  readonly title: Titles;
  readonly pages: readonly Listed[];
  /** A folder whose pages follow, each under its own heading. */
  readonly folder?: string;
}

const listed = (page: string, zh: string, en: string): Listed => ({ page, title: { zh, en } });

// A page that is not there is left out.
const groups: readonly Group[] = [
  {
    title: { zh: "指南", en: "Guides" },
    pages: [
      listed("guide/officers", "经办人员：读政策、试情形、写测试", "For officers"),
      listed("guide/answers", "怎样看结论", "How to read an answer"),
      listed("guide/start", "开发人员：五分钟上手", "Five-minute start"),
      listed("playground", "试算", "Playground"),
    ],
  },
  { title: { zh: "政策", en: "Policies" }, pages: [listed("policies/index", "全部政策", "All policies")], folder: "policies" },
  {
    title: { zh: "待定与核对", en: "Open and checked" },
    pages: [
      listed("open-questions", "待定事项", "Open questions"),
      listed("proofs", "断言的证明", "Proofs"),
      listed("analysis", "规则分析", "Analysis"),
      listed("mutation", "变异测试", "Mutation tests"),
      listed("benchmarks", "性能基准", "Benchmarks"),
    ],
  },
  {
    title: { zh: "写规则", en: "Writing rules" },
    pages: [
      listed("format", "规则包格式", "The format of a pack"),
      listed("functions", "表达式中的函数", "Functions"),
      listed("checks", "静态检查", "Checks"),
      listed("diagnostics", "规则包文件的问题", "Diagnostics"),
      listed("diff", "比较两版规则", "Comparing versions"),
      listed("lock", "已发布的不改", "What is released stays"),
      listed("ci", "持续集成", "Continuous integration"),
      listed("ci/exit-codes", "退出状态与报告", "Exit status and reports"),
    ],
  },
  {
    title: { zh: "接入", en: "Using it" },
    pages: [
      listed("api/index", "接口（英文）", "API"),
      listed("errors", "错误", "Errors"),
      listed("json-rules-engine", "json-rules-engine", "json-rules-engine"),
      listed("conformance", "一致性用例", "Conformance cases"),
    ],
  },
  { title: { zh: "决策记录（英文）", en: "Decisions" }, pages: [], folder: "decisions" },
];

const suffixes: Readonly<Record<Language, string>> = { zh: ".zh-CN.md", en: ".md" };

/** The file of a page in a language; a page that is there in English alone stands for both. */
function fileOf(page: string, docs: string, language: Language): string | null {
  const names = [`${page}${suffixes[language]}`, `${page}.md`];
  return names.find((name) => existsSync(join(docs, name))) ?? null;
}

const linkTo = (file: string): string => `/${pathOnSite(file).replace(/(index)?\.md$/, "")}`;

function headingOf(file: string, docs: string): string {
  return /^# (.+)$/m.exec(readFileSync(join(docs, file), "utf8"))?.[1] ?? file;
}

function pagesIn(folder: string, docs: string): readonly string[] {
  if (!existsSync(join(docs, folder))) return [];
  const names = readdirSync(join(docs, folder)).filter((name) => name.endsWith(".md") && !/^(index|list)\.|\.zh-CN\./.test(name));
  return names.map((name) => `${folder}/${name.replace(/\.md$/, "")}`).sort();
}

function itemsOf({ pages, folder }: Group, docs: string, language: Language): DefaultTheme.SidebarItem[] {
  const named = pages.flatMap(({ page, title }) => {
    const file = fileOf(page, docs, language);
    return file === null ? [] : [{ text: title[language], link: linkTo(file) }];
  });
  const inFolder = (folder === undefined ? [] : pagesIn(folder, docs)).flatMap((page) => {
    const file = fileOf(page, docs, language);
    return file === null ? [] : [{ text: headingOf(file, docs), link: linkTo(file) }];
  });
  return [...named, ...inFolder];
}

/** Lists the pages that are there for the sidebar of a language. */
export function sidebarOf(docs: string, language: Language): DefaultTheme.SidebarItem[] {
  const filled = groups.map((group) => ({ text: group.title[language], items: itemsOf(group, docs, language) }));
  return filled.filter(({ items }) => items.length > 0);
}
