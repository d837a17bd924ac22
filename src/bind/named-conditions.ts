import type { Condition } from "../model/pack.js";

/** Lists a condition and the conditions inside it that have names. */
export function namedConditions(condition: Condition): readonly (Condition & { readonly name: string })[] {
  const inner = condition.kind === "leaf" ? [] : condition.kind === "cases" ? Object.values(condition.cases) : condition.parts;
  const { name } = condition;
  return [...(name === null ? [] : [{ ...condition, name }]), ...inner.flatMap(namedConditions)];
}
