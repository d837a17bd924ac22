import { describe, expect, it } from "vitest";
import { coded, escaped, folded, tableOf } from "../../src/difference/markdown.js";
import { yuanOf } from "../../src/difference/report-names.js";

describe("Markdown", () => {
  it.each([
    ["a | b", "a \\| b"],
    ["<script>", "&lt;script>"],
    ["two\nlines", "two lines"],
    ["*bold* [link] @who #1", "\\*bold\\* \\[link\\] \\@who \\#1"],
  ])("keeps %j from being markup", (text, want) => expect(escaped(text)).toBe(want));
  it.each([
    ["a | b", "`a \\| b`"],
    ["a ` b", "`a ' b`"],
    ["", ""],
  ])("writes %j as code", (text, want) => expect(coded(text)).toBe(want));
  it("writes a table", () => expect(tableOf(["a", "b"], [["1", "2"]])).toBe("| a | b |\n| --- | --- |\n| 1 | 2 |\n"));
  it("folds with empty lines around what is Markdown", () =>
    expect(folded("more", "| a |\n")).toBe("<details><summary>more</summary>\n\n| a |\n\n</details>\n"));
});

describe("an amount in fen", () => {
  it.each([
    ["0", "0.00"],
    ["2000", "+20.00"],
    ["-543832", "−5,438.32"],
    ["123456789", "+1,234,567.89"],
    ["1/3", "+1/300"],
  ])("%s is %s yuan", (fen, want) => expect(yuanOf(fen)).toBe(want));
});
