import { describe, expect, it } from "vitest";
import { isReadable, readingLevel } from "../../src/bind/levels.js";

describe("a name is read", () => {
  it("at the nearest level that is visible", () => {
    expect(readingLevel(["household", "village", "county"], ["person"])).toBe("household");
    expect(readingLevel(["household", "county"], ["village"])).toBe("county");
    expect(readingLevel(["person", "household"], ["person"])).toBe("person");
  });

  it("nowhere where it is narrower than its use", () => {
    expect(readingLevel(["person"], ["household"])).toBeNull();
    expect(readingLevel(["item"], ["person"])).toBeNull();
  });

  it("from several levels at the narrowest, if that is each wider one's own", () => {
    expect(readingLevel(["household", "village", "county"], ["household", "village", "county"])).toBe("household");
    expect(readingLevel(["county"], ["household", "village"])).toBe("county");
  });

  it("from several levels nowhere if they would mean different things", () => {
    expect(readingLevel(["household", "county"], ["household", "village"])).toBeNull();
    expect(readingLevel(["household"], ["household", "village"])).toBeNull();
    expect(readingLevel(["person", "item"], ["person", "item"])).toBeNull();
  });
});

it("a key is readable where it is visible, or the subject's own", () => {
  expect(isReadable("household", ["household", "county"], "person")).toBe(true);
  expect(isReadable("household", ["household", "county"], "county")).toBe(true);
  expect(isReadable("household", ["household", "county"], "village")).toBe(false);
  expect(isReadable("person", ["person"], "household")).toBe(false);
});
