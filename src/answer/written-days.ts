import type { Pack, Row } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Given } from "../plan/given.js";
import type { Lookup } from "../plan/lookup.js";
import { placesUpward } from "../plan/places.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import type { Settled } from "./interactions.js";
import type { Program } from "./program.js";

/**
 * The days on which a version, a place, a member or a row begins that a determination may have been made by, and those after
 * one ends. As long as none of them comes, every parameter and published fact that was asked for stays as it is.
 */
export const writtenDays = (program: Program, given: Given, { circle, consulted }: Settled): readonly string[] => {
  const { plan } = program;
  const policies = new Set(circle.policies.flatMap((policy) => [...program.reachOf(policy).policies]));
  return [
    ...[...policies].flatMap((name) => plan.pack.policies[name]?.versions.map((version) => version.from) ?? []),
    ...consulted.flatMap(({ parameters }) => parameters.flatMap(({ name, lookup }) => daysOf(plan, name, lookup))),
    ...consulted.flatMap(({ countyFacts }) => [...countyFacts].flatMap((name) => daysOfCountyFact(plan, name))),
    ...given.members.flatMap(beginAndEnd),
    ...placeDays(plan),
  ];
};

const rowDaysOf = new WeakMap<Lookup, readonly string[]>();

/** The days of all rows that a lookup may come to on other days. */
const daysOf = (plan: Plan, name: string, lookup: Lookup): readonly string[] => {
  const found = rowDaysOf.get(lookup) ?? rowsFor(plan, name, lookup).flatMap(beginAndEnd);
  rowDaysOf.set(lookup, found);
  return found;
};

const rowsFor = (plan: Plan, name: string, lookup: Lookup): readonly Row[] => {
  const parameter = plan.pack.parameters[name];
  if (parameter === undefined) return [];
  const wanted = new Set(
    lookup.entries.flatMap(({ keys }) => {
      const written = parameter.by.map((key) => keys[key.name] ?? "");
      const at = parameter.by.findIndex((key) => key.name === "locality");
      if (at < 0) return [written.join("/")];
      return placesUpward(plan.places, written[at] ?? "").map((place) => written.with(at, place).join("/"));
    }),
  );
  return parameter.cells.filter((cell) => wanted.has(cell.keys.join("/"))).flatMap((cell) => cell.rows);
};

const daysOfCountyFact = ({ pack }: Plan, name: string): readonly string[] =>
  Object.values(pack.countyFacts[name] ?? {}).flatMap((rows) => rows.flatMap(beginAndEnd));

const placeDaysOf = new WeakMap<Pack, readonly string[]>();

const placeDays = ({ pack }: Plan): readonly string[] => {
  const found = placeDaysOf.get(pack) ?? Object.values(pack.localities).flatMap(beginAndEnd);
  placeDaysOf.set(pack, found);
  return found;
};

const beginAndEnd = ({ from, until }: { readonly from: string | null; readonly until: string | null }): readonly string[] => {
  const last = until === null ? null : parseDate(until);
  return [...(from === null ? [] : [from]), ...(last === null ? [] : [printDate(addDays(last, 1))])];
};
