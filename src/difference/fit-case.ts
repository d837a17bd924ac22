import type { CaseInput } from "../model/case.js";
import { isHuiminError } from "../model/huimin-error.js";

/** What came of a case, and the case as it was taken. */
export interface Fitted<T> {
  readonly result: T;
  readonly taken: CaseInput;
}

const mostTries = 8;

/**
 * Works on a case, leaving out the facts that a pack does not have or that contradict what it publishes, as one who keeps to the
 * forms of that pack would; null where its place is not one of that day, or a value is not one the pack allows.
 */
export const fitting = <T>(given: CaseInput, work: (taken: CaseInput) => T): Fitted<T> | null => {
  let taken = given;
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      return { result: work(taken), taken };
    } catch (error) {
      if (!isHuiminError(error) || error.code !== "invalid_case") throw error;
      const paths = error.problems.map(({ path }) => path);
      const smaller = without(taken, paths);
      const isRefused = paths.includes("locality") || error.problems.some(({ code }) => code === "wrong_form");
      if (isRefused || JSON.stringify(smaller) === JSON.stringify(taken)) return null;
      taken = smaller;
    }
  }
  return null;
};

const without = (given: CaseInput, paths: readonly string[]): CaseInput => {
  const strip = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => strip(one, `${at}[${index}]`));
    if (typeof value !== "object" || value === null) return value;
    const inside = (key: string): string => (at === "" ? key : `${at}.${key}`);
    const kept = Object.entries(value).filter(([key]) => !paths.includes(inside(key)));
    return Object.fromEntries(kept.map(([key, part]) => [key, strip(part, inside(key))]));
  };
  return strip(given, "") as CaseInput;
};
