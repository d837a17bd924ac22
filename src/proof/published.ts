import { abstractOf } from "../expression/constant.js";
import type { Plan } from "../model/plan.js";
import { publishedFact } from "../plan/county-facts.js";
import { type Symbolic, type SymbolicChoice, symbolicOf } from "./symbolic.js";
import { no, or, type Term } from "./term.js";

/** What the pack itself knows of a fact of counties: its value, and where it is the one. */
export interface Published {
  readonly value: Symbolic;
  readonly where: Term;
}

/** Lists what the pack knows of a fact of the county; `gap` is told of what is known within bounds only. */
export const publishedValues = (
  plan: Plan,
  name: string,
  locality: SymbolicChoice,
  gap: (what: string) => void,
): readonly Published[] => {
  const fact = plan.pack.facts[name];
  if (fact === undefined || !Object.hasOwn(plan.pack.countyFacts, name)) return [];
  const found = new Map<string, { readonly value: Symbolic; readonly codes: string[] }>();
  for (const code of locality.only.keys()) {
    const state = publishedFact(plan, { locality: code }, name);
    if (state.kind !== "row") continue;
    const { value, between } = state.row;
    if (between !== null) gap(`county.${name}: known within bounds`);
    if (value === null) continue;
    const key = JSON.stringify(value);
    const group = found.get(key) ?? { value: symbolicOf(abstractOf(value, fact.type)), codes: [] };
    group.codes.push(code);
    found.set(key, group);
  }
  return [...found.values()].map(({ value, codes }) => ({
    value,
    where: or(...codes.map((code) => locality.only.get(code) ?? no)),
  }));
};
