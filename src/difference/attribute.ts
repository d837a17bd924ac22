import { evaluate } from "../answer/evaluate.js";
import { findings } from "../answer/findings.js";
import type { CaseInput } from "../model/case.js";
import type { DeterminedComponent } from "../model/determination.js";
import type { Finding, Verdict } from "../model/finding.js";
import type { Plan } from "../model/plan.js";
import type { Text } from "../values/text.js";
import type { Pair } from "./compare-case.js";
import { fitting } from "./fit-case.js";
import { renameFacts } from "./rename-facts.js";
import type { Shift } from "./shift.js";

/** A provision or component through which an answer changed. */
export interface Ground {
  /** Where it stands in its version: `eligibility.all.minor`, `amount.top_up`; `version` where a version begins or ends. */
  readonly path: string;
  readonly name: string;
  readonly text: Text | null;
}

/** Finds the provisions that decide otherwise than before, or the components that come to something else. */
export const groundsOf = (pair: Pair, shift: Shift): readonly Ground[] => {
  const search = shift.isOfAmount ? [componentGrounds, provisionGrounds] : [provisionGrounds, componentGrounds];
  for (const find of search) {
    const found = find(pair, shift);
    if (found.length > 0) return found;
  }
  const { policy } = shift;
  const isOfVersion = [pair.base, pair.head].some(({ versions }) => (versions[policy] ?? null) === null);
  const path = isOfVersion ? "version" : "answer";
  return [{ path, name: path, text: null }];
};

/** Takes what both sides make of a case, for the subject of a shift; null on a side that has no such policy. */
const bothSides = <T>(pair: Pair, shift: Shift, look: (planned: Plan, given: CaseInput) => T): readonly [T | null, T | null] => {
  const on = (planned: Plan, given: CaseInput): T | null =>
    planned.policies.includes(shift.policy) ? (fitting(given, (taken) => look(planned, taken))?.result ?? null) : null;
  return [on(pair.base, renameFacts(shift.case, pair.toBase)), on(pair.head, shift.case)];
};

const componentGrounds = (pair: Pair, shift: Shift): readonly Ground[] => {
  const [base, head] = bothSides(pair, shift, (planned, given) => componentsOf(planned, given, shift));
  return namesIn(head, base).flatMap((name) =>
    base?.get(name) === head?.get(name) ? [] : [{ path: `amount.${name}`, name, text: textOf(pair, shift, name) }],
  );
};

const componentsOf = (planned: Plan, given: CaseInput, of: Shift): ReadonlyMap<string, string> => {
  const determination = evaluate(planned, given).determinations.find(
    ({ policy, subject }) => policy === of.policy && subject.kind === of.subject.kind && subject.id === of.subject.id,
  );
  return new Map(determination?.components.map((one) => [componentName(one), String(one.value)]) ?? []);
};

const componentName = ({ name, each }: DeterminedComponent): string => (each === null ? name : `${name}.${each}`);

const namesIn = (...sides: readonly (ReadonlyMap<string, unknown> | null)[]): readonly string[] => [
  ...new Set(sides.flatMap((side) => [...(side?.keys() ?? [])])),
];

const textOf = (pair: Pair, { policy }: Shift, component: string): Text | null => {
  const version = pair.head.versions[policy] ?? pair.base.versions[policy];
  return version?.amount?.components.find(({ name }) => component === name || component.startsWith(`${name}.`))?.text ?? null;
};

/** A provision without parts, and what it is to the answer. */
interface Leaf {
  readonly finding: Finding;
  readonly name: string;
  /** It stands under an `any`: what it gives, it gives by itself. */
  readonly isAlternative: boolean;
}

interface Leaves {
  readonly verdict: Verdict;
  readonly byPath: ReadonlyMap<string, Leaf>;
}

const provisionGrounds = (pair: Pair, shift: Shift): readonly Ground[] => {
  const [base, head] = bothSides(pair, shift, (planned, given) => leavesFor(planned, given, shift));
  if (base === null || head === null) return [];
  return namesIn(head.byPath, base.byPath).flatMap((path) => {
    const [was, is] = [base.byPath.get(path), head.byPath.get(path)];
    const leaf = is ?? was;
    if (leaf === undefined || !tells(was, is, base, head)) return [];
    return [{ path, name: leaf.name, text: leaf.finding.text }];
  });
};

/** A provision of both sides tells where it decides otherwise; one of a single side where the answer hangs on it there. */
const tells = (was: Leaf | undefined, is: Leaf | undefined, base: Leaves, head: Leaves): boolean => {
  if (was !== undefined && is !== undefined) {
    return was.finding.verdict !== is.finding.verdict && (matters(was) || matters(is));
  }
  return (was !== undefined && decidesAlone(was, base)) || (is !== undefined && decidesAlone(is, head));
};

/** What is not known decides nothing, and yet keeps the answer open. */
const matters = ({ finding }: Leaf): boolean => finding.decisive || finding.verdict === "unknown";

const decidesAlone = (leaf: Leaf, { verdict }: Leaves): boolean =>
  leaf.finding.verdict === "unknown" || (leaf.finding.decisive && (verdict === "false" || leaf.isAlternative));

const leavesFor = (planned: Plan, given: CaseInput, { policy, subject }: Shift): Leaves | null => {
  const root = findings(planned, given, { policy, subject }).find(({ part }) => part === "eligibility");
  if (root === undefined) return null;
  const leaves = leavesOf(root, null, false);
  return { verdict: root.verdict, byPath: new Map(leaves.map((leaf) => [leaf.finding.path, leaf])) };
};

/** A leaf without a name goes by that of the provision it stands in. */
const leavesOf = (finding: Finding, within: string | null, isAlternative: boolean): readonly Leaf[] => {
  const name = finding.name ?? within;
  if (finding.children.length === 0) return [{ finding, name: name ?? finding.path, isAlternative }];
  return finding.children.flatMap((child) => leavesOf(child, name, isAlternative || finding.kind === "any"));
};
