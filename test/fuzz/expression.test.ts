import { describe, expect, it } from "vitest";
import { parseExpression } from "../../src/expression/parse.js";
import { expressionLaws } from "./expression-laws.js";
import { tryLaw } from "./law.js";

const told = (text: string): readonly string[] => {
  const parsed = parseExpression(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, from, to, message }) => `${code} ${from}-${to}: ${message.en}`);
};

describe("an expression", () => {
  it("shows what is wrong without what steers a terminal", () => {
    expect(told("a /*\u001b[2J*/")).toEqual([
      "comment 2-10: an expression has no comments; write the comment in the YAML file, after `#`",
    ]);
    expect(told("'\u001b[2J'")).toEqual(["single-quotes 0-6: write a text in double quotes, not as `'\\u{1b}[2J'`"]);
  });

  it("shows the beginning of what is wrong and long", () => {
    expect(told(`'${"x".repeat(900)}'`)).toEqual([
      `single-quotes 0-902: write a text in double quotes, not as \`'${"x".repeat(59)}…\``,
    ]);
  });

  it.each(expressionLaws)("$name", (law) => tryLaw(law), 60_000);
});
