import assert from "node:assert/strict";
import fc from "fast-check";
import { run } from "../../src/cli/run.js";
import { hubei } from "../../src/hubei.js";
import { completeCase, partOf } from "../laws/random-case.js";
import { inheritedNames } from "./hostile-value.js";
import { type Law, law } from "./law.js";
import { assertTold } from "./told.js";

interface Line {
  readonly text: string | Uint8Array;
  readonly isSound: boolean;
}

const sound = completeCase(hubei)
  .chain((whole) => partOf(hubei, whole))
  .map((one): Line => ({ text: JSON.stringify(one), isSound: true }));

const oddLines: readonly (string | Uint8Array)[] = [
  "",
  " ",
  "\r",
  "\u0000",
  "\ufeff",
  "null",
  "1",
  '"x"',
  "[]",
  "{",
  "}",
  "{}{}",
  "{'locality': 1}",
  "locality: 420600",
  "[".repeat(100_000),
  '{"a":'.repeat(50_000),
  '"'.repeat(10_001),
  '"\\u'.repeat(1000),
  `{"locality": "${"x".repeat(900_000)}"}`,
  `{"${"x".repeat(900_000)}": 1}`,
  " ".repeat(1_000_001),
  `{${Array.from({ length: 20_000 }, (_, at) => `"a${at}": 1`).join(",")}}`,
  `{"household": {"members": [${"{},".repeat(20_000)}{}]}}`,
  `{"${"x".repeat(400_000)}": 1, "${"x".repeat(400_000)}": 1}`,
  `{${Array.from({ length: 20_000 }, (_, at) => `"a${at >> 1}": 1`).join(",")}}`,
  '{"locality": 1e999}',
  '{"locality": -0}',
  '{"household": {"receives_dibao": 1e400}}',
  '{"locality": "420600", "locality": "420600"}',
  '{"locality": "\\ud800"}',
  '{"locality": "\\u001b[2J"}',
  '{"household": {"members": [{"id": "a", "birth_date": "2019-02-30"}]}}',
  ...inheritedNames.map((name) => `{"${name}": {"locality": "420600"}, "household": {"${name}": true}}`),
  new Uint8Array([0xff, 0xfe, 0x7b]),
  new Uint8Array([0xc0, 0xaf]),
  new Uint8Array([0xed, 0xa0, 0x80]),
  new Uint8Array([0x80]),
];
const odd = fc.oneof(
  fc.constantFrom(...oddLines),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 80 }).map((text) => text.replaceAll("\n", " ")),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.filter((byte) => byte !== 10)),
);
const oddLine = odd.map((text): Line => ({ text, isSound: false }));

const bytesOf = (lines: readonly Line[]): Uint8Array =>
  Buffer.concat(lines.flatMap(({ text }) => [typeof text === "string" ? Buffer.from(text) : text, Buffer.from("\n")]));

/** Gives bytes in chunks of a size, so that lines and characters are cut anywhere. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Answers the lines in one run of the command. */
const answered = async (lines: readonly Line[], size: number): Promise<{ status: number; out: string; err: string }> => {
  let [out, err] = ["", ""];
  const status = await run(["evaluate", "-", "--as-of", "2019-11-15", "--lines"], {
    stdin: inChunks(bytesOf(lines), size),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    width: 100,
  });
  return { status, out, err };
};

const assertAnswer = (line: Line, told: string, number: number): boolean => {
  const answer = JSON.parse(told);
  if (Array.isArray(answer.determinations)) return true;
  assert(!line.isSound, `line ${number} is refused: ${told.slice(0, 500)}`);
  assert.equal(answer.line, number);
  assert.equal(answer.error.code, "invalid_case");
  assert(answer.error.problems.length > 0);
  assert(told.length < 1_000_000, `an error of ${told.length} characters`);
  for (const { path, message } of answer.error.problems) {
    assert.equal(typeof path, "string");
    assertTold(message);
  }
  return false;
};

const assertAnswered = async ({ lines, size }: { lines: readonly Line[]; size: number }): Promise<void> => {
  const { status, out, err } = await answered(lines, size);
  assert.equal(err, "");
  const told = out.split("\n");
  assert.equal(told.pop(), "");
  assert.equal(told.length, lines.length);
  const good = lines.map((line, index) => assertAnswer(line, told[index] ?? "", index + 1));
  assert.equal(status, good.every(Boolean) ? 0 : 1);
};

const size = fc.constantFrom(7, 4096, 65_536);
const lines = fc.array(fc.oneof({ weight: 1, arbitrary: sound }, { weight: 20, arbitrary: oddLine }), {
  minLength: 250,
  maxLength: 250,
});

export const lineLaws: readonly Law[] = [
  law("of hostile lines each is answered or told, and the rest go on", 1, fc.record({ lines, size }), assertAnswered),
];
