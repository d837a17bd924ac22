import type { Chosen, Space } from "./space.js";
import { type Term, verdictsFor, withValue } from "./term.js";
import { isSettled, type Verdicts } from "./verdicts.js";

/** Whether what is asked is so, cannot become so, or hangs on what is still open, given the verdicts that terms may still have. */
export type Goal = (verdicts: readonly Verdicts[]) => "met" | "failed" | "open";

/** What a search came to. */
export type Found =
  | { readonly kind: "found"; readonly chosen: Chosen }
  | { readonly kind: "none" }
  /** The values tried do not stand for all cases, or there are too many. */
  | { readonly kind: "not_decided"; readonly reason: "incomplete" | "too_many" };

interface Search {
  readonly space: Space;
  readonly terms: readonly Term[];
  readonly goal: Goal;
  left: number;
}

const mostSteps = 60_000;

/** Looks for values of the axes for which the verdicts of terms meet a goal; complete where every leaf's values stand for all. */
export const search = (space: Space, terms: readonly Term[], goal: Goal): Found => {
  const run: Search = { space, terms, goal, left: mostSteps };
  const chosen = step(
    run,
    space.sizes.map(() => undefined),
  );
  if (chosen !== null) return { kind: "found", chosen };
  if (run.left <= 0) return { kind: "not_decided", reason: "too_many" };
  return terms.every(isComplete) ? { kind: "none" } : { kind: "not_decided", reason: "incomplete" };
};

const step = (run: Search, chosen: Chosen): Chosen | null => {
  run.left -= 1;
  if (run.left <= 0) return null;
  const verdicts = run.terms.map((term) => verdictsFor(term, chosen));
  const state = run.goal(verdicts);
  if (state !== "open") return state === "met" ? chosen : null;
  const axis = run.terms.map((term) => openAxis(term, chosen)).find((open) => open !== null) ?? null;
  // All is chosen, and the verdict hangs on values that the law has yet to set: for some of them it is so.
  if (axis === null) return run.terms.some(isOpen) ? null : chosen;
  for (let value = 0; value < (run.space.sizes[axis] ?? 0); value += 1) {
    const found = step(run, withValue(chosen, axis, value));
    if (found !== null) return found;
  }
  return null;
};

/** Finds an axis on which the verdict of a term still hangs. */
const openAxis = (term: Term, chosen: Chosen): number | null => {
  if (term.kind === "constant" || isSettled(verdictsFor(term, chosen))) return null;
  if (term.kind === "leaf") return term.lookup.axes.find((axis) => chosen[axis] === undefined) ?? null;
  if (term.kind === "asked") return openAxis(term.term, chosen);
  if (term.kind === "cases") {
    const open = term.by.axes.find((axis) => chosen[axis] === undefined);
    return open ?? firstOpen(Object.values(term.cases), chosen);
  }
  return firstOpen(term.parts, chosen);
};

const firstOpen = (terms: readonly Term[], chosen: Chosen): number | null => {
  for (const term of terms) {
    const axis = openAxis(term, chosen);
    if (axis !== null) return axis;
  }
  return null;
};

const isOpen = (term: Term): boolean => {
  if (term.kind === "constant") return false;
  if (term.kind === "leaf") return term.lookup.isOpen;
  if (term.kind === "asked") return isOpen(term.term);
  if (term.kind === "cases") return term.by.isOpen || Object.values(term.cases).some(isOpen);
  return term.parts.some(isOpen);
};

/** Tells whether the values tried stand for all cases. */
export const isComplete = (term: Term): boolean => {
  if (term.kind === "constant") return true;
  if (term.kind === "leaf") return term.lookup.isComplete;
  if (term.kind === "asked") return isComplete(term.term);
  if (term.kind === "cases") return term.by.isComplete && Object.values(term.cases).every(isComplete);
  return term.parts.every(isComplete);
};
