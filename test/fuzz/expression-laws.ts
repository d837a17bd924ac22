import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseExpression } from "../../src/expression/parse.js";
import { printExpression } from "../../src/expression/print.js";
import type { ArithmeticOperator, ComparisonOperator, WrittenNode } from "../../src/model/expression.js";
import { type Law, law } from "./law.js";
import { assertTold } from "./told.js";

const folder = join(import.meta.dirname, "../../policies/hubei");
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => readFileSync(join(folder, path), "utf8"));
/** The expressions of the policies. */
const realExpressions = [
  ...new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\b(?:when|is): (?:"([^"\n]+)"|([^\s"|>{][^,{}\n]*))/g)].map((found) => found[1] ?? found[2] ?? ""),
    ),
  ),
].map((text) => text.trim());

const deepest = 32;
const depthOf = (node: WrittenNode): number => 1 + Math.max(0, ...partsOf(node).map(depthOf));
const partsOf = (node: WrittenNode): readonly WrittenNode[] => {
  if (node.kind === "arithmetic" || node.kind === "comparison") return [node.left, node.right];
  if (node.kind === "call") return node.arguments;
  return node.kind === "list" ? node.items : [];
};

/** A node without the places where its parts stand. */
const bare = (node: WrittenNode): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === "from" ? undefined : value)));

const assertPlacesIn = (text: string, node: WrittenNode): void => {
  assert(node.from >= 0 && node.from < text.length);
  for (const part of partsOf(node)) assertPlacesIn(text, part);
};

const assertParsed = (text: string): void => {
  const parsed = parseExpression(text);
  if (parsed.ok) {
    assertPlacesIn(text, parsed.node);
    assert(depthOf(parsed.node) <= deepest);
    const printed = printExpression(parsed.node);
    const again = parseExpression(printed);
    assert(again.ok, `what ${text} prints as is refused: ${printed}`);
    assert.deepEqual(bare(again.node), bare(parsed.node));
    assert.equal(printExpression(again.node), printed);
    return;
  }
  assert(parsed.problems.length > 0);
  for (const { code, from, to, message } of parsed.problems) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert(from >= 0 && from <= to && to <= text.length, `${code} from ${from} to ${to} of ${text.length}`);
    assertTold(message);
  }
};

const tokens = [
  ..."a b age as_of x1 members true false null not and or in if then else for some every return satisfies between date time".split(
    " ",
  ),
  ..."function instance of context years_between count sum eligible _ a_b A 甲 é \ud800 \u{1f600} \u202e".split(" "),
  ..."0 1 1.5 1. .5 1e3 0x1 1_0 20% 00 2019-10-14 480.00".split(" "),
  ...'"x" "" "\\n" "" " \' \'x\' “x” @"2019-10-14" "/*" "//"'.split(" "),
  ..."+ - * / ** % ^ = == != <> < <= > >= ( ) [ ] { } , . .. ; : ? # // /* */ & && | || ! ~ $ \\ ` ≥ （ ） ， 、 －".split(" "),
  " ",
  "\n",
  "\t",
  "\u00a0",
  "\u3000",
  "\u0000",
  "\ufeff",
];
const token = fc.constantFrom(...tokens);
const soup = fc.tuple(fc.array(token, { maxLength: 30 }), fc.constantFrom("", " ")).map(([parts, joint]) => parts.join(joint));

/** A real expression in which some tokens were put, taken away or exchanged. */
const mutated = fc
  .tuple(fc.constantFrom(...realExpressions), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), token), { maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((now, [at, length, put]) => {
      const start = at % (now.length + 1);
      return `${now.slice(0, start)}${put}${now.slice(start + length)}`;
    }, text),
  );

const nested = fc
  .tuple(
    fc.constantFrom("(", "[", "f(", "a + (", "[a, ", "f(a, ", "{a: ", "if ", "not(", "(a = "),
    fc.nat({ max: 1200 }),
    fc.boolean(),
  )
  .map(([open, depth, isClosed]) => {
    const closing = open.includes("[") ? "]" : ")";
    return `${open.repeat(depth)}1${isClosed ? closing.repeat(depth) : ""}`;
  });
const huge = fc
  .tuple(token, fc.constantFrom(999, 1000, 1001, 100_000))
  .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length));

// What FEEL takes for itself cannot be the name of a fact.
const reserved = new Set(
  "true false null if then else for some every return satisfies between and or not in function instance of".split(" "),
);
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((text) => !reserved.has(text));
const number = fc.stringMatching(/^[0-9]{1,6}(\.[0-9]{1,4})?$/);
const string = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replace(/["\\]/g, ""));

const at = { from: 0 };
const literal = fc.oneof(
  number.map((value): WrittenNode => ({ ...at, kind: "number", value })),
  string.map((value): WrittenNode => ({ ...at, kind: "string", value })),
  fc.boolean().map((value): WrittenNode => ({ ...at, kind: "truth", value })),
  name.map((text): WrittenNode => ({ ...at, kind: "name", name: text })),
);
const arithmetic = fc.constantFrom<ArithmeticOperator>("+", "-", "*", "/");
const comparison = fc.constantFrom<ComparisonOperator>("=", "!=", "<", "<=", ">", ">=", "in");

const { node: anyNode } = fc.letrec<{ node: WrittenNode }>((tie) => {
  const part = tie("node");
  // The language knows no comparison of comparisons.
  const operand = part.filter((node) => node.kind !== "comparison");
  const parts = fc.array(part, { maxLength: 3 });
  return {
    node: fc.oneof(
      { maxDepth: 5, depthIdentifier: "expression" },
      literal,
      fc
        .tuple(arithmetic, part, part)
        .map(([operator, left, right]): WrittenNode => ({ ...at, kind: "arithmetic", operator, left, right })),
      fc
        .tuple(comparison, operand, operand)
        .map(([operator, left, right]): WrittenNode => ({ ...at, kind: "comparison", operator, left, right })),
      fc.tuple(name, parts).map(([called, list]): WrittenNode => ({ ...at, kind: "call", function: called, arguments: list })),
      parts.map((items): WrittenNode => ({ ...at, kind: "list", items })),
    ),
  };
});

const assertRoundTrip = (node: WrittenNode): void => {
  const printed = printExpression(node);
  if (printed.length > 1000) return;
  const parsed = parseExpression(printed);
  assert(parsed.ok, `refused: ${printed}: ${parsed.ok || JSON.stringify(parsed.problems)}`);
  assert.deepEqual(bare(parsed.node), bare(node));
};

export const expressionLaws: readonly Law[] = [
  law("a soup of tokens is an expression, or told what it is not", 1500, soup, assertParsed),
  law("a changed expression of a policy is one, or told what it is not", 1500, mutated, assertParsed),
  law("what nests deep or runs long is told so", 50, fc.oneof(nested, huge), assertParsed),
  law("any text is an expression, or told what it is not", 500, fc.string({ unit: "binary", maxLength: 60 }), assertParsed),
  law("an expression reads as it was printed", 800, anyNode, assertRoundTrip),
];
