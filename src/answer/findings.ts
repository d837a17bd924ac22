import { valuationOf } from "../compile/valuation.js";
import { findingsOf } from "../findings/finding-tree.js";
import type { Subject } from "../model/determination.js";
import type { Finding } from "../model/finding.js";
import type { Plan } from "../model/plan.js";
import { contextOf, subjectOf } from "../plan/context.js";
import { takeCase } from "./case-at-hand.js";
import { programOf } from "./program.js";
import { subjectsFor } from "./subjects.js";

/**
 * Lays out what each provision came to for one subject, as data: the eligibility as a tree, then the amount's components. Empty
 * where no version is in force or the case has no such subject.
 *
 * @throws HuiminError `invalid_case`, with every problem and its path
 * @example
 * const child = { id: "a", birth_date: "2009-05-20", destitute_support: false };
 * const household = { locality: "420600", household: { receives_dibao: true, residence: "rural", members: [child] } };
 * const [eligibility] = findings(plan(hubei, { asOf: "2019-11-15" }), household, { policy: "dibao_top_up", subject: { kind: "person", id: "a" } });
 * eligibility.verdict //=> "true"
 */
export const findings = (
  plan: Plan,
  input: unknown,
  of: { readonly policy: string; readonly subject: Subject },
): readonly Finding[] => {
  const program = programOf(plan);
  const { frame, given } = takeCase(program, input);
  const version = plan.versions[of.policy] ?? null;
  if (version === null) return [];
  const at = subjectsFor(plan, given(), of.policy).find((subject) => {
    const named = subjectOf(given(), subject);
    return named.kind === of.subject.kind && named.id === of.subject.id;
  });
  if (at === undefined) return [];
  return findingsOf(valuationOf(program.compiler, given(), frame), contextOf(version, at.level, at.index));
};
