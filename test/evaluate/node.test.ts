import { describe, expect, it } from "vitest";
import { evaluateNode, type Resolve } from "../../src/evaluate/node.js";
import type { Node } from "../../src/model/expression.js";
import { choiceOf, numberOf, truthOf } from "../../src/values/abstract.js";
import { fraction } from "../../src/values/fraction.js";

const minor: Node = { kind: "definition", name: "minor", level: "person" };
const resolve: Resolve = {
  reference: ({ kind }) => choiceOf(kind),
  eachMember: () => [truthOf(true), truthOf(null)],
};

describe("evaluating an expression", () => {
  it("spreads the values of members in place", () => {
    const node: Node = {
      kind: "call",
      function: "count",
      arguments: [
        { kind: "truth", value: true },
        { kind: "each_member", of: minor },
      ],
    };
    expect(evaluateNode(node, resolve)).toEqual({ kind: "number", min: fraction(2n), max: fraction(3n) });
  });

  it.each<Node>([
    { kind: "fact", name: "x", level: "person" },
    { kind: "parameter", name: "x" },
    minor,
    { kind: "provision", name: "x", level: "person" },
    { kind: "eligible", policy: "x", level: "county" },
    { kind: "each_option", fact: "x" },
    { kind: "as_of" },
    { kind: "locality" },
  ])("asks for the value of a $kind", (node) => expect(evaluateNode(node, resolve)).toEqual(choiceOf(node.kind)));

  it("knows a list only if it knows every item", () => {
    const unknown: Resolve = { ...resolve, reference: () => ({ kind: "choice", options: ["a", "b"] }) };
    const list: Node = { kind: "list", items: [{ kind: "string", value: "a" }, { kind: "locality" }] };
    expect(evaluateNode(list, resolve)).toEqual({ kind: "list", items: ["a", "locality"] });
    expect(evaluateNode(list, unknown)).toEqual({ kind: "list", items: null });
  });

  it("keeps literals exact", () => {
    expect(evaluateNode({ kind: "number", value: "0.10" }, resolve)).toEqual(numberOf(fraction(1n, 10n)));
  });

  it("throws on what no checked pack has", () => {
    expect(() => evaluateNode({ kind: "call", function: "constructor", arguments: [] }, resolve)).toThrow("`constructor`");
    expect(() => evaluateNode({ kind: "each_member", of: minor }, resolve)).toThrow(TypeError);
  });
});
