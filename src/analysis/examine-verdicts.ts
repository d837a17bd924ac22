import type { CaseInput } from "../model/case.js";
import type { FindingCode } from "../model/finding-code.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import {
  type Analysed,
  type AnalysisFinding,
  type Moment,
  type NotDecided,
  type Place,
  reasonText,
  severities,
} from "./finding.js";
import { momentsOf, planAt, type Span } from "./moments.js";
import { type Root, rootsOf, sharedRoots } from "./roots.js";
import { spaceOf } from "./space.js";
import { termOf } from "./term.js";
import { type Question, questionsAbout } from "./verdict-questions.js";
import { wordingOf } from "./wording.js";

/** What is known of a question after the moments looked at. */
type Entry = Place & { readonly code: FindingCode; readonly option: string | null } & (
    | { readonly kind: "shown" }
    | { readonly kind: "absent"; readonly moment: Moment; readonly witness: () => CaseInput }
    | { readonly kind: "not_decided"; readonly reason: "incomplete" | "too_many" }
  );

/** The answers so far; those about shared definitions are collected over all policies. */
export type Ledger = Map<string, Entry>;

/** Asks every question about the conditions of a policy's version, at each moment those that are still open. */
export const examineVerdicts = (pack: Pack, span: Span, ledger: Ledger): void => {
  const moments = momentsOf(pack, span);
  for (const [at, moment] of moments.entries()) {
    // By every reading other conditions are asked; after that, only what was not shown is looked for on other days.
    const isFirstDay = moment.asOf === span.from;
    if (at > 0 && !isFirstDay && !hasOpen(ledger, span)) return;
    examineAt(planAt(pack, span, moment), span, moment, ledger);
  }
};

const hasOpen = (ledger: Ledger, { policies, from }: Span): boolean =>
  [...ledger.values()].some(
    ({ kind, policy, version }) => kind !== "shown" && (policy === null || (policies.includes(policy) && version === from)),
  );

const examineAt = (plan: Plan, span: Span, moment: Moment, ledger: Ledger): void => {
  for (const policy of span.policies) {
    const version = plan.versions[policy] ?? null;
    if (version === null) continue;
    const space = spaceOf(plan, [policy], ownConditions(plan, policy));
    const roots = [...version.subject.flatMap((level) => rootsOf(policy, version, level)), ...sharedRoots(plan, policy)];
    for (const root of roots) {
      const term = termOf(space, root.stand, root.condition);
      for (const question of questionsAbout(space, term, root.askedElsewhere)) {
        note(ledger, placeOf(root, question, version.from), question, moment, (chosen) => space.toCase(chosen));
      }
    }
  }
};

/** The definitions of a version may be read by nothing of it. */
const ownConditions = (plan: Plan, policy: string) => {
  const version = plan.versions[policy] ?? null;
  const level = version?.subject[0];
  if (version === null || level === undefined) return [];
  return Object.keys(version.definitions).map((name) => ({ version, level, node: { kind: "definition", name, level } as const }));
};

const placeOf = ({ policy }: Root, { path }: Question, version: string): Place =>
  policy === null ? { policy: null, version: null, path: `definitions.${path}` } : { policy, version, path };

const note = (
  ledger: Ledger,
  place: Place,
  question: Question,
  moment: Moment,
  toCase: (chosen: ReturnType<Question["show"]>) => CaseInput,
): void => {
  const { code, option } = question;
  const key = [code, place.policy, place.version, place.path, option].join(" ");
  const before = ledger.get(key);
  if (before?.kind === "shown") return;
  const found = question.ask();
  const base = { ...place, code, option };
  if (found.kind === "found") ledger.set(key, { ...base, kind: "shown" });
  else if (found.kind === "not_decided") ledger.set(key, { ...base, kind: "not_decided", reason: found.reason });
  else if (before === undefined) ledger.set(key, { ...base, kind: "absent", moment, witness: () => toCase(question.show()) });
};

/** Draws up what the ledger says: of what hangs together the innermost alone. */
export const conclusions = (ledger: Ledger): Analysed => {
  const absent = [...ledger.values()].filter((entry) => entry.kind === "absent");
  const findings = absent.filter((entry) => !isExplained(entry, absent)).map(findingOf);
  const notDecided = [...ledger.values()].flatMap((entry): readonly NotDecided[] => {
    if (entry.kind !== "not_decided") return [];
    const { code, policy, version, path } = entry;
    return [{ code, policy, version, path, message: reasonText(entry.reason) }];
  });
  return { findings, notDecided };
};

type Absent = Extract<Entry, { kind: "absent" }>;

const settled: readonly FindingCode[] = ["never-true", "never-false", "contradictory-all"];

/** What can never hold makes what it stands in never hold, and leaves nothing to decide for what stands beside it. */
const isExplained = (entry: Absent, all: readonly Absent[]): boolean => {
  const others = all.filter((other) => other !== entry && other.policy === entry.policy && other.version === entry.version);
  const isUnder = (inner: string, outer: string): boolean => inner.startsWith(`${outer}.`);
  if (entry.code === "never-decides") {
    return others.some(({ code, path }) => settled.includes(code) && (path === entry.path || isUnder(entry.path, path)));
  }
  if (entry.code === "never-true" || entry.code === "never-false") {
    return others.some(
      ({ code, path }) =>
        (code === "contradictory-all" && path === entry.path) || (settled.includes(code) && isUnder(path, entry.path)),
    );
  }
  return false;
};

const findingOf = ({ code, policy, version, path, option, moment, witness }: Absent): AnalysisFinding => ({
  code,
  severity: severities[code],
  policy,
  version,
  path,
  detail: option,
  message: wordingOf(code, option === null ? [] : [option]),
  ...moment,
  witness: witness(),
});
