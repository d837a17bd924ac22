import { describe, expect, it } from "vitest";
import { parseCase } from "../../src/cli/parse-case.js";
import { tryLaw } from "./law.js";
import { lineLaws } from "./line-laws.js";

const told = (text: string): readonly string[] => {
  const parsed = parseCase("", text);
  return parsed.ok ? [] : parsed.failure.problems.map(({ code, message }) => `${code}: ${message.en}`);
};

describe("a line of cases", () => {
  it("shows the beginning of a long key that is given twice", () => {
    const key = "x".repeat(400_000);
    expect(told(`{"${key}": 1, "${key}": 2}`)).toEqual([
      `duplicate_key: \`${"x".repeat(60)}…\` is given twice in one place; keep one`,
    ]);
  });

  it("is refused with the first thousand of very many keys that are given twice", () => {
    const keys = Array.from({ length: 5000 }, (_, at) => `"a${at}": 1, "a${at}": 1`);
    expect(told(`{${keys.join(",")}}`)).toHaveLength(1000);
  });

  it.each(lineLaws)("$name", (law) => tryLaw(law), 60_000);
});
