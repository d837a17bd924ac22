import { evaluateNode } from "../../src/evaluate/node.js";
import { inferType } from "../../src/expression/infer.js";
import { parseExpression } from "../../src/expression/parse.js";
import { printExpression } from "../../src/expression/print.js";
import { typeWords } from "../../src/expression/type-problem.js";
import type { Node, Reference, WrittenNode } from "../../src/model/expression.js";
import type { ValueType } from "../../src/model/value-type.js";
import type { Abstract } from "../../src/values/abstract.js";
import { printAbstract } from "./print-abstract.js";
import { readWrittenValue, type WrittenValue } from "./written-value.js";

/** A row of a conformance file. `want` is the value, or the code of the problem; `type` is the type in words. */
export interface Row {
  readonly note: string;
  readonly expression: string;
  readonly given?: Readonly<Record<string, string>>;
  readonly want: string;
  readonly type?: string;
}

type Given = ReadonlyMap<string, WrittenValue>;

/** What an expression comes to: its value and type, or the code of its first problem. */
type Outcome = { readonly value: Abstract; readonly type: ValueType | null } | { readonly problem: string };

/** Evaluates an expression on given values. */
export function evaluateExpression(expression: string, given: Readonly<Record<string, string>>): Outcome {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return { problem: parsed.problems[0]?.code ?? "" };
  const values: Given = new Map(Object.entries(given).map(([name, text]) => [name, readWrittenValue(text)]));
  const node = bind(parsed.node, values);
  const { type, problems } = inferType(node, (reference) => givenValue(reference, values).type);
  const [problem] = problems;
  if (problem !== undefined) return { problem: problem.code };
  const value = evaluateNode(node, {
    reference: (reference) => single(givenValue(reference, values)),
    eachMember: (of) => givenValue(of, values).values,
  });
  return { value, type };
}

/** Evaluates an expression on given values: its value in print and its type in words, or the code of its first problem. */
export function runExpression(
  expression: string,
  given: Readonly<Record<string, string>>,
): { readonly value: string; readonly type: string } {
  const outcome = evaluateExpression(expression, given);
  if ("problem" in outcome) return { value: outcome.problem, type: "" };
  return { value: printAbstract(outcome.value), type: outcome.type === null ? "" : typeWords(outcome.type).en };
}

/** Every name is a fact of its row; a call of `eligible` is one whose name is the call. */
function bind(node: WrittenNode, given: Given): Node {
  switch (node.kind) {
    case "number":
    case "string":
      return { kind: node.kind, value: node.value };
    case "truth":
      return { kind: node.kind, value: node.value };
    case "name":
      return bindName(node.name, given);
    case "arithmetic":
      return { kind: node.kind, operator: node.operator, left: bind(node.left, given), right: bind(node.right, given) };
    case "comparison":
      return { kind: node.kind, operator: node.operator, left: bind(node.left, given), right: bind(node.right, given) };
    case "list":
      return { kind: node.kind, items: node.items.map((item) => bind(item, given)) };
    case "call":
      if (node.function === "eligible") return bindName(printExpression(node), given);
      return { kind: node.kind, function: node.function, arguments: node.arguments.map((argument) => bind(argument, given)) };
  }
}

function bindName(name: string, given: Given): Node {
  const fact: Reference = { kind: "fact", name, level: "person" };
  return given.get(name)?.each ? { kind: "each_member", of: fact } : fact;
}

function givenValue(node: Node, given: Given): WrittenValue {
  const value = node.kind === "fact" ? given.get(node.name) : undefined;
  if (value === undefined) throw new Error(`${printExpression(node)} is not given`);
  return value;
}

function single({ values: [value] }: WrittenValue) {
  if (value === undefined) throw new Error("no value is given");
  return value;
}
