import { describe, expect, it } from "vitest";
import { inferType } from "../../src/expression/infer.js";
import type { Node, Reference } from "../../src/model/expression.js";
import type { ValueType } from "../../src/model/value-type.js";

const plain = { options: null, unit: null, per: null } as const;
const types: Readonly<Record<string, ValueType>> = {
  birth_date: { ...plain, kind: "date" },
  standard: { ...plain, kind: "money", per: "month" },
  yearly: { ...plain, kind: "money", per: "year" },
  rate: { ...plain, kind: "share" },
  limit: { ...plain, kind: "integer", unit: "year" },
};
const typeOf = (reference: Reference) =>
  "name" in reference ? (types[reference.name] ?? null) : { ...plain, kind: "date" as const };

const fact = (name: string): Node => ({ kind: "fact", name, level: "person" });
const operation = (left: Node, operator: "+" | "*", right: Node): Node => ({ kind: "arithmetic", operator, left, right });
const years: Node = { kind: "call", function: "years_between", arguments: [fact("birth_date"), { kind: "as_of" }] };

describe("a type", () => {
  it("follows from operands and arguments", () => {
    expect(inferType(operation(fact("standard"), "*", fact("rate")), typeOf)).toEqual({ type: types.standard, problems: [] });
    expect(inferType(years, typeOf)).toEqual({ type: { ...plain, kind: "integer", unit: "year" }, problems: [] });
    const old: Node = { kind: "comparison", operator: ">=", left: years, right: fact("limit") };
    expect(inferType(old, typeOf)).toEqual({ type: { ...plain, kind: "boolean" }, problems: [] });
  });

  it("is missing where operands do not fit, and the part at fault is named", () => {
    const bad = operation(fact("standard"), "+", fact("yearly"));
    const { type, problems } = inferType(operation(bad, "*", fact("rate")), typeOf);
    expect(type).toBeNull();
    expect(problems.map(({ code, node }) => [code, node])).toEqual([["period-mismatch", bad]]);
  });

  it("of a comparison is a truth whatever its operands are", () => {
    const unknown: Node = { kind: "comparison", operator: "=", left: fact("nothing"), right: fact("limit") };
    expect(inferType(unknown, typeOf)).toEqual({ type: { ...plain, kind: "boolean" }, problems: [] });
  });

  it("is told to be wrong at every place at once", () => {
    const both: Node = {
      kind: "list",
      items: [operation(fact("birth_date"), "+", fact("rate")), operation(fact("standard"), "+", fact("rate"))],
    };
    expect(inferType(both, typeOf).problems.map(({ code }) => code)).toEqual(["type-mismatch", "type-mismatch"]);
  });

  it("of a comparison that does not fit is a truth, and the problem is told once", () => {
    const bad: Node = { kind: "comparison", operator: "<", left: fact("birth_date"), right: fact("rate") };
    const { type, problems } = inferType(bad, typeOf);
    expect(type).toEqual({ ...plain, kind: "boolean" });
    expect(problems.map(({ code }) => code)).toEqual(["type-mismatch"]);
  });

  it("is missing where a part has none, without a problem of its own", () => {
    const list: Node = { kind: "list", items: [fact("nothing"), fact("standard")] };
    expect(inferType(list, typeOf)).toEqual({ type: null, problems: [] });
    const called: Node = { kind: "call", function: "years_between", arguments: [fact("nothing"), { kind: "as_of" }] };
    expect(inferType(called, typeOf)).toEqual({ type: null, problems: [] });
    expect(inferType({ kind: "call", function: "toString", arguments: [] }, typeOf)).toEqual({ type: null, problems: [] });
    expect(inferType(operation(fact("nothing"), "+", fact("rate")), typeOf)).toEqual({ type: null, problems: [] });
  });
});
