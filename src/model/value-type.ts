export const valueKinds = [
  "boolean",
  "choice",
  "choices",
  "integer",
  "decimal",
  "money",
  "share",
  "date",
  "locality",
  "text",
  "list",
  "scale",
] as const;
export type ValueKind = (typeof valueKinds)[number];

export const periods = ["month", "term", "year", "once"] as const;
export type Period = (typeof periods)[number];

/** The type of a fact, a parameter, a definition or an expression. Money is CNY. */
export interface ValueType {
  readonly kind: ValueKind;
  /** The options of a choice or of choices; null where a choice's options are not limited. */
  readonly options: readonly string[] | null;
  /** year, person, household, day …: what a number counts; what money is paid for each of. */
  readonly unit: string | null;
  readonly per: Period | null;
}

/**
 * A value of the law, as plain JSON: an exact number as `480.00` or as the fraction `4433/12`, a share as a fraction of 1
 * (`0.2`, never `20%`), a date as `2019-10-14`, an option, a locality code or a text as itself.
 */
export type Constant = string | boolean | readonly string[] | readonly Band[];

/** From above `over` (exclusive) the `rate` applies; bands are sorted, and `rate` is a fraction of 1. */
export interface Band {
  readonly over: string;
  readonly rate: string;
}
