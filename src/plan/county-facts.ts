import { abstractOf, domainOf } from "../expression/constant.js";
import type { CellState, Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import { type Abstract, isDecided, sameAbstract, unionOf } from "../values/abstract.js";
import { cellState } from "./cell-state.js";
import type { Given } from "./given.js";
import { countiesWithin, placesUpward } from "./places.js";

/** What the pack itself says of a fact of the case's county on the plan's day: as of a parameter, the nearest place with rows. */
export const publishedFact = (plan: Plan, given: Pick<Given, "locality">, name: string): CellState => {
  const cells = Object.hasOwn(plan.pack.countyFacts, name) ? plan.pack.countyFacts[name] : undefined;
  if (cells === undefined || given.locality === null) return { kind: "before" };
  for (const code of placesUpward(plan.places, given.locality)) {
    const rows = Object.hasOwn(cells, code) ? cells[code] : undefined;
    const state = rows === undefined ? ({ kind: "before" } as const) : cellState(rows, plan.asOf, plan.knownOn);
    if (state.kind !== "before") return state;
  }
  return { kind: "before" };
};

/** What is known of a fact of the county: what is published, else what the case says; null where it is not known at all. */
export const countyFact = (plan: Plan, given: Given, name: string): Abstract | null => {
  const fact = plan.pack.facts[name];
  if (fact === undefined) return null;
  const state = publishedFact(plan, given, name);
  const published = state.kind === "row" ? state.row : null;
  if (published !== null && published.value !== null) return abstractOf(published.value, fact.type);
  const said = given.county.get(name);
  if (said !== undefined) return abstractOf(said, fact.type);
  return published?.between ? domainOf(fact.type, published.between[0], published.between[1]) : null;
};

/** The case names no county, and the pack knows this fact of some of those that may be meant. */
export const hangsOnPlace = (plan: Plan, given: Given, name: string): boolean => {
  const cells = Object.hasOwn(plan.pack.countyFacts, name) ? plan.pack.countyFacts[name] : undefined;
  const counties = countiesWithin(plan.places, given.locality);
  return cells !== undefined && counties.length > 1 && counties.some((county) => Object.hasOwn(cells, county));
};

/** Finds what a case says of its county otherwise than published. */
export const contradictions = (plan: Plan, given: Given): readonly Problem[] =>
  [...given.county].flatMap(([name, constant]) => {
    const fact = plan.pack.facts[name];
    const state = publishedFact(plan, given, name);
    if (fact === undefined || state.kind !== "row") return [];
    const { value, between } = state.row;
    const said = abstractOf(constant, fact.type);
    const published =
      value === null ? domainOf(fact.type, between?.[0] ?? null, between?.[1] ?? null) : abstractOf(value, fact.type);
    // What is published only within bounds is contradicted by what lies outside them.
    const agrees = isDecided(published) ? sameAbstract(said, published) : sameAbstract(unionOf(said, published), published);
    return agrees ? [] : [contradiction(name, String(constant), value === null ? (between ?? []).join("–") : String(value))];
  });

const contradiction = (name: string, said: string, known: string): Problem => ({
  code: "contradicts_pack",
  path: `county.${name}`,
  message: {
    zh: `\`${said}\` 与公布情况 \`${known}\` 不一致，请更正或删去`,
    en: `\`${said}\` is not what is published, \`${known}\`; correct it or leave it out`,
  },
});
