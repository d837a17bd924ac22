import type { Text } from "../values/text.js";

/** What can be wrong with an argument of a call. `docs/errors.md` tells of each, with an example. */
export type ProblemCode =
  | "unknown_name"
  | "wrong_form"
  | "duplicate_id"
  | "contradiction"
  | "contradicts_pack"
  | "locality_not_in_force"
  | "below_floor"
  | "subject_needed";

/** What is wrong with an argument of a call: a case, a date, the name of a policy. `path` is `household.members[0].birth_date`. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly path: string;
  readonly message: Text;
}
