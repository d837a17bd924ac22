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

  it.each([
    ["ag", ["age"], "age"],
    ["b", ["ab"], "ab"],
    ["elderlly_agee", ["elderly_age"], "elderly_age"],
    ["aeg", ["aged", "age"], "age"],
    ["age", ["aeg", "age"], "age"],
    ["age", ["aeg", "ages"], "aeg"],
    ["ab", ["xy"], null],
    ["ab", ["bx"], null],
    ["ab", ["xa"], null],
  ])("of %s among %j is %s", (name, among, want) => expect(nearestName(name, among)).toBe(want));

  it("does not compare what is too long to be a name", () => {
    const [long, tooLong] = ["x".repeat(100), "x".repeat(101)];
    expect(nearestName(long, [tooLong])).toBeNull();
    expect(nearestName(tooLong, [long])).toBeNull();
    expect(nearestName(long, [long])).toBe(long);
  });
});
