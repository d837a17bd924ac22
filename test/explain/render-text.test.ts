import { describe, expect, it } from "vitest";
import { displayWidth, padColumns, wrapColumns } from "../../src/explain/display-width.js";
import { line } from "../../src/explain/explanation-line.js";
import { renderText } from "../../src/explain/render-text.js";

describe("columns of a terminal", () => {
  const rows: readonly [text: string, columns: number][] = [
    ["", 0],
    ["abc", 3],
    ["低保", 4],
    ["年满60周岁", 10],
    ["（，）", 6],
    ["✓ ✗ ?", 5],
    ["e\u0301", 1],
    ["𠀀", 2],
    ["\u001b", 0],
  ];
  it.each(rows)("`%s` takes %i", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
  it("pads by columns, not by characters", () => {
    expect(padColumns("低保", 6)).toBe("低保  ");
    expect(padColumns("低保标准", 6)).toBe("低保标准");
  });
});

describe("wrapping", () => {
  it("breaks between Chinese characters", () => {
    expect(wrapColumns("家庭享受最低生活保障", 8)).toEqual(["家庭享受", "最低生活", "保障"]);
  });
  it("never begins a line with a closing mark", () => {
    expect(wrapColumns("家庭享受，低保", 8)).toEqual(["家庭享", "受，低保"]);
  });
  it("breaks English between words and leaves long words whole", () => {
    expect(wrapColumns("at least 96.00 CNY", 10)).toEqual(["at least", "96.00 CNY"]);
    expect(wrapColumns("disproportionately so", 5)).toEqual(["disproportionately", "so"]);
  });
});

describe("an explanation as text", () => {
  const lines = [
    line("conclusion", { sign: "✓", requirement: "符合条件", clause: "《甲》第2条" }),
    line("provision", { depth: 1, sign: "✓", requirement: "年满60周岁", person: "72周岁", law: "60周岁", clause: "《甲》第2条" }),
    line("provision", {
      depth: 1,
      sign: "✗",
      requirement: "未满18周岁",
      person: "72周岁",
      clause: "《乙》第3条",
      sourceStatus: "转载件",
    }),
    line("validity", { requirement: "有效至2020年3月31日" }),
  ];
  const options = { language: "zh", colour: false, width: 60 } as const;
  it("aligns the details, and does not repeat the clause of the conclusion", () => {
    expect(renderText(lines, options)).toBe(
      "✓ 符合条件      《甲》第2条\n" +
        "  ✓ 年满60周岁  实际：72周岁；规定：60周岁\n" +
        "  ✗ 未满18周岁  实际：72周岁；《乙》第3条；转载件\n" +
        "\n" +
        "· 有效至2020年3月31日\n",
    );
  });
  it("puts details below where they do not fit, within the width", () => {
    const text = renderText(lines, { ...options, width: 30 });
    expect(text).toContain("  ✗ 未满18周岁\n      实际：72周岁；《乙》第3\n      条；转载件\n");
    expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(30);
  });
  it("colours the signs only when asked", () => {
    expect(renderText(lines, options)).not.toContain("\u001b");
    expect(renderText(lines, { ...options, colour: true })).toContain("\u001b[31m✗\u001b[0m");
  });
});
