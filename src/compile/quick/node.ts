import { exactNumber } from "../../expression/number-text.js";
import type { Node } from "../../model/expression.js";
import { definitionOf } from "../../plan/definition-of.js";
import { findCondition } from "../../plan/find-condition.js";
import type { Compiler } from "../compiler.js";
import { placeScope, type Scope, scopeOf, widened } from "../scope.js";
import { type QuickArgument, quickCalls } from "./calls.js";
import { quickFact } from "./fact.js";
import { quickParameter } from "./lookup.js";
import { quickArithmetic, quickComparison, quickFraction, quickOrder } from "./numbers.js";
import type { Quick, QuickSymbol, QuickTruth, Run } from "./quick.js";

type Of<K extends Node["kind"]> = Extract<Node, { readonly kind: K }>;
type Make<N> = (node: N, scope: Scope, compiler: Compiler) => Quick | null;

const symbol = (id: number): QuickSymbol => ({ kind: "choice", run: () => id, options: [id], constant: id });

const makers = {
  number: ({ value }) => quickFraction(exactNumber(value)),
  string: ({ value }, _, { layout }) => symbol(layout.symbols.idOf(value)),
  truth: ({ value }) => ({ kind: "truth", isFinal: true, run: () => Number(value) }),
  fact: ({ name, level }, scope, compiler) => quickFact(compiler, name, widened(scope, level).level),
  parameter: ({ name }, scope, compiler) => quickParameter(name, scope, compiler, (at) => keyRun(name, at, scope, compiler)),
  definition: ({ name, level }, scope, compiler) => {
    const { value } = definitionOf(compiler.plan, scope.version, name);
    const at = widened(scope, level);
    return value.kind === "formula" ? compiler.quick.formula(value.formula, at) : compiler.quick.condition(value.condition, at);
  },
  provision: ({ name, level }, scope, compiler) =>
    compiler.quick.condition(findCondition(scope.version, name), widened(scope, level)),
  eligible: ({ policy, level }, scope, compiler) => {
    const version = compiler.plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) return { kind: "truth", isFinal: true, run: () => 0 };
    return compiler.quick.condition(version.eligibility, scopeOf(version, widened(scope, level).level));
  },
  each_option: (_, { each }, { layout }) => (each === null ? null : symbol(layout.symbols.idOf(each.option))),
  as_of: () => ({ kind: "date", run: (frame) => frame.today }),
  locality: (_, scope, compiler) => quickPlace(scope, compiler),
  arithmetic: ({ operator, left, right }, scope, compiler) => {
    const [a, b] = [compiler.quick.node(left, scope), compiler.quick.node(right, scope)];
    return a?.kind === "number" && b?.kind === "number" ? quickArithmetic(operator, a, b) : null;
  },
  comparison: comparisonOf,
  call: ({ function: name, arguments: written }, scope, compiler) => {
    const args = written.map((argument): QuickArgument | null => {
      const each = argument.kind === "each_member";
      const code = each ? compiler.quick.node(argument.of, { ...scope, level: "person" }) : compiler.quick.node(argument, scope);
      return code === null ? null : { code, each };
    });
    const known = args.filter((argument) => argument !== null);
    const call = Object.hasOwn(quickCalls, name) ? quickCalls[name] : undefined;
    return call === undefined || known.length < args.length ? null : call(known);
  },
  list: ({ items }, scope, compiler) => {
    const symbols = items.map((item) => compiler.quick.node(item, scope));
    const ids = symbols.map((one) => (one?.kind === "choice" ? one.constant : null)).filter((id) => id !== null);
    return ids.length < items.length ? null : { kind: "list", symbols: new Set(ids) };
  },
  each_member: () => null,
} satisfies { [K in Node["kind"]]: Make<Of<K>> };

/** Makes quick code of an expression; null where there is none, and the exact code must do. */
export function compileQuickNode(node: Node, scope: Scope, compiler: Compiler): Quick | null {
  return (makers[node.kind] as Make<Node>)(node, scope, compiler);
}

function quickPlace(scope: Scope, compiler: Compiler): Quick | null {
  const written = placeScope(scope);
  if (written !== null) return compiler.quick.node(written.node, written.scope);
  return { kind: "choice", options: null, constant: null, run: ({ place }) => (place < 0 ? Number.NaN : place) };
}

/** The symbol of a key; NaN where it is not decided. */
function keyRun(parameter: string, at: number, scope: Scope, compiler: Compiler): Run | null {
  const key = compiler.plan.pack.parameters[parameter]?.by[at];
  if (key === undefined) return null;
  if (scope.each !== null && scope.each.fact === key.name) return symbol(compiler.layout.symbols.idOf(scope.each.option)).run;
  const code = key.name === "locality" ? quickPlace(scope, compiler) : compiler.quick.node(key.node, scope);
  return code?.kind === "choice" || code?.kind === "truth" ? code.run : null;
}

function comparisonOf({ operator, left, right }: Of<"comparison">, scope: Scope, compiler: Compiler): QuickTruth | null {
  const [a, b] = [compiler.quick.node(left, scope), compiler.quick.node(right, scope)];
  if (a === null || b === null) return null;
  if (operator === "in") return membershipOf(a, b, compiler);
  if (a.kind === "number" && b.kind === "number") return quickComparison(operator, a, b);
  if (a.kind === "date" && b.kind === "date") return { kind: "truth", isFinal: false, run: quickOrder(operator, a.run, b.run) };
  if (operator !== "=" && operator !== "!=") return null;
  if (a.kind !== b.kind || !("run" in a) || !("run" in b)) return null;
  return { kind: "truth", run: quickOrder(operator, a.run, b.run), isFinal: mayBeEither(a, b) };
}

/** While one side is not known, it may be equal to the other, and may not. */
function mayBeEither(a: Quick, b: Quick): boolean {
  if (a.kind === "truth" && b.kind === "truth") return a.isFinal && b.isFinal;
  if (a.kind !== "choice" || b.kind !== "choice" || (a.constant === null) === (b.constant === null)) return false;
  const [constant, options] = a.constant === null ? [b.constant, a.options] : [a.constant, b.options];
  return constant !== null && options !== null && options.length > 1 && options.includes(constant);
}

function membershipOf(a: Quick, b: Quick, { layout }: Compiler): QuickTruth | null {
  if (a.kind !== "choice") return null;
  if (b.kind === "list") return isAmong(a, b.symbols);
  if (b.kind !== "items") return null;
  const { items } = b;
  const { run } = a;
  return {
    kind: "truth",
    isFinal: false,
    run: (frame) => {
      const [value, known] = [run(frame), items(frame)];
      if (known === null || Number.isNaN(value)) return Number.NaN;
      return Number(known.includes(layout.symbols.textOf(value)));
    },
  };
}

function isAmong({ run, options }: QuickSymbol, symbols: ReadonlySet<number>): QuickTruth {
  const isFinal = (options ?? []).some((option) => symbols.has(option)) && (options ?? []).some((option) => !symbols.has(option));
  return {
    kind: "truth",
    isFinal,
    run: (frame) => {
      const value = run(frame);
      return Number.isNaN(value) ? value : Number(symbols.has(value));
    },
  };
}
