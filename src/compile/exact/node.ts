import { constantOf } from "../../expression/constant.js";
import { exactNumber } from "../../expression/number-text.js";
import type { Node } from "../../model/expression.js";
import { definitionOf } from "../../plan/definition-of.js";
import { findCondition } from "../../plan/find-condition.js";
import type { Abstract, Truth } from "../../values/abstract.js";
import type { Code, Compiler } from "../compiler.js";
import type { Frame } from "../frame.js";
import { placeScope, type Scope, scopeOf, widened } from "../scope.js";
import { calls, ofUnknownMembers } from "./calls.js";
import { compared } from "./compare.js";
import { countyFactCode, factCode } from "./fact.js";
import { computed } from "./ranges.js";

type Of<K extends Node["kind"]> = Extract<Node, { readonly kind: K }>;
type Compile<N> = (node: N, scope: Scope, compiler: Compiler) => Code<Abstract>;

const always =
  (value: Abstract): Code<Abstract> =>
  () =>
    value;

const ofTruth = { true: truthValue("true"), false: truthValue("false"), unknown: truthValue("unknown") };

function truthValue(truth: Truth): Abstract {
  return { kind: "truth", truth };
}

const compilers = {
  number: ({ value }) => {
    const number = exactNumber(value);
    return always({ kind: "number", min: number, max: number });
  },
  string: ({ value }) => always({ kind: "choice", options: [value] }),
  truth: ({ value }) => always(ofTruth[value ? "true" : "false"]),
  fact: ({ name, level }, scope, compiler) => {
    const at = widened(scope, level).level;
    return at === "county" ? countyFactCode(compiler, name) : factCode(compiler.layout, name, at);
  },
  parameter: ({ name }, scope, compiler) => {
    const lookup = compiler.lookup(name, scope);
    return (frame) => lookup(frame).value;
  },
  definition: ({ name, level }, scope, compiler) => {
    const { value } = definitionOf(compiler.plan, scope.version, name);
    const at = widened(scope, level);
    return value.kind === "formula"
      ? compiler.formula(value.formula, at, "part")
      : truthCode(compiler.condition(value.condition, at));
  },
  provision: ({ name, level }, scope, compiler) =>
    truthCode(compiler.condition(findCondition(scope.version, name), widened(scope, level))),
  eligible: ({ policy, level }, scope, compiler) => {
    const version = compiler.plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) return always(ofTruth.false);
    return truthCode(compiler.condition(version.eligibility, scopeOf(version, widened(scope, level).level)));
  },
  each_option: (_, { each }) => always({ kind: "choice", options: each === null ? null : [each.option] }),
  as_of: () => (frame) => ({ kind: "date", min: frame.today, max: frame.today }),
  locality: (_, scope, compiler) => placeCode(scope, compiler),
  arithmetic: ({ operator, left, right }, scope, compiler) => {
    const [a, b] = [compileNode(left, scope, compiler), compileNode(right, scope, compiler)];
    return (frame) => {
      const [x, y] = [a(frame), b(frame)];
      if (x.kind !== "number" || y.kind !== "number") return { kind: "number", min: null, max: null };
      const { min, max } = computed(operator, x, y);
      return { kind: "number", min, max };
    };
  },
  comparison: ({ operator, left, right }, scope, compiler) => {
    const [a, b] = [compileNode(left, scope, compiler), compileNode(right, scope, compiler)];
    return (frame) => ofTruth[compared(operator, a(frame), b(frame))];
  },
  call: callCode,
  list: ({ items }, scope, compiler) => {
    const codes = items.map((item) => compileNode(item, scope, compiler));
    return (frame) => {
      const texts = codes.map((code) => constantOf(code(frame)));
      return { kind: "list", items: texts.every((text) => typeof text === "string") ? texts : null };
    };
  },
  each_member: () => {
    throw new TypeError("a value for every member stands only in the arguments of a call");
  },
} satisfies { [K in Node["kind"]]: Compile<Of<K>> };

/** Makes code of an expression, without a memory of its own. */
export function compileNode(node: Node, scope: Scope, compiler: Compiler): Code<Abstract> {
  return (compilers[node.kind] as Compile<Node>)(node, scope, compiler);
}

function truthCode(condition: Code<Truth>): Code<Abstract> {
  return (frame) => ofTruth[condition(frame)];
}

/** The place of a scope: the one written, else the case's own. */
export function placeCode(scope: Scope, compiler: Compiler): Code<Abstract> {
  const written = placeScope(scope);
  if (written !== null) return compiler.node(written.node, written.scope);
  return ({ locality }) => ({ kind: "choice", options: locality === null ? null : [locality] });
}

function callCode(node: Of<"call">, scope: Scope, compiler: Compiler): Code<Abstract> {
  const call = Object.hasOwn(calls, node.function) ? calls[node.function] : undefined;
  if (call === undefined) throw new TypeError(`there is no function \`${node.function}\``);
  const parts = node.arguments.map((argument) =>
    argument.kind === "each_member"
      ? memberCode(compiler.node(argument.of, { ...scope, level: "person" }, "part"))
      : oneCode(compileNode(argument, scope, compiler)),
  );
  const unknown = ofUnknownMembers(node.function);
  return (frame) => {
    const values = parts.map((part) => part(frame));
    const known = values.filter((value) => value !== null);
    return known.length < values.length ? unknown : call(known.flat());
  };
}

function oneCode(code: Code<Abstract>): Code<readonly Abstract[] | null> {
  return (frame) => [code(frame)];
}

function memberCode(code: Code<Abstract>): Code<readonly Abstract[] | null> {
  return (frame) => (frame.areMembersKnown ? frame.present.map((index) => atMember(frame, index, code)) : null);
}

function atMember<T>(frame: Frame, index: number, code: Code<T>): T {
  const { person, index: before } = frame;
  frame.person = frame.members[index] ?? person;
  frame.index = index;
  const value = code(frame);
  frame.person = person;
  frame.index = before;
  return value;
}
