import { parser } from "lezer-feel";
import type { ArithmeticOperator, ComparisonOperator, WrittenNode } from "../model/expression.js";
import { excerptOf } from "../values/excerpt.js";
import { type ExpressionProblem, type Slip, slipsOfGrammar, slipsOfShape } from "./slips.js";
import { slipsOfText } from "./slips-of-text.js";

const feel = parser.configure({ top: "Expression" });
type SyntaxNode = ReturnType<typeof feel.parse>["topNode"];

const longest = 1000;
const deepest = 32;
const name = /^[a-z][a-z0-9_]*$/;
const digits = /^\d+(\.\d+)?$/;

interface Reading {
  readonly text: string;
  readonly problems: ExpressionProblem[];
}

/** Parses one sentence of the expression language, or tells every slip in it. */
export function parseExpression(
  text: string,
): { readonly ok: true; readonly node: WrittenNode } | { readonly ok: false; readonly problems: readonly ExpressionProblem[] } {
  if (text.length > longest)
    return { ok: false, problems: [problemOf(slipsOfShape.tooLong, text, { from: longest, to: text.length })] };
  const problems = slipsIn(text);
  if (problems.length > 0) return { ok: false, problems };
  const tree = feel.parse(text);
  const node = readTop(tree.topNode, { text, problems });
  if (problems.length === 0) problems.push(...syntaxErrors(tree, text));
  return node !== null && problems.length === 0 ? { ok: true, node } : { ok: false, problems };
}

function problemOf(slip: Slip, text: string, at: { readonly from: number; readonly to: number }): ExpressionProblem {
  return { code: slip.code, from: at.from, to: at.to, message: slip.message(excerptOf(text.slice(at.from, at.to))) };
}

