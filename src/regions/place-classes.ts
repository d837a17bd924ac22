import type { Pack } from "../model/pack.js";
import type { CellState, Plan } from "../model/plan.js";
import { publishedFact } from "../plan/county-facts.js";
import { countiesWithin, placesUpward } from "../plan/places.js";
import { type Reach, reachOf } from "../plan/reach.js";
import { constantsOf } from "./constant-values.js";
import { type ReachedNode, reachedNodes } from "./reached-nodes.js";

/** What tells places apart: parameters, published facts, and places that are named in expressions. */
type Telling = Pick<Reach, "parameters" | "facts"> & { readonly named: ReadonlySet<string> };

/** Lists the divisions of the day that something is compared with by their codes. */
export const namedPlaces = (plan: Plan, reached: readonly ReachedNode[]): ReadonlySet<string> =>
  new Set(
    reached.flatMap(({ version, node }) => {
      const compared = node.kind === "comparison" ? [node.left, node.right] : [];
      const found = compared.map((side) => constantsOf({ plan, version }, side));
      const codes = found.flatMap((one) => (one?.kind === "text" ? one.values : []));
      return codes.filter((code) => countiesWithin(plan.places, code).length > 0);
    }),
  );

/**
 * Chooses one county of each class that the parameters and published facts of a policy treat alike, a prefecture, what is named
 * besides, and no place.
 */
export const placeClasses = (plan: Plan, reach: Telling): readonly (string | null)[] => {
  const bySignature = new Map<string, string>();
  const signature = signatures(plan, reach);
  for (const county of countiesWithin(plan.places, null)) {
    const treated = signature(county);
    if (!bySignature.has(treated)) bySignature.set(treated, county);
  }
  const prefecture = mostMixed(plan, signature);
  return [...new Set([...bySignature.values(), ...(prefecture === null ? [] : [prefecture]), ...reach.named]), null];
};

const tellingFor = (plan: Plan, policy: string): Telling => ({
  ...reachOf(plan, policy),
  named: namedPlaces(plan, reachedNodes(plan, policy)),
});

/** Tells whether counties that one plan treats alike for a policy are treated alike by another, too. */
export const keepsPlaceClasses = (plan: Plan, other: Plan, policy: string): boolean => {
  const [here, there] = [signatures(plan, tellingFor(plan, policy)), signatures(other, tellingFor(other, policy))];
  const treated = new Map<string, string>();
  return countiesWithin(plan.places, null).every((county) => {
    const [before, after] = [here(county), there(county)];
    if (!treated.has(before)) treated.set(before, after);
    return treated.get(before) === after;
  });
};

/** Writes down how a county is treated. */
const signatures = (plan: Plan, { parameters, facts, named }: Telling): ((county: string) => string) => {
  const byPlace = [...parameters].filter((name) => plan.pack.parameters[name]?.by.some((key) => key.name === "locality"));
  const tables = byPlace.map((name) => statesByPlace(plan, name));
  const published = [...facts].filter((name) => Object.hasOwn(plan.pack.countyFacts, name));
  return (county) =>
    JSON.stringify([
      named.has(county) ? county : null,
      tables.map((table) => nearest(table, placesUpward(plan.places, county))),
      published.map((name) => stateText(publishedFact(plan, { locality: county }, name))),
    ]);
};

/** What each place says for each combination of the other keys; a place whose time has not come says nothing. */
type States = ReadonlyMap<string, readonly (readonly [others: string, state: string])[]>;

const statesByPlace = (plan: Plan, name: string): States => {
  const parameter = plan.pack.parameters[name];
  const at = parameter?.by.findIndex((key) => key.name === "locality") ?? -1;
  const states = new Map<string, (readonly [string, string])[]>();
  for (const { keys } of parameter?.cells ?? []) {
    const state = plan.cells[name]?.[keys.join("/")] ?? { kind: "gap" };
    if (state.kind === "before") continue;
    const place = keys[at] ?? "";
    states.set(place, [...(states.get(place) ?? []), [keys.with(at, "").join("/"), stateText(state)]]);
  }
  return states;
};

const nearest = (table: States, places: readonly string[]): unknown => {
  const found = new Map<string, string>();
  for (const place of places) {
    for (const [others, state] of table.get(place) ?? []) if (!found.has(others)) found.set(others, state);
  }
  return [...found].filter(([, state]) => state !== "gap").sort();
};

const stateText = (state: CellState): string =>
  state.kind === "row" ? JSON.stringify([state.row.value, state.row.between]) : state.kind;

/** Finds the prefecture whose counties are treated in the most different ways. */
const mostMixed = (plan: Plan, signature: (county: string) => string): string | null => {
  let [found, most]: [string | null, number] = [null, 0];
  for (const code of prefectures(plan.pack)) {
    const counties = countiesWithin(plan.places, code);
    const classes = new Set(counties.map(signature)).size;
    if (counties.length > 1 && classes > most) [found, most] = [code, classes];
  }
  return found;
};

/** Divisions that have a parent and parts of their own. */
const prefectures = ({ localities }: Pack): readonly string[] => {
  const parents = new Set(Object.values(localities).map(({ parent }) => parent));
  return Object.keys(localities).filter((code) => parents.has(code) && localities[code]?.parent !== null);
};
