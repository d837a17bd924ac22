import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExpression } from "../../src/expression/parse.js";
import { printExpression } from "../../src/expression/print.js";
import type { Node, WrittenNode } from "../../src/model/expression.js";

const printed = (text: string) => {
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.node) : parsed.problems;
};

describe("printing", () => {
  it.each([
    ["((a))+(b*c)", "a + b * c"],
    ["(a + b) * c", "(a + b) * c"],
    ["a - (b - c)", "a - (b - c)"],
    ["(a - b) - c", "a - b - c"],
    ["a / (b * c)", "a / (b * c)"],
    ["(a*b) >= (c+1)", "a * b >= c + 1"],
    ['a   in["x","y"]', 'a in ["x", "y"]'],
    ["count( a>b , true )", "count(a > b, true)"],
    ["(a in (b))", "a in b"],
    ["(a < b) + c", "(a < b) + c"],
    ["c * (a = b)", "c * (a = b)"],
  ])("writes `%s` as `%s`", (text, wanted) => expect(printed(text)).toBe(wanted));

  it("writes bound names as a pack does", () => {
    const members: Node = { kind: "each_member", of: { kind: "truth", value: true } };
    expect(printExpression({ kind: "call", function: "count", arguments: [members] })).toBe("count(members)");
    const each = (of: Node): string => printExpression({ kind: "each_member", of });
    expect(each({ kind: "truth", value: false })).toBe("false");
    expect(each({ kind: "number", value: "1" })).toBe("1");
    const less: Node = { kind: "comparison", operator: "<", left: { kind: "as_of" }, right: { kind: "as_of" } };
    expect(printExpression({ kind: "comparison", operator: "=", left: less, right: less })).toBe(
      "(as_of < as_of) = (as_of < as_of)",
    );
    expect(printExpression({ kind: "eligible", policy: "buffer_period", level: "county" })).toBe(
      "eligible(buffer_period, county)",
    );
    const sum: Node = { kind: "arithmetic", operator: "+", left: { kind: "as_of" }, right: { kind: "locality" } };
    const product: Node = {
      kind: "arithmetic",
      operator: "*",
      left: { kind: "each_member", of: sum },
      right: { kind: "each_option", fact: "product" },
    };
    expect(printExpression(product)).toBe("(as_of + locality) * product");
  });
});

type Bare = Omit<WrittenNode, "from">;
const names = fc.constantFrom("a", "b_1", "age").map((name): Bare => ({ kind: "name", name }) as Bare);
const literals = fc.constantFrom<unknown>(
  { kind: "number", value: "1.50" },
  { kind: "string", value: "rural" },
  { kind: "truth", value: true },
) as fc.Arbitrary<Bare>;

const { value } = fc.letrec<{ value: Bare; node: Bare }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    names,
    literals,
    fc.record({
      kind: fc.constant("arithmetic"),
      operator: fc.constantFrom("+", "-", "*", "/"),
      left: tie("value"),
      right: tie("value"),
    }) as fc.Arbitrary<Bare>,
    fc.record({ kind: fc.constant("list"), items: fc.array(tie("value"), { maxLength: 3 }) }) as fc.Arbitrary<Bare>,
    fc.record({
      kind: fc.constant("call"),
      function: fc.constantFrom("min", "f"),
      arguments: fc.array(tie("node"), { maxLength: 3 }),
    }) as fc.Arbitrary<Bare>,
  ),
  node: fc.oneof(
    tie("value"),
    fc.record({
      kind: fc.constant("comparison"),
      operator: fc.constantFrom("=", "!=", "<", "<=", ">", ">=", "in"),
      left: tie("value"),
      right: tie("value"),
    }) as fc.Arbitrary<Bare>,
  ),
}));

const bare = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node, (key, part: unknown) => (key === "from" ? undefined : part)));

it("is undone by parsing", () => {
  fc.assert(
    fc.property(value, (node) => {
      const text = printExpression(node as WrittenNode);
      fc.pre(text.length <= 1000);
      const parsed = parseExpression(text);
      expect(parsed.ok ? bare(parsed.node) : parsed.problems).toEqual(node);
    }),
    { numRuns: 300 },
  );
});
