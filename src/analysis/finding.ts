import type { CaseInput } from "../model/case.js";
import type { FindingCode } from "../model/finding-code.js";
import type { Text } from "../values/text.js";

/** How a kind of finding counts: something is wrong, something is likely to be, or something is worth knowing. */
export type Severity = "error" | "warning" | "note";

/** Every kind of finding, and how it counts. */
export const severities = {
  "negative-amount": "error",
  "below-floor": "error",
  "contradictory-all": "error",
  "never-true": "warning",
  "never-false": "warning",
  "never-decides": "warning",
  "case-never-taken": "warning",
  "table-gap": "warning",
  "band-gap": "warning",
  "band-overlap": "warning",
  "income-cliff": "warning",
  "never-together": "note",
  "always-together": "note",
} as const satisfies Readonly<Record<FindingCode, Severity>>;

/** Where something stands in a pack. */
export interface Place {
  /** null: a definition that all policies share. */
  readonly policy: string | null;
  /** The first day of the version. */
  readonly version: string | null;
  /** The path of a provision, a component, or the name of a parameter, a fact or another policy. */
  readonly path: string;
}

/** What the analysis found, with a household that shows it. */
export interface AnalysisFinding extends Place {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What tells it from others of the same place: the fact, the keys, the option or the other band; null: there is but one. */
  readonly detail: string | null;
  readonly message: Text;
  /** The day on which it was seen, and the readings chosen otherwise than by default. */
  readonly asOf: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly witness: CaseInput;
}

/** A question that the analysis has no complete answer to. */
export interface NotDecided extends Place {
  readonly code: FindingCode;
  readonly message: Text;
}

/** What was found, and what could not be decided. */
export interface Analysed {
  readonly findings: readonly AnalysisFinding[];
  readonly notDecided: readonly NotDecided[];
}

/** When something was looked at. */
export interface Moment {
  readonly asOf: string;
  readonly readings: Readonly<Record<string, string>>;
}

/** Says why a question was not decided. */
export const reasonText = (reason: "incomplete" | "too_many"): Text =>
  reason === "incomplete"
    ? {
        zh: "未能判定：事实之间相互比较、涉及多名成员或无法穷举取值，试过的取值不足以代表全部情形",
        en: "not decided: facts are compared with each other, several people count, or not every value can be tried, so the cases tried do not stand for all",
      }
    : {
        zh: "未能判定：组合过多，未能全部试完",
        en: "not decided: there are too many combinations to try them all",
      };
