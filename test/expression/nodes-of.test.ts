import { describe, expect, it } from "vitest";
import {
  type CasesOf,
  nodesOfAmount,
  nodesOfCondition,
  nodesOfDefinition,
  nodesOfVersion,
} from "../../src/expression/nodes-of.js";
import type { Node } from "../../src/model/expression.js";
import type { Component, Condition, Formula, Selector, Version } from "../../src/model/pack.js";

const fact = (name: string): Node => ({ kind: "fact", name, level: "person" });
const namesOf = (nodes: readonly Node[]) => nodes.map((node) => (node.kind === "fact" ? node.name : node.kind));

const said = { path: "", name: null, text: null, cite: [] } as const;
const leaf = (name: string): Condition => ({ ...said, kind: "leaf", when: fact(name) });
const is = (name: string): Formula => ({ kind: "is", node: fact(name) });
const byNode: Selector = { kind: "node", node: fact("selector") };
const byReading: Selector = { kind: "reading", name: "doubt" };
const onlyTheFirst: CasesOf = (_, cases) => Object.values(cases).slice(0, 1);

describe("the expressions of a condition", () => {
  const inGroups: Condition = {
    ...said,
    kind: "all",
    parts: [leaf("a"), { ...said, kind: "cases", by: byNode, cases: { x: leaf("b"), y: leaf("c") } }, leaf("d")],
  };

  it("come in document order, every case among them", () =>
    expect(namesOf(nodesOfCondition(inGroups))).toEqual(["a", "selector", "b", "c", "d"]));
  it("are those of the cases that are looked into", () =>
    expect(namesOf(nodesOfCondition(inGroups, onlyTheFirst))).toEqual(["a", "selector", "b", "d"]));
  it("have no selector where a reading selects", () =>
    expect(namesOf(nodesOfCondition({ ...said, kind: "cases", by: byReading, cases: { x: leaf("b") } }))).toEqual(["b"]));
});

describe("the expressions of a definition", () => {
  const formula: Formula = {
    kind: "cases",
    by: byNode,
    cases: { x: is("a"), y: { kind: "cases", by: byReading, cases: { z: is("b") } } },
  };

  it("are those of its formula", () => {
    expect(namesOf(nodesOfDefinition({ kind: "formula", formula }))).toEqual(["selector", "a", "b"]);
    expect(namesOf(nodesOfDefinition({ kind: "formula", formula }, onlyTheFirst))).toEqual(["selector", "a"]);
    expect(namesOf(nodesOfDefinition({ kind: "formula", formula: is("a") }))).toEqual(["a"]);
  });
  it("are those of its condition", () =>
    expect(namesOf(nodesOfDefinition({ kind: "condition", condition: leaf("a") }))).toEqual(["a"]));
});

describe("the expressions of an amount and a version", () => {
  const plain: Component = {
    name: "plain",
    condition: null,
    is: is("whole"),
    into: null,
    round: null,
    atLeast: null,
    payer: null,
    place: null,
    form: "cash",
    text: null,
    cite: [],
  };
  const full: Component = {
    ...plain,
    condition: leaf("due"),
    into: [{ name: "a", share: fact("share") }],
    atLeast: fact("least"),
    payer: { kind: "place", node: fact("payer") },
    place: fact("place"),
  };
  const amount = { per: "month", forEach: null, components: [plain, full] } as const;
  const version: Version = {
    from: "2019-10-14",
    inForce: true,
    title: { zh: "虚构", en: "Made up" },
    subject: ["person"],
    kind: "benefit",
    on: [fact("on")],
    cite: [],
    place: fact("where"),
    definitions: {},
    eligibility: leaf("eligible"),
    amount,
  };

  it("are all that a component reads", () =>
    expect(namesOf(nodesOfAmount(amount))).toEqual(["whole", "due", "whole", "share", "payer", "least", "place"]));
  it("leave out a payer that is no place", () =>
    expect(namesOf(nodesOfAmount({ ...amount, components: [{ ...plain, payer: { kind: "party", name: "fund" } }] }))).toEqual([
      "whole",
    ]));
  it("are those of eligibility, amount and places", () => {
    const inAmount = ["whole", "due", "whole", "share", "payer", "least", "place"];
    expect(namesOf(nodesOfVersion(version))).toEqual(["eligible", ...inAmount, "where", "on"]);
    expect(namesOf(nodesOfVersion({ ...version, eligibility: null, amount: null, place: null, on: [] }))).toEqual([]);
  });
});
