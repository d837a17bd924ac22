import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/read/yaml.js";

const contentOf = (text: string) => {
  const yaml = readYaml("a.yaml", text);
  return yaml.ok ? yaml.content : yaml.diagnostics;
};
const codesOf = (text: string) => {
  const yaml = readYaml("a.yaml", text);
  return yaml.ok ? [] : yaml.diagnostics.map(({ at, code }) => `${at.line}:${at.column} ${code}`);
};

describe("scalars", () => {
  it("stay text, whatever they look like", () => {
    const text = 'a: 20%\nb: 73.80\nc: 2019-10-14\nd: true\ne: null\nf: 0x10\ng: "420600"\nh: ~\ni: 1e3\n';
    expect(contentOf(text)).toEqual({
      a: "20%",
      b: "73.80",
      c: "2019-10-14",
      d: "true",
      e: "null",
      f: "0x10",
      g: "420600",
      h: "~",
      i: "1e3",
    });
  });

  it("JSON is read too, and an empty text in quotes is a value", () => {
    expect(contentOf('{"a": [1, "x"], "b": {"c": ""}}')).toEqual({ a: ["1", "x"], b: { c: "" } });
  });

  it("a byte-order mark and line ends of Windows change nothing", () => {
    expect(contentOf("\u{FEFF}a: 1\r\nb: 2\r\n")).toEqual({ a: "1", b: "2" });
  });

  it("names that objects inherit are ordinary keys", () => {
    expect(contentOf("toString: a\nhasOwnProperty: b\n")).toEqual({ toString: "a", hasOwnProperty: "b" });
  });
});

describe("positions", () => {
  const yaml = readYaml("a.yaml", 'a:\n  b: [x, "yz"]\n  c: |\n    text\n中文: 值\n');
  const at = (path: (string | number)[], of?: "key" | "value") => {
    if (!yaml.ok) throw new Error("not read");
    const { line, column } = yaml.locate(path, of);
    return `${line}:${column}`;
  };

  it.each([
    [["a"], "key", "1:1"],
    [["a"], "value", "2:3"],
    [["a", "b"], "key", "2:3"],
    [["a", "b"], "value", "2:6"],
    [["a", "b", 0], "value", "2:7"],
    [["中文"], "value", "5:5"],
  ] as const)("%j, the %s, stands at %s", (path, of, place) => expect(at([...path], of)).toBe(place));

  it("a text in quotes or a block starts with its first character", () => {
    expect(at(["a", "b", 1])).toBe("2:11");
    expect(at(["a", "c"])).toBe("4:5");
  });

  it("of what is not there, the part around it is meant", () => {
    expect(at(["a", "none"])).toBe("1:1");
    expect(at(["a", "b", 7, "x"])).toBe("2:3");
    expect(at(["none"])).toBe("1:1");
  });
});

describe("slips", () => {
  it("all are told at once, in order", () => {
    const text = "a: &x 1\nb: *x\n<<: { c: 1 }\nd: !!str e\na: 2\n";
    expect(codesOf(text)).toEqual(["1:7 anchor", "2:4 alias", "3:1 merge-key", "4:10 tag", "5:1 duplicate-key"]);
  });

  it("a tag on a mapping, a list and a key is found", () => {
    expect(codesOf("a: !m { b: c }\nd: !l [e]\n!k f: g\n")).toEqual(["1:7 tag", "2:7 tag", "3:4 tag"]);
  });

  it.each([
    ["{ zh: a, b }", "1:10 split-scalar"],
    ["is: { a: max(0, b) }", "1:17 split-scalar"],
    ["a:\nb: 1", "1:1 split-scalar"],
    ["- a\n-\n- b", "2:2 empty-item"],
    ["? { a: b }\n: c", "1:3 complex-key"],
    ["a: {__proto__: 1}", "1:5 forbidden-key"],
    ["prototype: 1", "1:1 forbidden-key"],
    ["a: 1\n---\nb: 2", "2:1 multiple-documents"],
    ["a:\n\tb: 1", "2:1 tab"],
    ["  \n# nothing\n", "1:1 empty-file"],
    ["---\n", "1:1 empty-file"],
    ["a: \u0000", "1:4 not-utf8"],
    ['a: "x', "1:6 yaml-syntax"],
  ])("%j gives %s", (text, found) => expect(codesOf(text)).toEqual([found]));

  it("a tab inside a text is no slip", () => {
    expect(codesOf('a: "b\tc"')).toEqual([]);
  });
});

describe("limits", () => {
  it("64 levels are read, 65 are not", () => {
    const nested = (levels: number) => `${"[".repeat(levels)}a${"]".repeat(levels)}`;
    expect(codesOf(nested(64))).toEqual([]);
    expect(codesOf(nested(65))).toEqual(["1:65 too-deep"]);
    const block = (levels: number) => Array.from({ length: levels }, (_, index) => `${" ".repeat(index)}a:`).join("\n");
    expect(codesOf(`${block(64)} b`)).toEqual([]);
    expect(codesOf(`${block(65)} b`)).toEqual(["65:65 too-deep"]);
  });

  it.each([
    ["brackets", "[".repeat(200_000)],
    ["closed brackets after a text that closes more", `["]]]]]]]]]]]]]]", ${"[".repeat(5000)}${"]".repeat(5001)}`],
    ["braces", "{a: ".repeat(50_000)],
    ["lists on one line", "- ".repeat(100_000)],
    ["keys on one line", "? ".repeat(100_000)],
    ["JSON", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
  ])("depth is found in time that does not explode: %s", (_, text) => {
    expect(codesOf(text).map((found) => found.split(" ")[1])).toEqual(["too-deep"]);
  });

  it("size is that of the bytes, of which a Chinese character has three", () => {
    expect(codesOf(`a: ${"中".repeat(333_334)}`)).toEqual(["1:1 too-large"]);
    expect(codesOf(`a: ${"b".repeat(999_990)}`)).toEqual([]);
  });

  it("twenty thousand keys are compared without comparing each with each", () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n");
    expect(codesOf(`${text}\nk0: 2`)).toEqual(["20001:1 duplicate-key"]);
  });
});
