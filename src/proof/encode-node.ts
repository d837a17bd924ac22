import { exactNumber } from "../expression/number-text.js";
import type { Arithmetic, Comparison, Node, Reference } from "../model/expression.js";
import { atLevel, type Context, contextOf } from "../plan/context.js";
import { definitionOf } from "../plan/definition-of.js";
import { findCondition } from "../plan/find-condition.js";
import { choiceOf, numberOf, truthOf } from "../values/abstract.js";
import { parseFraction } from "../values/fraction.js";
import { encodeCall, shortened } from "./encode-functions.js";
import { encodeParameter, placeOf } from "./encode-parameter.js";
import type { Encoding } from "./encoding.js";
import { exactIn, isDecidedSpan, lessSpan, mayBe, minusSpan, plusSpan, type Span, timesSpan } from "./interval.js";
import { scaledOf, valueIn } from "./scaled.js";
import {
  choiceInList,
  negated,
  type Symbolic,
  type SymbolicList,
  type SymbolicTruth,
  sameChoice,
  sameTruth,
  symbolicOf,
} from "./symbolic.js";
import { and, not, or, yes } from "./term.js";

type Of<K extends Node["kind"]> = Extract<Node, { readonly kind: K }>;
type Encode<N> = (e: Encoding, node: N, context: Context) => Symbolic;

const references = {
  fact: (e, { name, level }, context) => e.inputs.fact(name, atLevel(context, level).level),
  parameter: (e, { name }, context) => encodeParameter(e, name, context),
  definition: (e, { name, level }, context) => {
    const { value } = definitionOf(e.plan, context.version, name);
    const at = atLevel(context, level);
    return value.kind === "formula" ? e.formula(value.formula, at) : e.condition(value.condition, at);
  },
  provision: (e, { name, level }, context) => e.condition(findCondition(context.version, name), atLevel(context, level)),
  eligible: (e, { policy, level }, context) => {
    e.reads("policy", policy);
    const version = e.plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) return symbolicOf(truthOf(false));
    const at = atLevel(context, level);
    return e.condition(version.eligibility, contextOf(version, at.level, at.index));
  },
  each_option: (e, _, { each }) => (each === null ? e.unwritten("each option", "choice") : symbolicOf(choiceOf(each.option))),
  as_of: (e) => ({ kind: "date", ...e.today }),
  locality: (e, _, context) => placeOf(e, context),
} satisfies { [K in Reference["kind"]]: Encode<Of<K>> };

const arithmetic = (e: Encoding, { operator, left, right }: Arithmetic<Node>, context: Context): Symbolic => {
  const [a, b] = [e.node(left, context), e.node(right, context)];
  if (a.kind !== "number" || b.kind !== "number") return e.unwritten(`a number ${operator} a ${b.kind}`, "number");
  const made = operator === "/" ? quotient(a, b) : { "+": plusSpan, "-": minusSpan, "*": timesSpan }[operator](a, b);
  return made === null ? e.unwritten("a division by what is not constant", "number") : { kind: "number", ...made };
};

const quotient = (a: Span, b: Span): Span | null => {
  const exact = exactIn(b);
  const divisor = exact === null ? null : valueIn(exact);
  if (divisor === null || divisor.numerator === 0n) return null;
  const inverse = symbolicOf(numberOf({ numerator: divisor.denominator, denominator: divisor.numerator }));
  return inverse.kind === "number" && divisor.numerator > 0n ? timesSpan(a, inverse) : null;
};

const less = (a: Symbolic, b: Symbolic): SymbolicTruth | null =>
  (a.kind === "number" && b.kind === "number") || (a.kind === "date" && b.kind === "date")
    ? { kind: "truth", ...lessSpan(a, b) }
    : null;

