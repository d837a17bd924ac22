import type { ArithmeticOperator, ComparisonOperator, Node, Reference } from "../model/expression.js";
import type { Language, Text } from "../values/text.js";
import { describeCall } from "./describe-call.js";
import { childrenOf, isReference } from "./walk.js";

/** What the parts of an expression are called. */
export interface Labels {
  readonly label: (reference: Reference) => Text;
  /** An option in words, of the value that it is compared with; null where it has no words. */
  readonly option: (of: Reference, option: string) => Text | null;
}

const signs = {
  "+": "+",
  "-": "−",
  "*": "×",
  "/": "÷",
  "=": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
} as const satisfies { readonly [K in ArithmeticOperator | Exclude<ComparisonOperator, "in">]: string };

const isIn: Text = { zh: "属于", en: "is one of" };
const truths = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } } as const;
const always = { true: { zh: "一律成立", en: "always" }, false: { zh: "一律不成立", en: "never" } } as const;

interface Describing {
  readonly labels: Labels;
  readonly language: Language;
}

/** Puts an expression into words and signs: `年龄 ≥ 老年人年龄下限`. */
export function describeExpression(node: Node, labels: Labels, language: Language): string {
  if (node.kind === "truth") return always[`${node.value}`][language];
  return describe(node, null, { labels, language });
}

/** `beside` is the value that an option stands beside in a comparison. */
function describe(node: Node, beside: Reference | null, to: Describing): string {
  switch (node.kind) {
    case "number":
      return node.value;
    case "string":
      return ((beside === null ? null : to.labels.option(beside, node.value)) ?? { zh: node.value, en: node.value })[to.language];
    case "truth":
      return truths[`${node.value}`][to.language];
    case "arithmetic":
      return `${operand(node, "left", to)} ${signs[node.operator]} ${operand(node, "right", to)}`;
    case "comparison":
      return describeComparison(node, to);
    case "list":
      return node.items.map((item) => describe(item, beside, to)).join(to.language === "zh" ? "、" : ", ");
    case "call":
      return describeCall(node, argumentOf(node, to), to.language);
    case "each_member":
      return describe(node.of, beside, to);
    default:
      return to.labels.label(node)[to.language];
  }
}

const listing: ReadonlySet<string> = new Set(["min", "max", "sum", "count", "any", "all"]);

// Among several that are listed, one that is itself worked out is parted from the others.
function argumentOf(call: Extract<Node, { kind: "call" }>, to: Describing): (argument: Node) => string {
  const isListed = listing.has(call.function) && call.arguments.length > 1;
  return (argument) => {
    const text = describe(argument, null, to);
    const isWorkedOut = argument.kind === "arithmetic" || (argument.kind === "call" && childrenOf(argument).length > 0);
    return isListed && isWorkedOut ? bracketed(text, to.language) : text;
  };
}

const bracketed = (text: string, language: Language): string => (language === "zh" ? `（${text}）` : `(${text})`);

function describeComparison(node: Extract<Node, { kind: "comparison" }>, to: Describing): string {
  const left = describe(node.left, referenceIn(node.right), to);
  const right = describe(node.right, referenceIn(node.left), to);
  return `${left} ${node.operator === "in" ? isIn[to.language] : signs[node.operator]} ${right}`;
}

function referenceIn(node: Node): Reference | null {
  if (isReference(node)) return node;
  return node.kind === "each_member" ? referenceIn(node.of) : null;
}

const bindsLoosely = (node: Node): boolean => node.kind === "arithmetic" && (node.operator === "+" || node.operator === "-");

function operand(parent: Extract<Node, { kind: "arithmetic" }>, side: "left" | "right", to: Describing): string {
  const node = parent[side];
  const text = describe(node, null, to);
  const isRight = side === "right";
  const parted = bindsLoosely(parent)
    ? isRight && bindsLoosely(node)
    : bindsLoosely(node) || (isRight && node.kind === "arithmetic");
  // Words of a call that run on would swallow the sign beside them.
  const runsOn = node.kind === "call" && childrenOf(node).length > 0;
  return parted || runsOn ? bracketed(text, to.language) : text;
}
