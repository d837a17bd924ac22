import type { FindingCode } from "../model/finding-code.js";

import { type Found, type Goal, search } from "./search.js";
import type { Chosen, Space } from "./space.js";
import type { Term } from "./term.js";
import { isFalse, isSettled, isTrue, isUnknown, type Verdicts } from "./verdicts.js";

/** Something that a sound condition does at least once; where it never does, that is a finding. */
export interface Question {
  readonly code: FindingCode;
  readonly path: string;
  /** Of a case: the option. */
  readonly option: string | null;
  /** Looks for a case in which it does. */
  readonly ask: () => Found;
  /** Finds a household that shows that it does not. */
  readonly show: () => Chosen;
}

const reaches =
  (wanted: Verdicts): Goal =>
  ([verdicts = 0]) =>
    verdicts === wanted ? "met" : (verdicts & wanted) === 0 ? "failed" : "open";

const differ: Goal = ([a = 0, b = 0]) => {
  if ((a & b) === 0) return "met";
  return isSettled(a) && isSettled(b) ? "failed" : "open";
};

const allReach =
  (wanted: Verdicts): Goal =>
  (verdicts) =>
    verdicts.every((one) => one === wanted) ? "met" : verdicts.some((one) => (one & wanted) === 0) ? "failed" : "open";

/** Lists the questions about a condition and all that is in it. */
export const questionsAbout = (space: Space, root: Term, askedElsewhere: ReadonlySet<string>): readonly Question[] =>
  termsIn(root).flatMap((term) => [
    ...holdsAndFails(space, term),
    ...together(space, term),
    ...casesTaken(space, term),
    ...(isOne(term) && term !== root && !askedElsewhere.has(term.path) ? [decides(space, root, term)] : []),
  ]);

/** A term and all that is in it. */
const termsIn = (term: Term): readonly Term[] => [term, ...partsOf(term).flatMap(termsIn)];

const partsOf = (term: Term): readonly Term[] => {
  if (term.kind === "leaf" || term.kind === "asked" || term.kind === "constant") return [];
  return term.kind === "cases" ? Object.values(term.cases) : term.parts;
};

const holdsAndFails = (space: Space, term: Term): readonly Question[] => {
  if (isConstant(term)) return [];
  const question = (code: FindingCode, wanted: Verdicts, shown: Verdicts): Question => ({
    code,
    path: term.path,
    option: null,
    ask: () => search(space, [term], reaches(wanted)),
    show: () =>
      shownBy(space, [
        { terms: [term], goal: reaches(shown) },
        { terms: [term], goal: reaches(isUnknown) },
      ]),
  });
  return [question("never-true", isTrue, isFalse), question("never-false", isFalse, isTrue)];
};

/** A single provision, whatever it asks. */
const isOne = (term: Term): boolean => term.kind === "leaf" || term.kind === "asked";

const isConstant = (term: Term): boolean => termsIn(term).every((one) => !isOne(one) && one.kind !== "cases");

/** Parts of an `all`, each of which can hold, and which then hold together. */
const together = (space: Space, term: Term): readonly Question[] => {
  if (term.kind !== "all" || term.parts.length < 2) return [];
  const { parts } = term;
  const shorter = parts.map((_, at) => ({ terms: parts.slice(0, parts.length - at), goal: allReach(isTrue) }));
  const ask = (): Found => {
    const alone = parts.map((part) => search(space, [part], reaches(isTrue)));
    // What can never hold by itself is told by itself.
    const stuck = alone.find(({ kind }) => kind !== "found");
    return stuck === undefined ? search(space, [term], reaches(isTrue)) : { kind: "found", chosen: [] };
  };
  return [{ code: "contradictory-all", path: term.path, option: null, ask, show: () => shownBy(space, shorter.slice(1)) }];
};

const casesTaken = (space: Space, term: Term): readonly Question[] => {
  if (term.kind !== "cases") return [];
  return Object.keys(term.cases).map((option) => {
    const isTaken: Term = {
      ...term,
      cases: Object.fromEntries(
        Object.keys(term.cases).map((one) => [one, { path: "", kind: "constant", verdicts: one === option ? isTrue : isFalse }]),
      ),
    };
    return {
      code: "case-never-taken",
      path: term.path,
      option,
      ask: () => search(space, [isTaken], reaches(isTrue)),
      show: () => shownBy(space, [{ terms: [isTaken], goal: reaches(isFalse) }]),
    };
  });
};

/** Whether some case turns out otherwise if the leaf alone does. */
const decides = (space: Space, root: Term, leaf: Term): Question => {
  const turned = [isTrue, isFalse].map((verdicts) => replaced(root, leaf.path, { path: leaf.path, kind: "constant", verdicts }));
  const settled: Goal = ([own = 0, whole = 0]) => {
    if ((own & isTrue) === 0 || whole === isUnknown) return "failed";
    return own === isTrue && isSettled(whole) ? "met" : "open";
  };
  return {
    code: "never-decides",
    path: leaf.path,
    option: null,
    ask: () => search(space, turned, differ),
    show: () =>
      shownBy(space, [
        { terms: [leaf, root], goal: settled },
        { terms: [leaf], goal: reaches(isTrue) },
      ]),
  };
};

const replaced = (term: Term, path: string, by: Term): Term => {
  if (term.path === path && isOne(term)) return by;
  if (term.kind === "leaf" || term.kind === "asked" || term.kind === "constant") return term;
  if (term.kind === "cases") {
    return {
      ...term,
      cases: Object.fromEntries(Object.entries(term.cases).map(([option, one]) => [option, replaced(one, path, by)])),
    };
  }
  return { ...term, parts: term.parts.map((part) => replaced(part, path, by)) };
};

const shownBy = (space: Space, wishes: readonly { readonly terms: readonly Term[]; readonly goal: Goal }[]): Chosen => {
  for (const { terms, goal } of wishes) {
    const found = search(space, terms, goal);
    if (found.kind === "found") return found.chosen;
  }
  return [];
};
