import { builtIns } from "../expression/built-ins.js";
import { constantOf } from "../expression/constant.js";
import { exactNumber } from "../expression/number-text.js";
import { arithmetic, comparison } from "../expression/operators.js";
import type { Node, Reference } from "../model/expression.js";
import { type Abstract, choiceOf, numberOf, truthOf } from "../values/abstract.js";
import { zero } from "../values/fraction.js";
import { unbounded } from "../values/interval.js";

/** Where the names of an expression get their values from. */
export interface Resolve {
  readonly reference: (reference: Reference) => Abstract;
  /** The value of an expression for every present member; null where it is not known who they are. */
  readonly eachMember: (of: Node) => readonly Abstract[] | null;
}

type Of<K extends Node["kind"]> = Extract<Node, { readonly kind: K }>;

const reference = (node: Reference, resolve: Resolve): Abstract => resolve.reference(node);

const evaluators = {
  number: (node) => numberOf(exactNumber(node.value)),
  string: (node) => choiceOf(node.value),
  truth: (node) => truthOf(node.value),
  fact: reference,
  parameter: reference,
  definition: reference,
  provision: reference,
  eligible: reference,
  each_option: reference,
  as_of: reference,
  locality: reference,
  arithmetic: (node, resolve) => arithmetic(node.operator, evaluateNode(node.left, resolve), evaluateNode(node.right, resolve)),
  comparison: (node, resolve) => comparison(node.operator, evaluateNode(node.left, resolve), evaluateNode(node.right, resolve)),
  call: evaluateCall,
  list: (node, resolve) => evaluateList(node.items, resolve),
  each_member: () => {
    throw new TypeError("a value for every member stands only in the arguments of a call");
  },
} satisfies { [K in Node["kind"]]: (node: Of<K>, resolve: Resolve) => Abstract };

/** Evaluates an expression on what is known. */
export function evaluateNode(node: Node, resolve: Resolve): Abstract {
  return (evaluators[node.kind] as (node: Node, resolve: Resolve) => Abstract)(node, resolve);
}

function evaluateCall(node: Of<"call">, resolve: Resolve): Abstract {
  const called = Object.hasOwn(builtIns, node.function) ? builtIns[node.function] : undefined;
  if (called === undefined) throw new TypeError(`there is no function \`${node.function}\``);
  const values = node.arguments.map((argument) =>
    argument.kind === "each_member" ? resolve.eachMember(argument.of) : [evaluateNode(argument, resolve)],
  );
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? called.apply(known.flat()) : (ofUnknownMembers[node.function] ?? anyNumber);
}

const anyNumber: Abstract = { kind: "number", ...unbounded };

/** What the functions of a list of members may give while nobody knows who they are. */
const ofUnknownMembers: Readonly<Record<string, Abstract>> = {
  count: { kind: "number", min: zero, max: null },
  any: truthOf(null),
  all: truthOf(null),
};

/** A list with an item that is not known is not known. */
function evaluateList(items: readonly Node[], resolve: Resolve): Abstract {
  const texts = items.map((item) => constantOf(evaluateNode(item, resolve)));
  const known = texts.filter((text) => typeof text === "string");
  return { kind: "list", items: known.length === texts.length ? known : null };
}
