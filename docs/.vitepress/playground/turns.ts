import type { Plan, Subject } from "../../../src/index.js";
import { axesOf } from "../../../src/regions/axes.js";
import type { Scale } from "./scale.js";

/** A fact of one subject of a case. */
export interface FactOfSubject {
  readonly subject: Subject;
  readonly name: string;
}

const found = new WeakMap<Plan, Map<string, ReturnType<typeof axesOf>["axes"]>>();

/**
 * Lists the values of a fact at which something of a policy may turn, as steps of a scale, in order: each threshold of the law on
 * the plan's day and its neighbours. Where the fact is compared with other facts of the case there may be more.
 */
export const turnsOf = (plan: Plan, policy: string, { subject, name }: FactOfSubject, scale: Scale): readonly number[] => {
  const known = found.get(plan) ?? new Map<string, ReturnType<typeof axesOf>["axes"]>();
  const axes = known.get(policy) ?? axesOf(plan, policy).axes;
  found.set(plan, known.set(policy, axes));
  const values = axes.flatMap(({ level, fact, values }) => (level === subject.kind && fact === name ? values : []));
  const steps = values.map((value) => (value === undefined ? null : scale.stepOf(String(value))));
  return [...new Set(steps.filter((step) => step !== null))].sort((a, b) => a - b);
};
