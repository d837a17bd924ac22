import type { Node } from "../model/expression.js";
import type { Plan } from "../model/plan.js";
import type { Abstract } from "../values/abstract.js";
import type { Code, Compiler, QuickCompiler } from "./compiler.js";
import { compileAmount } from "./exact/amount.js";
import { compileCondition, compileFormula } from "./exact/condition.js";
import { compileLookup } from "./exact/lookup.js";
import { compileNode } from "./exact/node.js";
import type { Frame } from "./frame.js";
import { layoutOf } from "./layout.js";
import { compileQuickCondition, compileQuickFormula } from "./quick/condition.js";
import { compileQuickNode } from "./quick/node.js";
import { contextAt, isIndexed, isSameScope, type Scope } from "./scope.js";

type Role = "whole" | "part";

/**
 * Compiles a plan, piece by piece as it is asked for. Every piece remembers its value for each subject of a case as long as the
 * frame of the case lives.
 */
export const createCompiler = (plan: Plan): Compiler => {
  const remembered = startMemory();
  const nodeAs = (role: Role) =>
    onceForEachScope((node: Node, scope) => remembered(scope, observed(node, scope, role, compileNode(node, scope, compiler))));
  const formulaAs = (role: Role) =>
    onceForEachScope((formula: Parameters<Compiler["formula"]>[0], scope) => compileFormula(formula, scope, compiler, role));
  const nodes = { whole: nodeAs("whole"), part: nodeAs("part") };
  const formulas = { whole: formulaAs("whole"), part: formulaAs("part") };
  const amounts = onceForEachScope((_: "amount", scope) => remembered(scope, compileAmount(scope, compiler)));
  const compiler: Compiler = {
    plan,
    layout: layoutOf(plan.pack),
    node: (node, scope, role = "whole") => nodes[role](node, scope),
    formula: (formula, scope, role = "whole") => formulas[role](formula, scope),
    condition: onceForEachScope((condition, scope) => remembered(scope, compileCondition(condition, scope, compiler))),
    lookup: onceForEachScope((name, scope) => remembered(scope, compileLookup(name, scope, compiler))),
    amount: (scope) => amounts("amount", scope),
    quick: quickCompiler("open", () => compiler),
    atMost: () => atMost,
  };
  const atMost: Compiler = { ...compiler, quick: quickCompiler("most", () => atMost) };
  return compiler;
};

const quickCompiler = (unset: QuickCompiler["unset"], compiler: () => Compiler): QuickCompiler => ({
  unset,
  node: (node, scope) => compileQuickNode(node, scope, compiler()),
  formula: (formula, scope) => compileQuickFormula(formula, scope, compiler()),
  condition: onceForEachScope((condition, scope) => compileQuickCondition(condition, scope, compiler())),
});

/** Makes something once for each thing and scope. */
const onceForEachScope = <K, C>(make: (of: K, scope: Scope) => C): ((of: K, scope: Scope) => C) => {
  const made = new Map<K, { readonly scope: Scope; readonly code: C }[]>();
  return (of, scope) => {
    const known = made.get(of) ?? [];
    const found = known.find((one) => isSameScope(one.scope, scope));
    if (found !== undefined) return found.code;
    const code = make(of, scope);
    made.set(of, [...known, { scope, code }]);
    return code;
  };
};

const startMemory = () => {
  let pieces = 0;
  return <T>(scope: Scope, code: Code<T>): Code<T> => {
    const piece = pieces++;
    const indexed = isIndexed(scope);
    return (frame) => {
      const row = indexed && frame.index !== null ? frame.index + 1 : 0;
      const memory = memoryOf(frame, row);
      const known = memory.get(piece);
      if (known !== undefined) return known as T;
      const value = code(frame);
      memory.set(piece, value);
      return value;
    };
  };
};

const observed =
  (node: Node, scope: Scope, role: Role, code: Code<Abstract>): Code<Abstract> =>
  (frame) => {
    const value = code(frame);
    frame.observe?.(node, contextAt(scope, frame.index), value, role);
    return value;
  };

const memoryOf = ({ memo }: Frame, row: number): Map<number, unknown> => {
  const known = memo[row];
  if (known !== undefined) return known;
  const memory = new Map<number, unknown>();
  memo[row] = memory;
  return memory;
};