const same = (a: Symbolic, b: Symbolic): SymbolicTruth | null => {
  if (a.kind === "truth" && b.kind === "truth") return sameTruth(a, b);
  if (a.kind === "choice" && b.kind === "choice") return sameChoice(a, b);
  const [isLess, isGreater] = [less(a, b), less(b, a)];
  if (isLess === null || isGreater === null) return null;
  return {
    kind: "truth",
    isTrue: and(isLess.isFalse, isGreater.isFalse),
    isFalse: or(isLess.isTrue, isGreater.isTrue),
  };
};

const opposite = (truth: SymbolicTruth | null): SymbolicTruth | null => (truth === null ? null : negated(truth));

const isIn = (a: Symbolic, b: Symbolic): SymbolicTruth | null => {
  if (b.kind !== "list") return null;
  if (a.kind === "choice") return choiceInList(a, b);
  return a.kind === "number" ? numberInList(a, b) : null;
};

const numberInList = (a: Span, { isKnown, has }: SymbolicList): SymbolicTruth => {
  const may = or(
    ...[...has].map(([item, is]) => {
      const value = parseFraction(item);
      return value === null ? not(yes) : and(is, mayBe(a, scaledOf(value)));
    }),
  );
  return { kind: "truth", isTrue: and(isKnown, may, isDecidedSpan(a)), isFalse: and(isKnown, not(may)) };
};

const comparisons = {
  "=": same,
  "!=": (a, b) => opposite(same(a, b)),
  "<": less,
  "<=": (a, b) => opposite(less(b, a)),
  ">": (a, b) => less(b, a),
  ">=": (a, b) => opposite(less(a, b)),
  in: isIn,
} satisfies Record<Comparison<Node>["operator"], (a: Symbolic, b: Symbolic) => SymbolicTruth | null>;

const comparison = (e: Encoding, { operator, left, right }: Comparison<Node>, context: Context): Symbolic => {
  const [a, b] = [e.node(left, context), e.node(right, context)];
  return comparisons[operator](a, b) ?? e.unwritten(`a ${a.kind} ${operator} a ${b.kind}`, "truth");
};

const call = (e: Encoding, node: Of<"call">, context: Context): Symbolic => {
  const [first] = node.arguments;
  if (first?.kind === "each_member") return ofMembers(e, node, first.of);
  const values = node.arguments.map((argument) => e.node(argument, context));
  const made = encodeCall(e, node.function, values);
  if (made === null) return e.unwritten(node.function, kindsOfCalls[node.function] ?? "number");
  return made.kind === "number" || made.kind === "date" ? shortened(e, made) : made;
};

const kindsOfCalls: Readonly<Record<string, Symbolic["kind"]>> = {
  any: "truth",
  all: "truth",
  add_days: "date",
  add_months: "date",
  add_years: "date",
};

/** Members are only counted: what is asked of each of them would need each of them in the script. */
const ofMembers = (e: Encoding, node: Of<"call">, of: Node): Symbolic => {
  if (node.function === "count" && of.kind === "truth" && of.value) return { kind: "number", ...e.inputs.members() };
  return e.unwritten(`${node.function} of members`, kindsOfCalls[node.function] ?? "number");
};

const list = (e: Encoding, { items }: Of<"list">): Symbolic => {
  const constants = items.map((item) => (item.kind === "string" || item.kind === "number" ? item.value : null));
  if (constants.includes(null)) return e.unwritten("a list of values that are not constant", "list");
  return { kind: "list", isKnown: yes, has: new Map(constants.map((item) => [item ?? "", yes])) };
};

const encoders = {
  ...references,
  number: (_, { value }) => symbolicOf(numberOf(exactNumber(value))),
  string: (_, { value }) => symbolicOf(choiceOf(value)),
  truth: (_, { value }) => symbolicOf(truthOf(value)),
  arithmetic,
  comparison,
  call,
  list,
  each_member: (e) => e.unwritten("members", "number"),
} satisfies { [K in Node["kind"]]: Encode<Of<K>> };

/** Writes an expression. */
export const encodeNode: Encode<Node> = (e, node, context) => (encoders[node.kind] as Encode<Node>)(e, node, context);
