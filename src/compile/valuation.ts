import type { Context, Valuation } from "../plan/context.js";
import type { Given } from "../plan/given.js";
import type { Code, Compiler } from "./compiler.js";
import { type Frame, pointAt } from "./frame.js";

/** Lets whatever explains an answer ask for the values of a frame. */
export const valuationOf = (compiler: Compiler, given: Given, frame: Frame): Valuation => {
  const run = <T>(code: Code<T>, { level, index }: Context): T => {
    pointAt(frame, level, index);
    return code(frame);
  };
  return {
    plan: compiler.plan,
    given,
    present: frame.present,
    node: (node, context) => run(compiler.node(node, context), context),
    formula: (formula, context) => run(compiler.formula(formula, context), context),
    condition: (condition, context) => run(compiler.condition(condition, context), context),
    lookup: (parameter, context) => run(compiler.lookup(parameter, context), context),
    amount: (context) => run(compiler.amount(context), context),
  };
};
