import { explainFindings } from "../explain/explain-findings.js";
import type { ExplanationLine } from "../explain/explanation-line.js";
import type { Subject } from "../model/determination.js";
import { HuiminError } from "../model/huimin-error.js";
import type { Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import { unknownNameProblem } from "../plan/problems.js";
import type { Language } from "../values/text.js";
import { evaluate } from "./evaluate.js";
import { findings } from "./findings.js";

/** Which determination to explain, and in which language. */
export interface ExplainOptions {
  readonly policy: string;
  /** The id of a member or item, or a level such as `household`; the only subject there is by default. */
  readonly subject?: string | undefined;
  readonly language: Language;
}

/**
 * Explains one determination of a case in words: the conclusion, each provision with the person's value and the law's, the amount,
 * what is missing, and until when it holds.
 *
 * @returns lines as data; `renderText` makes text of them
 * @throws HuiminError `invalid_case` with every problem of the case; `invalid_options` where the policy or subject is unknown
 * @example
 * const child = { id: "a", birth_date: "2009-05-20", destitute_support: false };
 * const household = { locality: "420600", household: { receives_dibao: true, residence: "rural", members: [child] } };
 * const lines = explain(plan(hubei, { asOf: "2019-11-15" }), household, { policy: "dibao_top_up", language: "zh" });
 * lines[0].sign //=> "✓"
 */
export const explain = (plan: Plan, input: unknown, options: ExplainOptions): readonly ExplanationLine[] => {
  const subjects = evaluate(plan, input).determinations.filter(({ policy }) => policy === options.policy);
  const nameOf = ({ kind, id }: Subject): string => id ?? kind;
  const determination =
    options.subject === undefined && subjects.length === 1
      ? subjects[0]
      : subjects.find(({ subject }) => nameOf(subject) === options.subject);
  if (determination === undefined)
    throw new HuiminError("invalid_options", [
      problemOf(
        plan,
        options,
        subjects.map(({ subject }) => nameOf(subject)),
      ),
    ]);
  const found = findings(plan, input, { policy: options.policy, subject: determination.subject });
  return explainFindings(plan.pack, determination, found, options.language);
};

const problemOf = (plan: Plan, { policy, subject }: ExplainOptions, subjects: readonly string[]): Problem => {
  if (!plan.policies.includes(policy))
    return unknownNameProblem("policy", policy, plan.policies, { zh: "计划所含的政策", en: "a policy of the plan" });
  if (subject !== undefined)
    return unknownNameProblem("subject", subject, subjects, { zh: "情况中的对象", en: "a subject of the case" });
  const listed = subjects.map((name) => `\`${name}\``);
  return {
    code: "subject_needed",
    path: "subject",
    message: {
      zh: listed.length === 0 ? "情况中没有该政策的对象，请先填写成员" : `请指明对象：${listed.join("、")}`,
      en:
        listed.length === 0
          ? "the case has no subject of this policy; add a member"
          : `say whose answer to explain: ${listed.join(", ")}`,
    },
  };
};
