import type { Diagnostic } from "../model/diagnostic.js";
import { HuiminError } from "../model/huimin-error.js";
import type { Problem } from "../model/problem.js";
import type { Text } from "../values/text.js";

/** Why a command gave no answer: every problem of the one input that is wrong. */
export interface Failure {
  readonly code: "invalid_case" | "invalid_pack" | "invalid_options" | "wrong_usage";
  readonly problems: readonly Problem<string>[];
}

/** A value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Makes a result that has a value. */
export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes a result that failed with one problem. */
export function failed(
  code: Failure["code"],
  problem: { code: string; path: string; message: Text },
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, problems: [problem] } };
}

/** Makes a result that failed with the diagnostics of a file. */
export function failedAt(code: Failure["code"], diagnostics: readonly Diagnostic[]): { ok: false; failure: Failure } {
  const problems = diagnostics.map(({ code: kind, at, message }) => ({
    code: kind,
    path: `${at.file}:${at.line}:${at.column}`,
    message,
  }));
  return { ok: false, failure: { code, problems } };
}

/** Takes the error of the library as a failure. What else is thrown is a mistake of ours and goes on. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return succeeded(work());
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    return {
      ok: false,
      failure: { code: error.code, problems: error.code === "invalid_options" ? error.problems.map(asOption) : error.problems },
    };
  }
}

const options: readonly (readonly [RegExp, string])[] = [
  [/^asOf$/, "--as-of"],
  [/^knownOn$/, "--known-on"],
  [/^policies(\[\d+\])?$/, "--policy"],
  [/^readings\.?/, "--reading "],
  [/^suppose\.?/, "--suppose "],
];

// A problem of the options is told by the names that the command line gives them.
function asOption(problem: Problem): Problem<string> {
  const [pattern, option] = options.find(([each]) => each.test(problem.path)) ?? [];
  return pattern === undefined || option === undefined
    ? problem
    : { ...problem, path: problem.path.replace(pattern, option).trim() };
}
