import { describe, expect, it } from "vitest";
import type { Truth } from "../../src/values/abstract.js";
import { allOf, anyOf, negate } from "../../src/values/truth.js";

describe("three-valued truth", () => {
  it.each<[readonly Truth[], Truth, Truth]>([
    [[], "true", "false"],
    [["true"], "true", "true"],
    [["false"], "false", "false"],
    [["unknown"], "unknown", "unknown"],
    [["true", "false"], "false", "true"],
    [["true", "unknown"], "unknown", "true"],
    [["unknown", "false"], "false", "unknown"],
    [["unknown", "false", "true"], "false", "true"],
  ])("of %j all is %s and any is %s", (truths, all, any) => {
    expect(allOf(truths)).toBe(all);
    expect(anyOf(truths)).toBe(any);
  });

  it("turns known truths into their opposites", () => {
    expect((["true", "false", "unknown"] as const).map(negate)).toEqual(["false", "true", "unknown"]);
  });
});
