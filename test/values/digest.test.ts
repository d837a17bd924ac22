import { expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../src/values/digest.js";

it("canonical JSON sorts keys at every depth and keeps the order of lists", () => {
  expect(canonicalJson({ b: [2, { d: null, c: "é\n" }], a: true, gone: undefined })).toBe(
    '{"a":true,"b":[2,{"c":"é\\n","d":null}]}',
  );
  expect(canonicalJson("x")).toBe('"x"');
  expect(canonicalJson([undefined])).toBe("[null]");
});

it("a digest is that of the canonical text, whatever the order of keys", () => {
  // printf '{"a":1}' | sha256sum
  const digest = "sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
  expect(digestOf({ a: 1 })).toBe(digest);
  expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

it.each([
  // printf '"低保"' | sha256sum
  ["低保", "8e96dac647cdb4a29b5fdad39cf2bde4b8c06ae5e51bdc06c4f136c21412e7dc"],
  // Every length of a character in UTF-8, first and last: "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"
  ["\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}", "2c7e579bbedcca633a52e8dc66679b9c981d13cbee33dedadff69235140d48c1"],
  // JSON escapes half a character: printf '"\\ud800"' | sha256sum
  ["\ud800", "8c0c59dd0d275aadcd462a5fe12eb352cbdfeaf961eae4f85a4660521df7d2f5"],
])("a digest is that of the text in UTF-8: %j", (text, digest) => expect(digestOf(text)).toBe(`sha256:${digest}`));
