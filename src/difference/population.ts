import type { CaseInput, FactInput, MemberInput } from "../model/case.js";
import type { Level } from "../model/level.js";
import type { Fact } from "../model/pack.js";
import { drawBelow, type Random, randomFrom } from "../regions/random.js";
import { addDays, addMonths, parseDate, printDate } from "../values/calendar-date.js";

/** What random households are made of. */
export interface PopulationOptions {
  readonly facts: Readonly<Record<string, Fact>>;
  /** Places to live in; one of them may be left unknown. */
  readonly localities: readonly string[];
  /** Households whose facts are drawn anew in part; half of the population comes from them. */
  readonly seeds: readonly CaseInput[];
  /** The day that dates lie before. */
  readonly day: string;
  readonly size: number;
  readonly seed: number;
}

interface Draw extends PopulationOptions {
  readonly random: Random;
}

/** Draws random households from the types of the facts, the same ones for the same options. */
export const populationOf = (options: PopulationOptions): readonly CaseInput[] => {
  const draw: Draw = { ...options, random: randomFrom(options.seed) };
  return Array.from({ length: options.size }, (_, at) => {
    const seed = options.seeds[drawBelow(draw.random, Math.max(options.seeds.length, 1))];
    return at % 2 === 0 || seed === undefined ? household(draw) : variant(draw, seed);
  });
};

const oneIn = ({ random }: Draw, many: number): boolean => drawBelow(random, many) === 0;

const pick = <T>({ random }: Draw, from: readonly T[]): T | undefined => from[drawBelow(random, Math.max(from.length, 1))];

const household = (draw: Draw): CaseInput => {
  const members = Array.from(
    { length: 1 + drawBelow(draw.random, 4) },
    (_, at): MemberInput => ({
      id: String.fromCharCode(97 + at),
      ...factsAt(draw, "person"),
    }),
  );
  const locality = placeOf(draw);
  const made: CaseInput = {
    ...(locality === undefined ? {} : { locality }),
    household: { ...factsAt(draw, "household"), members },
    village: factsAt(draw, "village"),
    county: factsAt(draw, "county"),
  };
  const hasItems = Object.values(draw.facts).some(({ of }) => of.includes("item"));
  return hasItems ? { ...made, items: [{ id: "item", ...factsAt(draw, "item") }] } : made;
};

const placeOf = (draw: Draw): string | undefined => (oneIn(draw, 40) ? undefined : pick(draw, draw.localities));

/** Of a household that is known to matter, each fact is drawn anew once in four times. */
const variant = (draw: Draw, seed: CaseInput): CaseInput => {
  const { members, ...own } = seed.household ?? {};
  const mixed = <T extends object>(level: Level, given: T): T => mix(draw, level, given);
  const locality = oneIn(draw, 4) || seed.locality === undefined ? placeOf(draw) : seed.locality;
  return {
    ...(locality === undefined ? {} : { locality }),
    household: {
      ...mixed("household", own),
      ...(members === undefined ? {} : { members: members.map((member) => mixed("person", member)) }),
    },
    village: mixed("village", seed.village ?? {}),
    county: mixed("county", seed.county ?? {}),
    ...(seed.items === undefined ? {} : { items: seed.items.map((one) => mixed("item", one)) }),
  };
};

const mix = <T extends object>(draw: Draw, level: Level, given: T): T => {
  const drawn = Object.entries(factsAt(draw, level)).filter(() => oneIn(draw, 4));
  return asked(draw, { ...given, ...Object.fromEntries(drawn) }) as T;
};

const factsAt = (draw: Draw, level: Level): Readonly<Record<string, FactInput>> => {
  const drawn = Object.entries(draw.facts).flatMap(([name, fact]) => {
    if (!fact.of.includes(level) || oneIn(draw, 20)) return [];
    const value = drawnValue(draw, fact);
    return value === undefined ? [] : [[name, value] as const];
  });
  return asked(draw, Object.fromEntries(drawn));
};

/** Leaves out what is asked only if something else holds, where that is not known to hold. */
const asked = <T extends Readonly<Record<string, unknown>>>({ facts }: Draw, given: T): T => {
  const holds = (name: string): boolean => {
    const askedIf = facts[name]?.askedIf ?? null;
    return askedIf === null || (String(given[askedIf]) === "true" && holds(askedIf));
  };
  return Object.fromEntries(Object.entries(given).filter(([name]) => holds(name))) as T;
};

const drawnValue = (draw: Draw, fact: Fact): FactInput | undefined => {
  switch (fact.type.kind) {
    case "boolean":
      return oneIn(draw, 2);
    case "choice":
      return pick(draw, fact.type.options ?? []);
    case "choices":
    case "list":
      return (fact.type.options ?? []).filter(() => oneIn(draw, 2));
    case "date":
      return dateOf(draw, fact);
    case "locality":
      return pick(draw, draw.localities);
    case "text":
    case "scale":
      return undefined;
    default:
      return numberOf(draw, fact);
  }
};

/** Half of the days lie within six years of the day asked about, the others up to 95 years back. */
const dateOf = (draw: Draw, { minimum, maximum }: Fact): string | undefined => {
  const day = parseDate(draw.day);
  if (day === null) return undefined;
  const months = drawBelow(draw.random, oneIn(draw, 2) ? 72 : 1140);
  const drawn = printDate(addDays(addMonths(day, -months), -drawBelow(draw.random, 31)));
  if (minimum !== null && drawn < minimum) return minimum;
  return maximum !== null && drawn > maximum ? maximum : drawn;
};

const scales = { money: 2, decimal: 2, share: 2 } as const;

/** A third of the numbers is 0 where they may be; the size of the others is drawn first, since small and great ones matter alike. */
const numberOf = (draw: Draw, { type, minimum, maximum }: Fact): string => {
  const places = type.kind === "integer" ? 0 : scales[type.kind as keyof typeof scales];
  const [least, greatest] = [Math.ceil(Number(minimum ?? 0)), Math.floor(Number(maximum ?? (places === 0 ? 30 : 20_000)))];
  if (least <= 0 && oneIn(draw, 3)) return "0";
  const reach = Math.max(1, Math.min(greatest - least, [10, 100, 1_000, 20_000][drawBelow(draw.random, 4)] ?? 10));
  const whole = least + drawBelow(draw.random, reach + 1);
  return places === 0 || whole >= greatest ? String(whole) : `${whole}.${String(drawBelow(draw.random, 100)).padStart(2, "0")}`;
};
