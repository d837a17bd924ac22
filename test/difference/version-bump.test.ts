import { describe, expect, it } from "vitest";
import { isAtLeast, leastVersion } from "../../src/difference/version-bump.js";

describe("the least version that a change declares", () => {
  it.each([
    ["1.4.2", "none", "1.4.2"],
    ["1.4.2", "patch", "1.4.3"],
    ["1.4.2", "minor", "1.5.0"],
    ["1.4.2", "major", "2.0.0"],
    ["0.1.4", "none", "0.1.4"],
    ["0.1.4", "patch", "0.1.5"],
    ["0.1.4", "minor", "0.1.5"],
    ["0.1.4", "major", "0.2.0"],
  ] as const)("%s and a change of class %s: %s", (base, change, want) => expect(leastVersion(base, change)).toBe(want));
});

describe("a declared version", () => {
  it.each([
    ["1.5.0", "1.5.0", true],
    ["1.10.0", "1.9.9", true],
    ["2.0.0", "1.5.0", true],
    ["1.4.9", "1.5.0", false],
    ["0.9.9", "1.0.0", false],
  ] as const)("%s is at least %s: %s", (version, least, want) => expect(isAtLeast(version, least)).toBe(want));
});
