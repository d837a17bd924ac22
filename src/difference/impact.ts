import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { lookUp } from "../plan/lookup.js";
import { countiesWithin, placesOn, placesUpward } from "../plan/places.js";
import { plan } from "../plan/plan.js";
import type { Change } from "./change.js";
import { newestDay } from "./days.js";

/** Lists the counties in which a change counts, by code; null: in all of them. */
export const impactedCounties = (change: Change, base: Pack, head: Pack): readonly string[] | null => {
  if (change.places.length === 0) return null;
  const pack = change.change === "removed" ? base : head;
  const planned = plan(pack, { asOf: dayOf(change, pack), policies: [] });
  const counties = planned.places.counties.filter((county) => isWithin(planned, county, change));
  return change.kind === "row" ? counties.filter((county) => isReadIn(planned, county, change.id)) : counties;
};

const dayOf = ({ from, until }: Change, pack: Pack): string => from ?? until ?? newestDay(pack) ?? "2000-01-01";

const isWithin = ({ pack, places }: Plan, county: string, change: Change): boolean => {
  const upward = placesUpward(places, county);
  return change.places.some((place) => upward.includes(place) || (pack.zones[place]?.codes.includes(county) ?? false));
};

/** A place with rows of its own is not touched by a row of the place around it. */
const isReadIn = (planned: Plan, county: string, row: string): boolean => {
  const name = row.split("/")[0] ?? "";
  const parameter = planned.pack.parameters[name];
  const cell = parameter?.cells.find(({ rows }) => rows.some(({ id }) => id === row));
  if (parameter === undefined || cell === undefined) return false;
  const keys = parameter.by.map((key, at) => [key.name === "locality" ? county : (cell.keys[at] ?? "")]);
  return lookUp(planned, name, keys, "open").entries.some((entry) => "row" in entry && entry.row?.id === row);
};

/** Lists the divisions that together are these counties on a day, widest first. */
export const widestPlaces = (pack: Pack, counties: readonly string[], day: string): readonly string[] => {
  const places = placesOn(pack, day);
  const wanted = new Set(counties);
  const isWhole = (code: string): boolean => {
    const within = countiesWithin(places, code);
    return within.length > 0 && within.every((county) => wanted.has(county));
  };
  const whole = Object.keys(pack.localities).filter(isWhole);
  const parents = new Set(whole);
  const widest = whole.filter((code) => !parents.has(pack.localities[code]?.parent ?? ""));
  const covered = new Set(widest.flatMap((code) => countiesWithin(places, code)));
  return [...widest, ...counties.filter((county) => !covered.has(county))];
};
