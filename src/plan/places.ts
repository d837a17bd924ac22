import type { Locality, Pack } from "../model/pack.js";
import type { PlacesOnDay } from "../model/plan.js";

/** Lays out the divisions of a pack as they are on a day. */
export const placesOn = (pack: Pack, day: string): PlacesOnDay => {
  const codes = Object.keys(pack.localities);
  const zones = zonesByCode(pack);
  const parents = new Set(codes.map((code) => pack.localities[code]?.parent));
  const upward = Object.fromEntries(codes.map((code) => [code, [code, ...(zones.get(code) ?? []), ...parentsOf(pack, code)]]));
  const counties = codes.filter((code) => !parents.has(code) && isInForce(pack.localities[code], day));
  const within = Object.fromEntries(codes.map((code): [string, string[]] => [code, []]));
  for (const county of counties) for (const code of [county, ...parentsOf(pack, county)]) within[code]?.push(county);
  return { counties, upward, within };
};

const isInForce = (locality: Locality | undefined, day: string): boolean =>
  locality !== undefined && (locality.from ?? day) <= day && (locality.until ?? day) >= day;

const zonesByCode = (pack: Pack): ReadonlyMap<string, readonly string[]> => {
  const zones = new Map<string, string[]>();
  for (const [name, zone] of Object.entries(pack.zones)) {
    for (const code of zone.codes) zones.set(code, [...(zones.get(code) ?? []), name]);
  }
  return zones;
};

const parentsOf = (pack: Pack, code: string): readonly string[] => {
  const parents: string[] = [];
  for (let parent = pack.localities[code]?.parent ?? null; parent !== null; parent = pack.localities[parent]?.parent ?? null) {
    parents.push(parent);
  }
  return parents;
};

const none: readonly string[] = [];

/** Names the places whose rows may speak for a division, nearest first: itself, its zones, then its parents. */
export const placesUpward = (places: PlacesOnDay, code: string): readonly string[] => places.upward[code] ?? none;

/** Lists the divisions in force that have no division under them: within one, or all. */
export const countiesWithin = (places: PlacesOnDay, within: string | null): readonly string[] =>
  within === null ? places.counties : (places.within[within] ?? none);
