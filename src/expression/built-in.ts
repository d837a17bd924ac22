import type { ValueType } from "../model/value-type.js";
import type { Abstract } from "../values/abstract.js";
import type { Text } from "../values/text.js";

/** Why operands do not fit together. */
export interface TypeProblem {
  readonly code: "type-mismatch" | "unit-mismatch" | "period-mismatch" | "wrong-arguments";
  readonly message: Text;
}

/** An argument's type; `each` tells one value for every member of the household. */
export interface ArgumentType {
  readonly type: ValueType;
  readonly each: boolean;
}

/** A function of the expression language: one declaration that checker, evaluators and reference page all read. */
export interface BuiltIn {
  readonly name: string;
  /** `years_between(from: date, to: date): integer, year` */
  readonly signature: string;
  readonly summary: Text;
  /** What comes out when an argument is known only in part. */
  readonly unknown: Text;
  /** When the value next changes as the days go by. */
  readonly changes: Text;
  /** `given`: a type and a value by name (`date 2019-10-14`, `money 6000..7000`, `boolean unknown`); `value`: exact, `unknown`, or `[min, max]`. */
  readonly examples: readonly {
    readonly expression: string;
    readonly given?: Readonly<Record<string, string>>;
    readonly value: string;
  }[];
  readonly typeOf: (args: readonly ArgumentType[]) => ValueType | TypeProblem;
  /** The value for abstract arguments; decided arguments give a decided value. An `each` argument is given member by member. */
  readonly apply: (args: readonly Abstract[]) => Abstract;
}
