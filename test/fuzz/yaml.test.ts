import { describe, expect, it } from "vitest";
import { readPack } from "../../src/read/read-pack.js";
import { tryLaw } from "./law.js";
import { yamlLaws } from "./yaml-laws.js";

/** Reads a text as the facts of a pack; lists what is said of it. */
const told = (text: string): readonly string[] => {
  const read = readPack({ "facts.yaml": text });
  if (read.ok) return [];
  const here = read.diagnostics.filter(({ at }) => at.file === "facts.yaml");
  return here.map(({ code, at, message }) => `${at.line}:${at.column} ${code}: ${message.en}`);
};

const tooMany = "too-large: the file has more than 200000 words and signs; split it into several files";
const name = "x".repeat(100_000);
const short = `${"x".repeat(60)}…`;

// The parser takes seconds for the first three, and diagnostics without end once overflowed the stack.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ["a megabyte of brackets that nothing opens", "]".repeat(1_000_000), [`1:200001 ${tooMany}`]],
  ["a megabyte of empty items", "-\n".repeat(500_000), [`100001:1 ${tooMany}`]],
  ["a megabyte of escapes that mean nothing", `a: "${"\\q".repeat(499_000)}"`, [`1:4 ${tooMany}`]],
  [
    "an anchor of a hundred thousand letters",
    `a: &${name} b`,
    [`1:100006 anchor: the anchor \`&${short}\` is not allowed; remove it and write the content out`],
  ],
  [
    "a key that steers a terminal",
    '"\\e[2J": x\n',
    [
      "1:1 bad-pattern: `\\u{1b}[2J` is not of the right form; write lower-case letters, digits and underscores, as `top_up_rate`",
    ],
  ],
];

describe("a file of a pack", () => {
  it.each(rows)("is refused: %s", (_, text, want) => expect(told(text)).toEqual(want));

  it("is refused with the first thousand of very many mistakes", () => {
    expect(told("-\n".repeat(5000))).toHaveLength(1000);
    expect(told(Array.from({ length: 5000 }, (_, at) => `N${at}: x\n`).join(""))).toHaveLength(1000);
  });

  it.each(yamlLaws)("$name", (law) => tryLaw(law), 60_000);
});
