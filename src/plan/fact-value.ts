import { abstractOf, domainOf } from "../expression/constant.js";
import type { Level } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import type { Abstract } from "../values/abstract.js";
import { countyFact } from "./county-facts.js";
import { factsAt, type Given } from "./given.js";

/** What is known of a fact of a subject: its value, or all that an unknown one may be. */
export const factValue = (
  plan: Plan,
  given: Given,
  name: string,
  at: { readonly level: Level; readonly index: number | null },
): Abstract => {
  const fact = plan.pack.facts[name];
  if (fact === undefined) throw new Error(`the pack has no fact ${name}`);
  const unknown = domainOf(fact.type, fact.minimum, fact.maximum);
  if (at.level === "county") return countyFact(plan, given, name) ?? unknown;
  const constant = factsAt(given, at.level, at.index).get(name);
  return constant === undefined ? unknown : abstractOf(constant, fact.type);
};
