import { takeCase } from "../../src/answer/case-at-hand.js";
import { programOf } from "../../src/answer/program.js";
import { subjectsFor } from "../../src/answer/subjects.js";
import type { Observer } from "../../src/compile/frame.js";
import { valuationOf } from "../../src/compile/valuation.js";
import { createValuation } from "../../src/evaluate/valuation.js";
import type { Plan } from "../../src/model/plan.js";
import { type ComponentValue, contextOf, type Valuation } from "../../src/plan/context.js";
import { readCase } from "../../src/plan/read-case.js";

type Create = (plan: Plan, input: unknown, observe: Observer) => Valuation;

export const byReference: Create = (plan, input, observe) => createValuation(plan, readCase(plan, input), { observe });

export const byCompiled: Create = (plan, input, observe) => {
  const program = programOf(plan);
  const { frame, given } = takeCase(program, input);
  frame.observe = observe;
  return valuationOf(program.compiler, given(), frame);
};

const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));

const figures = ({ component, name, each, due, value, payer, own }: ComponentValue): string =>
  text([component.name, name, each, due, value.min, value.max, payer, own]);

/** Every value of a case, and every expression that was come to for it. */
export const valuesOf = (create: Create, plan: Plan, input: unknown) => {
  const given = readCase(plan, input);
  return plan.policies.flatMap((policy) => {
    const version = plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) return [];
    const { eligibility } = version;
    return subjectsFor(plan, given, policy).map(({ level, index }) => {
      const seen = new Set<string>();
      const values = create(plan, input, (node, { version: of, ...context }, value, role) => {
        seen.add(text([node, of.from, context.level, context.index, context.place, context.each, context.floors, value, role]));
      });
      const context = contextOf(version, level, index);
      return {
        verdict: values.condition(eligibility, context),
        open: values.amount(context).map(figures),
        taken: values.amount({ ...context, floors: "taken" }).map(figures),
        seen: [...seen].sort(),
      };
    });
  });
};
