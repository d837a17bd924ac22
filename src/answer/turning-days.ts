import type { Code, Compiler } from "../compile/compiler.js";
import { type Frame, frameOf, pointAt } from "../compile/frame.js";
import type { Run } from "../compile/quick/quick.js";
import { isSameScope, type Scope, widened } from "../compile/scope.js";
import type { Node } from "../model/expression.js";
import type { Formula } from "../model/pack.js";
import { definitionOf } from "../plan/definition-of.js";
import { movementOf } from "../plan/moves.js";
import { type Abstract, sameAbstract } from "../values/abstract.js";
import { addDays, type CalendarDate, lastDay, printDate } from "../values/calendar-date.js";
import { type CaseAtHand, frameOn } from "./case-at-hand.js";
import type { Settled } from "./interactions.js";
import type { Program } from "./program.js";

/** The days on which something that was evaluated turns next. */
export const turningDays = (program: Program, at: CaseAtHand, { logs }: Settled): readonly string[] => {
  const frame = frameOn(program, at);
  return logs.flatMap(({ wholes }) =>
    wholes.flatMap(({ node, context }) =>
      testsOf(program.compiler, node, context).flatMap((test) => turningDay(program, frame, test, context.index)),
    ),
  );
};

/** A value that goes one way as the days go by, and so changes only once or in steps. */
interface Test {
  readonly scope: Scope;
  readonly quick: Run | null;
  readonly exact: Code<Abstract>;
}

const made = new WeakMap<Compiler, Map<Node, { readonly scope: Scope; readonly tests: readonly Test[] }[]>>();

/** The tests of an expression, made once for each scope. */
const testsOf = (compiler: Compiler, node: Node, scope: Scope): readonly Test[] => {
  const all = made.get(compiler) ?? new Map<Node, { readonly scope: Scope; readonly tests: readonly Test[] }[]>();
  made.set(compiler, all);
  const known = all.get(node) ?? [];
  const found = known.find((one) => isSameScope(one.scope, scope));
  if (found !== undefined) return found.tests;
  const tests = movingParts(compiler, { node, scope }).map((part) => testOf(compiler, part));
  all.set(node, [...known, { scope, tests }]);
  return tests;
};

const testOf = (compiler: Compiler, { node, scope }: Part): Test => {
  const code = compiler.quick.node(node, scope);
  return { scope, quick: code !== null && "run" in code ? code.run : null, exact: compiler.node(node, scope) };
};

interface Part {
  readonly node: Node;
  readonly scope: Scope;
}

/**
 * Takes an expression apart into what goes one way. A comparison one side of which moves is such a test; of one for equality,
 * either direction is.
 */
const movingParts = (compiler: Compiler, { node, scope }: Part): readonly Part[] => {
  if (node.kind !== "comparison") return valuesOf(compiler, { node, scope });
  const moving = [node.left, node.right]
    .map((side) => movementOf(compiler.plan, scope.version, side))
    .filter((movement) => movement !== "still");
  if (moving.length !== 1 || moving[0] === "mixed" || node.operator === "in") {
    return [node.left, node.right].flatMap((side) => valuesOf(compiler, { node: side, scope }));
  }
  const operators = node.operator === "=" || node.operator === "!=" ? (["<=", ">="] as const) : [node.operator];
  return operators.map((operator) => ({ node: { ...node, operator }, scope }));
};

const valuesOf = (compiler: Compiler, part: Part): readonly Part[] => {
  const movement = movementOf(compiler.plan, part.scope.version, part.node);
  if (movement === "still") return [];
  return movement === "mixed" ? partsOf(compiler, part).flatMap((one) => valuesOf(compiler, one)) : [part];
};

const partsOf = ({ plan }: Compiler, { node, scope }: Part): readonly Part[] => {
  const here = (parts: readonly Node[]): readonly Part[] => parts.map((part) => ({ node: part, scope }));
  if (node.kind === "arithmetic" || node.kind === "comparison") return here([node.left, node.right]);
  if (node.kind === "call") return here(node.arguments);
  if (node.kind === "list") return here(node.items);
  if (node.kind !== "definition") return [];
  const { value } = definitionOf(plan, scope.version, node.name);
  if (value.kind === "condition") return [];
  return nodesOf(value.formula).map((part) => ({ node: part, scope: widened(scope, node.level) }));
};

const nodesOf = (formula: Formula): readonly Node[] =>
  formula.kind === "is" ? [formula.node] : Object.values(formula.cases).flatMap(nodesOf);

const turningDay = ({ today }: Program, frame: Frame, test: Test, index: number | null): readonly string[] => {
  const isSameOn = comparer(frame, test, index, today);
  if (isSameOn(lastDay)) return [];
  let [same, other] = [0, daysAhead];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (isSameOn(addDays(today, middle))) same = middle;
    else other = middle;
  }
  return [printDate(addDays(today, other))];
};

/** Compares the value on a day with that of today, by quick code where that decides. */
const comparer = (frame: Frame, { scope, quick, exact }: Test, index: number | null, today: CalendarDate) => {
  const on = <T>(day: CalendarDate, run: (then: Frame) => T): T => {
    const then = frameOf(frame, day);
    pointAt(then, scope.level, index);
    return run(then);
  };
  const now = quick === null ? Number.NaN : on(today, quick);
  const nowExactly = on(today, exact);
  return (day: CalendarDate): boolean => {
    const then = quick === null ? Number.NaN : on(day, quick);
    return Number.isNaN(now) || Number.isNaN(then) ? sameAbstract(nowExactly, on(day, exact)) : now === then;
  };
};

// From any day to the end of the year 9999; addition beyond it stays there.
const daysAhead = 3_660_000;
