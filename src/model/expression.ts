import type { Level } from "./level.js";

/** Addition, subtraction, multiplication, division. */
export type ArithmeticOperator = "+" | "-" | "*" | "/";
/** Order, equality, and membership of a list. */
export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "in";

/** An operation on two numbers. */
export interface Arithmetic<N> {
  readonly kind: "arithmetic";
  readonly operator: ArithmeticOperator;
  readonly left: N;
  readonly right: N;
}
/** A comparison of two values. */
export interface Comparison<N> {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly left: N;
  readonly right: N;
}
/** A function of the language, with its arguments. */
export interface Call<N> {
  readonly kind: "call";
  readonly function: string;
  readonly arguments: readonly N[];
}
/** A list of values. */
export interface List<N> {
  readonly kind: "list";
  readonly items: readonly N[];
}

/** A value that stands in an expression itself. */
export type Literal =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "truth"; readonly value: boolean };

/** An expression as written: its names are not yet known to mean anything. `from` counts characters of the text. */
export type WrittenNode = { readonly from: number } & (
  | Literal
  | { readonly kind: "name"; readonly name: string }
  | Arithmetic<WrittenNode>
  | Comparison<WrittenNode>
  | Call<WrittenNode>
  | List<WrittenNode>
);

/** A name that stands for something of the pack or of the case. */
export type Reference =
  /** A fact of the subject itself, or of the wider level it belongs to. */
  | { readonly kind: "fact"; readonly name: string; readonly level: Level }
  | { readonly kind: "parameter"; readonly name: string }
  /** A definition, evaluated at `level`. */
  | { readonly kind: "definition"; readonly name: string; readonly level: Level }
  /** A named provision of the same policy version, as a truth; evaluated at `level`. */
  | { readonly kind: "provision"; readonly name: string; readonly level: Level }
  /** Whether the subject (or the wider level it belongs to) is eligible under another policy. */
  | { readonly kind: "eligible"; readonly policy: string; readonly level: Level }
  /** The option that `for_each` is at. */
  | { readonly kind: "each_option"; readonly fact: string }
  /** The date of the plan. */
  | { readonly kind: "as_of" }
  /** The place whose local parameters apply: the case's, unless a policy or component says otherwise. */
  | { readonly kind: "locality" };

/** An expression whose names are bound. Plain JSON; numbers are exact decimal text. */
export type Node =
  | Literal
  | Reference
  | Arithmetic<Node>
  | Comparison<Node>
  | Call<Node>
  | List<Node>
  /** `of`, once for every present member of the household; only as an argument of count, sum, any, all, min, max. */
  | { readonly kind: "each_member"; readonly of: Node };
