import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/values/nearest-name.js";

const names = ["title", "elderly_age", "adult_age", "age"];

describe("the name most like a mistyped one", () => {
  it.each([
    ["titel", "title", "two letters swapped"],
    ["elderly_ages", "elderly_age", "a letter too many"],
    ["elderlyage", "elderly_age", "a letter too few"],
    ["adult_aqe", "adult_age", "another letter"],
  ])("finds for %s %s: %s", (name, want) => expect(nearestName(name, names)).toBe(want));

  it("finds none where none is near", () => expect(nearestName("premium", names)).toBeNull());
  it("does not compare what is too long to be a name", () => expect(nearestName("x".repeat(101), ["x".repeat(101)])).toBeNull());
});
