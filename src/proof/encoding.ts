import type { Node } from "../model/expression.js";
import type { Condition, Formula } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ValueType } from "../model/value-type.js";
import type { Context } from "../plan/context.js";
import type { Inputs } from "./inputs.js";
import type { Span } from "./interval.js";
import type { Script } from "./script.js";
import type { Kind, Symbolic, SymbolicChoice, SymbolicTruth } from "./symbolic.js";
import type { Term } from "./term.js";

/**
 * What is known of a case. partial: each fact may be unknown, and a local value that no source gives is; complete: every fact and
 * every such value is something, whatever it may be.
 */
export type Knowledge = "partial" | "complete";

/** The plan of the day that is asked about, and that of one which it is compared with. */
export type SideName = "now" | "then";

/** What a script rests on besides the case: its days are those on which none of this changes. */
export type Reads = (kind: "parameter" | "fact" | "policy", name: string) => void;

/** A local value that no source gives, which the solver chooses; `where` it counts, for these keys. */
export interface LocalValue {
  readonly side: SideName;
  readonly parameter: string;
  readonly type: ValueType;
  readonly keys: Readonly<Record<string, string>>;
  readonly place: SymbolicChoice | null;
  readonly where: Term;
  readonly terms: readonly Term[];
}

/** Is told while a plan is written. */
export interface Listener {
  /** Told of what cannot be written. */
  readonly gap: (what: string) => void;
  readonly reads: Reads;
  readonly chooses: (value: LocalValue) => void;
}

/** A plan that is written for the solver. */
export interface Side extends Listener {
  readonly plan: Plan;
  /** Begins the names of what only this plan defines. */
  readonly name: SideName;
  readonly knowledge: Knowledge;
  readonly script: Script;
  readonly inputs: Inputs;
  /** The day that is asked about. */
  readonly today: Span;
  readonly reading: (name: string) => SymbolicChoice;
}

/** The values of a plan, as the evaluators have them, for any case at once. */
export interface Encoding extends Side {
  readonly node: (node: Node, context: Context) => Symbolic;
  readonly formula: (formula: Formula, context: Context) => Symbolic;
  readonly condition: (condition: Condition, context: Context) => SymbolicTruth;
  /** Tells of a gap, and goes on with a value of which nothing is known. */
  readonly unwritten: (what: string, kind: Kind) => Symbolic;
}
