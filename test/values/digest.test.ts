import { expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../src/values/digest.js";

it("canonical JSON sorts keys at every depth and keeps the order of lists", () => {
  expect(canonicalJson({ b: [2, { d: null, c: "é\n" }], a: true, gone: undefined })).toBe(
    '{"a":true,"b":[2,{"c":"é\\n","d":null}]}',
  );
  expect(canonicalJson("x")).toBe('"x"');
});

it("a digest is that of the canonical text, whatever the order of keys", () => {
  // printf '{"a":1}' | sha256sum
  const digest = "sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
  expect(digestOf({ a: 1 })).toBe(digest);
  expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});
