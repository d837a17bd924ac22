import { expect, it } from "vitest";
import { findCycles } from "../../src/bind/cycles.js";

it("finds every circle of a graph once, as the way around it", () => {
  const edges = new Map([
    ["a", ["b", "d"]],
    ["b", ["c"]],
    ["c", ["b"]],
    ["d", []],
    ["e", ["e"]],
  ]);
  expect(findCycles(edges)).toEqual([
    ["b", "c", "b"],
    ["e", "e"],
  ]);
});

it("finds none where ways only meet again", () => {
  expect(
    findCycles(
      new Map([
        ["a", ["b", "c"]],
        ["b", ["d"]],
        ["c", ["d"]],
        ["d", []],
      ]),
    ),
  ).toEqual([]);
});
