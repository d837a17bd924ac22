import { expect, it } from "vitest";
import { referencesOf, walk } from "../../src/expression/walk.js";
import type { Node } from "../../src/model/expression.js";

const age: Node = { kind: "fact", name: "age", level: "person" };
const limit: Node = { kind: "parameter", name: "limit" };
const elderly: Node = { kind: "comparison", operator: ">=", left: age, right: limit };
const counted: Node = { kind: "call", function: "count", arguments: [{ kind: "each_member", of: elderly }] };

it("visits a node before its parts, from left to right", () => {
  const kinds: string[] = [];
  walk(counted, ({ kind }) => kinds.push(kind));
  expect(kinds).toEqual(["call", "each_member", "comparison", "fact", "parameter"]);
});

it("lists references as often as they occur", () => {
  expect(referencesOf({ kind: "list", items: [counted, { kind: "as_of" }, age] })).toEqual([age, limit, { kind: "as_of" }, age]);
});
