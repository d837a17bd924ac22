import type { Level } from "../../src/model/level.js";
import type { Fact, Pack } from "../../src/model/pack.js";
import { addDays, addYears, type CalendarDate, parseDate, printDate } from "../../src/values/calendar-date.js";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** What a pack compares with: every figure of its parameters, and the days of its rows and versions. */
export interface Bounds {
  readonly fen: readonly number[];
  readonly years: readonly number[];
  readonly days: readonly CalendarDate[];
}

export const boundsOf = (pack: Pack): Bounds => {
  const rows = Object.values(pack.parameters).flatMap(({ type, cells }) =>
    cells.flatMap((cell) => cell.rows.map((row) => ({ kind: type.kind, row }))),
  );
  const numbers = (kind: string): readonly number[] =>
    rows.flatMap(({ kind: of, row }) => (of === kind && typeof row.value === "string" ? [Number(row.value)] : []));
  const versions = Object.values(pack.policies).flatMap((policy) => policy.versions.map(({ from }) => from));
  const days = [...rows.map(({ row }) => row.from), ...versions].map(parseDate).filter((day) => day !== null);
  return {
    fen: [0, 1, ...numbers("money").map((yuan) => Math.round(yuan * 100))],
    years: [1, 6, ...numbers("integer")],
    days,
  };
};

const near = (random: Random): number => oneOf(random, [-1, 0, 0, 1]);

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** A day: a birthday at a limit of age, a day on which a row begins, or any. */
const dayNear = (random: Random, asOf: CalendarDate, { years, days }: Bounds): string => {
  const chosen = random();
  const exact =
    chosen < 0.5
      ? addYears(asOf, -oneOf(random, years))
      : chosen < 0.7
        ? oneOf(random, days)
        : addDays(asOf, -Math.floor(random() * 33_000));
  return printDate(addDays(exact, near(random)));
};

const factValueAt = (random: Random, fact: Fact, asOf: CalendarDate, bounds: Bounds, codes: readonly string[]): unknown => {
  switch (fact.type.kind) {
    case "boolean":
      return random() < 0.5;
    case "choice":
      return oneOf(random, fact.type.options ?? []);
    case "choices":
      return (fact.type.options ?? []).filter(() => random() < 0.4);
    case "integer":
      return Number(fact.minimum ?? 0) + Math.floor(random() * (Number(fact.maximum ?? 12) - Number(fact.minimum ?? 0) + 1));
    case "money": {
      const fen = Math.max(0, random() < 0.6 ? oneOf(random, bounds.fen) + near(random) : Math.floor(random() * 3_000_000));
      return random() < 0.5 ? yuan(fen) : fen / 100;
    }
    case "date":
      return dayNear(random, asOf, bounds);
    case "locality":
      return oneOf(random, codes);
    default:
      return "0.5";
  }
};

/** A household at the limits of a pack, some facts not known, once in a while with a mistake. */
export const randomCase = (random: Random, pack: Pack, asOf: CalendarDate, bounds: Bounds): unknown => {
  const codes = Object.keys(pack.localities);
  const missing = oneOf(random, [0, 0, 0.1, 0.3, 0.6]);
  const factsOf = (level: Level): Record<string, unknown> => {
    const facts: Record<string, unknown> = {};
    for (const [name, fact] of Object.entries(pack.facts)) {
      if (!fact.of.includes(level) || random() < missing) continue;
      const isAsked = fact.askedIf === null || facts[fact.askedIf] === true || random() < 0.01;
      if (isAsked) facts[name] = factValueAt(random, fact, asOf, bounds, codes);
    }
    return facts;
  };
  const member = (at: number): unknown => {
    const days = random() < 0.1 ? { [oneOf(random, ["from", "until"])]: dayNear(random, asOf, bounds) } : {};
    return { id: `m${at}`, ...days, ...factsOf("person") };
  };
  const members = random() < 0.05 ? {} : { members: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => member(at)) };
  return {
    ...(random() < 0.1 ? {} : { locality: oneOf(random, codes) }),
    household: { ...factsOf("household"), ...members },
    ...(random() < 0.3 ? { village: factsOf("village") } : {}),
    ...(random() < 0.02 ? { county: factsOf("county") } : {}),
  };
};
