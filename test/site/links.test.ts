import { describe, expect, it } from "vitest";
import { linkOnSite } from "../../docs/.vitepress/site/links.js";
import { pathOnSite } from "../../docs/.vitepress/site/rewrites.js";

describe("links between the files of docs/", () => {
  it.each([
    ["checks.zh-CN.md", "diagnostics.zh-CN.md", "/checks.md"],
    ["checks.md#depends", "diagnostics.md", "/en/checks.md#depends"],
    ["../open-questions.zh-CN.md", "guide/answers.zh-CN.md", "/open-questions.md"],
    ["decisions/0001-record-decisions.md", "checks.zh-CN.md", "/en/decisions/0001-record-decisions.md"],
    ["benchmarks.json", "benchmarks.md", "/benchmarks.json"],
    ["../README.zh-CN.md", "conformance.zh-CN.md", "/guide/start.md"],
    ["../README.md#five-minutes", "conformance.md", "/en/guide/start.md"],
    ["#amount", "policies/x.md", "#amount"],
    ["/playground.html#case=1", "policies/x.md", "/playground.html#case=1"],
    ["https://example.org/a.md", "checks.md", "https://example.org/a.md"],
  ])("%s in %s leads to %s", (href, page, target) => {
    expect(linkOnSite(href, page)).toBe(target);
  });

  it("lead nowhere where they leave docs/", () => {
    expect(linkOnSite("../CHANGELOG.md", "conformance.md")).toBeNull();
    expect(linkOnSite("../../src/index.ts", "decisions/0001-record-decisions.md")).toBeNull();
  });

  it("put a page at the root in Chinese and under en/ in English", () => {
    expect(pathOnSite("guide/start.zh-CN.md")).toBe("guide/start.md");
    expect(pathOnSite("guide/start.md")).toBe("en/guide/start.md");
  });
});