const textOrSlip = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${slipsOfText.map((slip) => `(${slip.pattern.source})`).join("|")}`, "g");

function slipsIn(text: string): ExpressionProblem[] {
  return [...text.matchAll(textOrSlip)].flatMap((match) => {
    const slip = slipsOfText.find((_, index) => match[index + 1] !== undefined);
    return slip === undefined ? [] : [problemOf(slip, text, { from: match.index, to: match.index + match[0].length })];
  });
}

function syntaxErrors(tree: ReturnType<typeof feel.parse>, text: string): ExpressionProblem[] {
  const errors: ExpressionProblem[] = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError && errors.length === 0) errors.push(problemOf(slipsOfShape.syntax, text, node));
    },
  });
  return errors;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (!child.type.isError) children.push(child);
  return children;
}

function readTop(top: SyntaxNode, reading: Reading): WrittenNode | null {
  const [only] = childrenOf(top);
  return only === undefined ? null : read(only, reading, 1);
}

type ReadNode = (node: SyntaxNode, reading: Reading, depth: number) => WrittenNode | null;

function read(node: SyntaxNode, reading: Reading, depth: number): WrittenNode | null {
  if (depth > deepest) return slip(slipsOfShape.tooDeep, node, reading);
  const reader = readers.get(node.name);
  if (reader !== undefined) return reader(node, reading, depth);
  return slip(slipsOfGrammar.get(node.name) ?? slipsOfShape.syntax, node, reading);
}

function slip(found: Slip, node: SyntaxNode, { text, problems }: Reading): null {
  const known = problems.some((problem) => problem.code === found.code && problem.code === slipsOfShape.tooDeep.code);
  if (!known) problems.push(problemOf(found, text, node));
  return null;
}

function readOperands(node: SyntaxNode, reading: Reading, depth: number): readonly [WrittenNode, string, WrittenNode] | null {
  const children = childrenOf(node);
  const [left, operator, right] = children;
  if (left === undefined || operator === undefined || right === undefined || children.length !== 3) {
    return broken(node, reading);
  }
  const [before, after] = [read(left, reading, depth + 1), read(right, reading, depth + 1)];
  return before === null || after === null ? null : [before, reading.text.slice(operator.from, operator.to), after];
}

const readArithmetic: ReadNode = (node, reading, depth) => {
  if (node.firstChild?.name === "ArithOp") return slip(slipsOfShape.unarySign, node, reading);
  const operands = readOperands(node, reading, depth);
  if (operands === null) return null;
  const [left, operator, right] = operands;
  return { kind: "arithmetic", from: node.from, operator: operator as ArithmeticOperator, left, right };
};

const readComparison: ReadNode = (node, reading, depth) => {
  if (childrenOf(node).some((child) => child.name === "between")) return slip(slipsOfShape.between, node, reading);
  const tests = childrenOf(node).find((child) => child.name === "PositiveUnaryTests");
  if (tests !== undefined) return slip(slipsOfShape.inParentheses, tests, reading);
  const operands = readOperands(node, reading, depth);
  if (operands === null) return null;
  const [left, operator, right] = operands;
  if (left.kind === "comparison" || right.kind === "comparison") return slip(slipsOfShape.chained, node, reading);
  return { kind: "comparison", from: node.from, operator: operator as ComparisonOperator, left, right };
};

const readInner: ReadNode = (node, reading, depth) => {
  const inner = childrenOf(node).find((child) => child.name !== "(" && child.name !== ")");
  return inner === undefined ? broken(node, reading) : read(inner, reading, depth + 1);
};

const readUnaryTest: ReadNode = (node, reading) => {
  const interval = childrenOf(node).find((child) => child.name === "Interval");
  return slip(interval === undefined ? slipsOfShape.missingOperand : slipsOfShape.interval, node, reading);
};

const readCall: ReadNode = (node, reading, depth) => {
  const [called, , parameters] = childrenOf(node);
  if (called === undefined || called.name !== "VariableName") return slip(slipsOfShape.notAFunction, called ?? node, reading);
  const callee = readName(called, reading, depth);
  if (callee === null || callee.kind !== "name") return null;
  if (callee.name === "not") return slip(slipsOfShape.logic, node, reading);
  // An unclosed bracket makes lezer-feel guess named parameters; the error node tells it apart.
  if (parameters?.name === "NamedParameters" && isWhole(node)) return slip(slipsOfShape.namedArgument, parameters, reading);
  if (parameters?.name !== "PositionalParameters") return broken(node, reading);
  const passed = readAll(childrenOf(parameters), reading, depth);
  return passed === null ? null : { kind: "call", from: node.from, function: callee.name, arguments: passed };
};

function readAll(nodes: readonly SyntaxNode[], reading: Reading, depth: number): readonly WrittenNode[] | null {
  const all = nodes.map((node) => read(node, reading, depth + 1));
  const whole = all.filter((node) => node !== null);
  return whole.length < all.length ? null : whole;
}

/** Tells that a node lacks a part, unless an error of syntax inside it says so more exactly. */
function broken(node: SyntaxNode, reading: Reading): null {
  return isWhole(node) ? slip(slipsOfShape.syntax, node, reading) : null;
}

function isWhole(node: SyntaxNode): boolean {
  let whole = true;
  node.cursor().iterate((inner) => {
    if (inner.type.isError) whole = false;
  });
  return whole;
}

const readList: ReadNode = (node, reading, depth) => {
  const written = childrenOf(node).filter((child) => child.name !== "[" && child.name !== "]");
  const items = readAll(written, reading, depth);
  return items === null ? null : { kind: "list", from: node.from, items };
};

const readName: ReadNode = (node, reading) => {
  const text = reading.text.slice(node.from, node.to);
  const [first, second] = childrenOf(node);
  if (second !== undefined) return slip(slipsOfShape.sideBySide, node, reading);
  if (first === undefined || !name.test(text)) return slip(slipsOfShape.badName, node, reading);
  return { kind: "name", from: node.from, name: text };
};

const readNumber: ReadNode = (node, reading) => {
  const value = reading.text.slice(node.from, node.to);
  if (/^[+-]/.test(value)) return slip(slipsOfShape.unarySign, node, reading);
  return digits.test(value) ? { kind: "number", from: node.from, value } : slip(slipsOfShape.syntax, node, reading);
};

const readString: ReadNode = (node, reading) => {
  const value = reading.text.slice(node.from + 1, node.to - 1);
  return /["\\]/.test(value) ? slip(slipsOfShape.escape, node, reading) : { kind: "string", from: node.from, value };
};

const readTruth: ReadNode = (node, reading) => ({
  kind: "truth",
  from: node.from,
  value: reading.text.slice(node.from, node.to) === "true",
});

const readers: ReadonlyMap<string, ReadNode> = new Map([
  ["ArithmeticExpression", readArithmetic],
  ["Comparison", readComparison],
  ["PositiveUnaryTest", readInner],
  ["SimplePositiveUnaryTest", readUnaryTest],
  ["ParenthesizedExpression", readInner],
  ["FunctionInvocation", readCall],
  ["List", readList],
  ["VariableName", readName],
  ["NumericLiteral", readNumber],
  ["StringLiteral", readString],
  ["BooleanLiteral", readTruth],
]);
