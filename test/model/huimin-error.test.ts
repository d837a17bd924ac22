import { describe, expect, it, vi } from "vitest";
import type * as library from "../../src/index.js";
import { HuiminError, isHuiminError } from "../../src/index.js";

const problem = {
  code: "wrong_form",
  path: "household.residence",
  message: { zh: "`x`不符合要求，应填`urban`、`rural`之一", en: "`x` will not do; give one of `urban`, `rural`" },
} as const;

async function anotherCopy(): Promise<typeof library> {
  vi.resetModules();
  return await import("../../src/index.js");
}

describe("an error of the library", () => {
  it("is known by the guard though another copy of the library made it", async () => {
    const other = await anotherCopy();
    const error = new other.HuiminError("invalid_case", [problem]);
    expect(error).not.toBeInstanceOf(HuiminError);
    expect(isHuiminError(error)).toBe(true);
  });

  it("is known though it crossed to where only data goes", () =>
    expect(isHuiminError(JSON.parse(JSON.stringify(new HuiminError("invalid_options", [problem]))))).toBe(true));

  it.each([
    ["another error", new Error("invalid_case")],
    ["an error of that name without code", Object.assign(new Error("x"), { name: "HuiminError" })],
    ["another code", { name: "HuiminError", code: "ENOENT", problems: [] }],
    ["no list of problems", { name: "HuiminError", code: "invalid_case", problems: "none" }],
    ["nothing", null],
    ["a text", "HuiminError"],
  ])("is not %s", (_, thrown) => expect(isHuiminError(thrown)).toBe(false));

  it("is an Error with a stack, a name and a message that tells every problem", () => {
    const error = new HuiminError("invalid_case", [problem, { ...problem, path: "" }]);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain("huimin-error.test");
    expect(String(error)).toBe(
      "HuiminError: invalid_case: household.residence: `x` will not do; give one of `urban`, `rural`; `x` will not do; give one of `urban`, `rural`",
    );
  });

  it("is its name, code and problems in JSON", () =>
    expect(JSON.parse(JSON.stringify(new HuiminError("invalid_case", [problem])))).toEqual({
      name: "HuiminError",
      code: "invalid_case",
      problems: [problem],
    }));
});
