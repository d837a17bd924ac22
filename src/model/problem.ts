import type { Text } from "../values/text.js";

/** What is wrong with an argument of a call: a case, a date, the name of a policy. `path` is `household.members[0].birth_date`. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: Text;
}
