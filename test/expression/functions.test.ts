import { describe, expect, it } from "vitest";
import { builtIns } from "../../src/expression/built-ins.js";
import { runExpression } from "../conformance/run-row.js";

describe.each(Object.entries(builtIns))("the function %s", (key, builtIn) => {
  it("has the name it is found by, and a signature that begins with it", () => {
    expect(builtIn.name).toBe(key);
    expect(builtIn.signature.startsWith(`${key}(`)).toBe(true);
  });

  it("has examples of itself", () => {
    expect(builtIn.examples.length).toBeGreaterThanOrEqual(2);
    for (const { expression } of builtIn.examples) expect(expression).toContain(`${key}(`);
  });

  it.each(builtIn.examples)("gives $value for $expression", ({ expression, given = {}, value }) => {
    expect(runExpression(expression, given).value).toBe(value);
  });
});

describe("eligible", () => {
  it("is never applied, since it is bound to its policy before", () => {
    expect(() => builtIns.eligible?.apply([])).toThrow("bound to its policy");
  });
});
