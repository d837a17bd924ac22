import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { blocksOf } from "./blocks.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const pages = ["docs/mutation-testing.md", "docs/mutation-testing.zh-CN.md"] as const;

interface Row {
  readonly folder: string;
  readonly tried: number;
  readonly noticed: number;
  readonly score: number;
}

const whole = (text = ""): number => Number(text.replaceAll(",", ""));

const rowsOf = (page: string): readonly Row[] =>
  [...page.matchAll(/^\| `src\/([\w/]+)` \| ([\d,]+) \| ([\d,]+) \| ([\d.]+) ?% \|$/gm)].map(
    ([, folder = "", tried, noticed, score]) => ({ folder, tried: whole(tried), noticed: whole(noticed), score: Number(score) }),
  );

it.each(pages)("%s gives scores that its numbers give, of folders that are there, and none below 90 %", (path) => {
  const rows = rowsOf(read(path));
  expect(rows.map(({ folder }) => folder)).toEqual(["values", "expression", "findings", "compile"]);
  for (const { folder, tried, noticed, score } of rows) {
    expect(existsSync(`${root}src/${folder}`)).toBe(true);
    expect(score).toBe(Math.round((1000 * noticed) / tried) / 10);
    expect(score).toBeGreaterThanOrEqual(90);
  }
});

it("says the same in both languages", () => {
  const [english, chinese] = pages.map((path) => rowsOf(read(path)));
  expect(chinese).toEqual(english);
});

it.each(pages)("%s names a command that there is, and the versions in use", (path) => {
  const page = read(path);
  const { scripts, devDependencies } = JSON.parse(read("package.json"));
  const commands = blocksOf(page).flatMap(({ language, text }) => (language === "sh" ? [text.trim()] : []));
  expect(commands).toEqual(["npm run mutate:code -- values"]);
  expect(scripts["mutate:code"]).toContain("scripts/mutate-code.ts");
  expect(page).toContain(`Stryker ${devDependencies["@stryker-mutator/core"]}`);
  expect(page).toContain(`Vitest ${devDependencies.vitest}`);
});
