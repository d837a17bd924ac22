import type { Determination } from "../../model/determination.js";
import type { ErrorCode } from "../../model/huimin-error.js";
import type { ProblemCode } from "../../model/problem.js";
import type { Scenario } from "../../model/scenario.js";
import type { DayDetermination } from "../reference.js";

/**
 * Where a case comes from: a scenario of the pack; or one of which a fact is not known (`unknown`), the day is another (`day`),
 * a reading is another (`reading`), less was published (`known_on`), the place is wider or not known (`place`), a local value is
 * supposed (`suppose`), a fact lies on a value of the law, just below it and just above it (`boundary`), or something is wrong
 * (`invalid`).
 */
export type ConformanceKind =
  | "scenario"
  | "unknown"
  | "day"
  | "reading"
  | "known_on"
  | "place"
  | "suppose"
  | "boundary"
  | "invalid";

/** What a case is planned with: the options of `plan`, none of which has to be there but the day and the policies. */
export interface ConformancePlan {
  readonly asOf: string;
  readonly knownOn?: string;
  readonly policies: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly suppose?: Scenario["suppose"];
}

/** A determination that is expected; `interactions`, `readings` and `validThrough` are there for scenarios alone. */
export type ExpectedDetermination = DayDetermination & Partial<Pick<Determination, "interactions" | "readings" | "validThrough">>;

/** The error that is expected: the problems by path, then by code; how they are worded is free. */
export interface ExpectedError {
  readonly code: ErrorCode;
  readonly problems: readonly { readonly code: ProblemCode; readonly path: string }[];
}

/** A case with the answers, or the error, that every implementation must give. One line of the conformance corpus. */
export interface ConformanceCase {
  /** Unique in the corpus: the scenario by its policy, version and place in the file, then what is changed of it. */
  readonly id: string;
  readonly kind: ConformanceKind;
  /** The name of the scenario, in English. */
  readonly note: string;
  readonly plan: ConformancePlan;
  /** A case as for `evaluate`; of an `invalid` one anything. */
  readonly case: unknown;
  readonly expect: { readonly answers: readonly ExpectedDetermination[] } | { readonly error: ExpectedError };
}

/** A case without its answers. */
export type Question = Pick<ConformanceCase, "kind" | "plan" | "case"> & {
  /** What differs from the scenario: `birth_date@a`; empty for the scenario itself. */
  readonly change: string;
};
