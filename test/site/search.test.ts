import { describe, expect, it } from "vitest";
import { indexOf, sectionsOf } from "../../docs/.vitepress/site/search-index.js";
import { searchTokens } from "../../docs/.vitepress/site/search-tokens.js";

const anchor = (id: string): string => `<a class="header-anchor" href="#${id}" aria-label="">&ZeroWidthSpace;</a>`;
const html = [
  `<h1 id="a">低保特殊困难对象增发补助金 ${anchor("a")}</h1><p>按当地月低保标准增发。</p>`,
  `<h2 id="b">残疾人两项补贴 ${anchor("b")}</h2><p>困难残疾人生活补贴 &lt;护理&gt;</p>`,
  `<h3 id="c">依据 ${anchor("c")}</h3><p>Rate of the top-up</p>`,
  `<h2 id="d">学生 ${anchor("d")}</h2><p>助学金</p>`,
].join("\n");

describe("search", () => {
  it("cuts Chinese into words and pairs of characters, and the rest into words", () => {
    expect(searchTokens("低保标准")).toEqual(expect.arrayContaining(["低保", "保标", "标准"]));
    expect(searchTokens("县")).toEqual(["县"]);
    expect(searchTokens("dibao top-up 20%")).toEqual(["dibao", "top", "up", "20"]);
    expect(searchTokens("，。 ")).toEqual([]);
  });

  it("keeps each section with its headings", () => {
    const sections = sectionsOf(html, "/policies/x.html");
    expect(sections.map(({ id, titles }) => [id, titles])).toEqual([
      ["/policies/x.html#a", []],
      ["/policies/x.html#b", ["低保特殊困难对象增发补助金"]],
      ["/policies/x.html#c", ["低保特殊困难对象增发补助金", "残疾人两项补贴"]],
      ["/policies/x.html#d", ["低保特殊困难对象增发补助金"]],
    ]);
    expect(sections[1]?.text).toContain("困难残疾人生活补贴 <护理>");
    expect(sections[0]?.text).not.toContain("残疾人");
  });

  it.each([
    ["低保", "#a"],
    ["残疾人两项补贴", "#b"],
    ["助学", "#d"],
    ["top-up", "#c"],
  ])("finds %s", (asked, id) => {
    const index = indexOf(sectionsOf(html, ""));
    expect(index.search(asked, { prefix: true, boost: { title: 4, text: 2, titles: 1 } })[0]?.id).toBe(id);
    expect(index.search("医保报销")).toEqual([]);
  });
});
