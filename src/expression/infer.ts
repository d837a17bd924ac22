import type { Node, Reference } from "../model/expression.js";
import type { ValueType } from "../model/value-type.js";
import type { ArgumentType, TypeProblem } from "./built-in.js";
import { builtIns } from "./built-ins.js";
import { plainType, typeOfLiteral } from "./literal-type.js";
import { typeOfArithmetic, typeOfComparison } from "./type-algebra.js";
import { typeOfList } from "./type-of-equality.js";
import { isTypeProblem } from "./type-problem.js";
import { isReference } from "./walk.js";

/** A problem and the part of the expression that has it. */
type PlacedTypeProblem = TypeProblem & { readonly node: Node };

/** The type of an expression; null where a problem, here or where a name is declared, leaves none. */
export interface Inferred {
  readonly type: ValueType | null;
  readonly problems: readonly PlacedTypeProblem[];
}

/** The type of what a reference stands for; null where it is not known, which is told where the name is declared. */
export type TypeOf = (reference: Reference) => ValueType | null;

/** Infers the type of an expression and tells every place where operands do not fit. */
export function inferType(node: Node, typeOf: TypeOf): Inferred {
  const problems: PlacedTypeProblem[] = [];
  return { type: infer(node, { typeOf, problems }), problems };
}

interface Inferring {
  readonly typeOf: TypeOf;
  readonly problems: PlacedTypeProblem[];
}

function infer(node: Node, to: Inferring): ValueType | null {
  if (isReference(node)) return to.typeOf(node);
  switch (node.kind) {
    case "number":
    case "string":
    case "truth":
      return typeOfLiteral(node);
    case "arithmetic":
      return join(node, to, (left, right) => typeOfArithmetic(node.operator, left, right));
    case "comparison":
      return join(node, to, (left, right) => typeOfComparison(node.operator, left, right));
    case "list":
      return inferList(node, to);
    case "call":
      return inferCall(node, to);
    case "each_member":
      return infer(node.of, to);
  }
}

type Joined = ValueType | TypeProblem;
type Binary = Extract<Node, { kind: "arithmetic" | "comparison" }>;

function join(node: Binary, to: Inferring, typeOf: (left: ValueType, right: ValueType) => Joined): ValueType | null {
  const [left, right] = [infer(node.left, to), infer(node.right, to)];
  // A comparison is a truth even where an operand has no type: the problem is told once.
  if (left === null || right === null) return node.kind === "comparison" ? plainType("boolean") : null;
  const type = settle(typeOf(left, right), node, to);
  return type === null && node.kind === "comparison" ? plainType("boolean") : type;
}

function settle(joined: Joined, node: Node, { problems }: Inferring): ValueType | null {
  if (!isTypeProblem(joined)) return joined;
  problems.push({ ...joined, node });
  return null;
}

function inferList(node: Extract<Node, { kind: "list" }>, to: Inferring): ValueType | null {
  const items = node.items.map((item) => infer(item, to));
  const known = items.filter((item) => item !== null);
  return known.length < items.length ? null : settle(typeOfList(known), node, to);
}

function inferCall(node: Extract<Node, { kind: "call" }>, to: Inferring): ValueType | null {
  const passed = node.arguments.map((argument) => ({ type: infer(argument, to), each: argument.kind === "each_member" }));
  const known = passed.filter((argument): argument is ArgumentType => argument.type !== null);
  const called = Object.hasOwn(builtIns, node.function) ? builtIns[node.function] : undefined;
  return called === undefined || known.length < passed.length ? null : settle(called.typeOf(known), node, to);
}
