import type { Node } from "../model/expression.js";
import type { Condition, Formula } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Context } from "../plan/context.js";
import type { Inputs } from "./inputs.js";
import type { Span } from "./interval.js";
import type { Script } from "./script.js";
import type { Kind, Symbolic, SymbolicTruth } from "./symbolic.js";

/**
 * What is known of a case. partial: each fact may be unknown, and a local value that no source gives is; complete: every fact and
 * every such value is something, whatever it may be.
 */
export type Knowledge = "partial" | "complete";

/** A plan that is written for the solver. */
export interface Side {
  readonly plan: Plan;
  /** Begins the names of what only this plan defines. */
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly script: Script;
  readonly inputs: Inputs;
  /** The day that is asked about. */
  readonly today: Span;
  /** Told of what cannot be written. */
  readonly gap: (what: string) => void;
}

/** The values of a plan, as the evaluators have them, for any case at once. */
export interface Encoding extends Side {
  readonly node: (node: Node, context: Context) => Symbolic;
  readonly formula: (formula: Formula, context: Context) => Symbolic;
  readonly condition: (condition: Condition, context: Context) => SymbolicTruth;
  /** Tells of a gap, and goes on with a value of which nothing is known. */
  readonly unwritten: (what: string, kind: Kind) => Symbolic;
}
