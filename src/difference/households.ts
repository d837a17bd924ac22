import type { CaseInput } from "../model/case.js";
import type { Fact, Pack } from "../model/pack.js";
import type { PlacesOnDay } from "../model/plan.js";
import { placesOn, placesUpward } from "../plan/places.js";
import { populationOf } from "./population.js";
import { reachedBy } from "./reached.js";
import type { Work } from "./work.js";

/** Draws the random households of a comparison: from the facts that the policies compared may read, on either side. */
export const householdsFor = ({
  base,
  head,
  touched,
  renames,
  options,
  scenarios,
  daysOf,
}: Omit<Work, "population">): readonly CaseInput[] => {
  const days = [...new Set([...daysOf.values()].flat())].sort();
  const reached = new Set(
    [base, head].flatMap(({ pack }) => [...touched.keys()].flatMap((policy) => [...reachedBy(pack, policy).facts])),
  );
  const facts: Readonly<Record<string, Fact>> = { ...base.pack.facts, ...head.pack.facts };
  const wanted = Object.entries(facts).filter(([name]) => reached.has(name) && !renames.toHead.has(name));
  const day = days.at(-1) ?? "";
  const drawn = populationOf({
    facts: Object.fromEntries(wanted),
    localities: countiesThroughout([base.pack, head.pack], days),
    seeds: scenarios.map((scenario) => scenario.case),
    day,
    size: options.size,
    seed: options.seed,
  });
  const packs = [base.pack, head.pack].map((pack) => ({ pack, places: placesOn(pack, day) }));
  return drawn.map((one) => withoutPublished(one, packs));
};

interface PackWithPlaces {
  readonly pack: Pack;
  readonly places: PlacesOnDay;
}

/** Leaves out what a pack publishes of the county: what is drawn would contradict it. */
const withoutPublished = (given: CaseInput, packs: readonly PackWithPlaces[]): CaseInput => {
  const { county, locality } = given;
  if (county === undefined || locality === undefined) return given;
  const isPublished = (name: string): boolean =>
    packs.some(({ pack, places }) => placesUpward(places, locality).some((code) => code in (pack.countyFacts[name] ?? {})));
  return { ...given, county: Object.fromEntries(Object.entries(county).filter(([name]) => !isPublished(name))) };
};

/** Counties that are there on every day, on both sides: a household is the same on all of them. */
const countiesThroughout = (packs: readonly Pack[], days: readonly string[]): readonly string[] => {
  const sets = packs.flatMap((pack) => days.map((day) => new Set(placesOn(pack, day).counties)));
  return [...(sets[0] ?? [])].filter((code) => sets.every((set) => set.has(code)));
};
