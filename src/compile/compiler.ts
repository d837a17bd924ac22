import type { Node } from "../model/expression.js";
import type { Condition, Formula } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ComponentValue } from "../plan/context.js";
import type { Lookup } from "../plan/lookup.js";
import type { Abstract, Truth } from "../values/abstract.js";
import type { Frame } from "./frame.js";
import type { Layout } from "./layout.js";
import type { Quick, QuickTruth } from "./quick/quick.js";
import type { Scope } from "./scope.js";

/** A piece of a plan as a function of a case. */
export type Code<T> = (frame: Frame) => T;

/** Makes the pieces of a plan, each once for each scope, and binds them to each other. */
export interface Compiler {
  readonly plan: Plan;
  readonly layout: Layout;
  /** What is known of an expression; `part`: of one whose value goes into another. */
  readonly node: (node: Node, scope: Scope, role?: "whole" | "part") => Code<Abstract>;
  readonly formula: (formula: Formula, scope: Scope, role?: "whole" | "part") => Code<Abstract>;
  readonly condition: (condition: Condition, scope: Scope) => Code<Truth>;
  readonly lookup: (parameter: string, scope: Scope) => Code<Lookup>;
  readonly amount: (scope: Scope) => Code<readonly ComponentValue[]>;
  readonly quick: QuickCompiler;
  /** The same compiler, its quick code taking the most that an unset parameter may be. */
  readonly atMost: () => Compiler;
}

/** Makes the pieces that work on decided values alone; null where there is no such code, and the exact code must do. */
export interface QuickCompiler {
  /** What a parameter without a decided value is taken for: not decided, or the most that it may be. */
  readonly unset: "open" | "most";
  readonly node: (node: Node, scope: Scope) => Quick | null;
  readonly formula: (formula: Formula, scope: Scope) => Quick | null;
  readonly condition: (condition: Condition, scope: Scope) => QuickTruth;
}
