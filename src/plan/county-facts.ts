import type { Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import type { Constant } from "../model/value-type.js";
import { cellState } from "./cell-state.js";
import type { Given } from "./given.js";
import { placesUpward } from "./places.js";

/** Adds what the pack itself knows of the case's county; a case that says otherwise is a problem. */
export const withCountyFacts = (plan: Plan, given: Given, problems: Problem[]): Given => {
  if (given.locality === null) return given;
  const county = new Map(given.county);
  for (const name of Object.keys(plan.pack.countyFacts)) {
    const known = knownOf(plan, name, given.locality);
    if (known === null) continue;
    const said = given.county.get(name);
    if (said !== undefined && said !== known) problems.push(contradiction(name, String(said), String(known)));
    county.set(name, known);
  }
  return { ...given, county };
};

const knownOf = (plan: Plan, name: string, locality: string): Constant | null => {
  const places = plan.pack.countyFacts[name] ?? {};
  for (const code of placesUpward(plan.places, locality)) {
    const state = cellState(places[code] ?? [], plan.asOf, plan.knownOn);
    if (state.kind === "row") return state.row.value;
  }
  return null;
};

const contradiction = (name: string, said: string, known: string): Problem => ({
  code: "contradicts_pack",
  path: `county.${name}`,
  message: {
    zh: `\`${said}\` 与公布情况 \`${known}\` 不一致，请更正或删去`,
    en: `\`${said}\` is not what is published, \`${known}\`; correct it or leave it out`,
  },
});
