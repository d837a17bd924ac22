import fc from "fast-check";
import type { Fact, Pack } from "../../src/model/pack.js";
import type { ValueKind } from "../../src/model/value-type.js";

// Month ends, 29 February, and the days around the rows' own first days turn up more often than chance would have it.
const notableDays = [
  "2004-02-29",
  "2000-02-29",
  "2019-12-31",
  "2020-02-28",
  "2020-02-29",
  "2020-03-01",
  "2019-10-13",
  "2019-10-14",
  "2020-03-31",
  "2020-04-01",
];

export const anyDay = fc.oneof(
  fc.constantFrom(...notableDays),
  fc
    .date({ min: new Date("1940-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

export const planDay = fc.oneof(
  fc.constantFrom(
    "2019-10-14",
    "2019-10-13",
    "2019-11-15",
    "2020-02-29",
    "2020-03-31",
    "2020-04-01",
    "2023-03-31",
    "2023-04-01",
    "2025-07-01",
  ),
  fc
    .date({ min: new Date("2019-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const fen = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
// Each threshold of the packs at -1, 0 and +1 fen.
const thresholds = [10000, 10001, 500000, 1000000, 48000, 67500].flatMap((amount) => [amount - 1, amount, amount + 1]);

const values = {
  boolean: () => fc.boolean(),
  choice: (fact) => fc.constantFrom(...(fact.type.options ?? [])),
  choices: (fact) => fc.subarray([...(fact.type.options ?? [])]),
  integer: (fact) => fc.integer({ min: Number(fact.minimum ?? 0), max: Number(fact.maximum ?? 9) }),
  decimal: () => fc.constantFrom("0", "0.5", "1.25"),
  money: () => fc.oneof(fc.constantFrom(...thresholds), fc.integer({ min: 0, max: 2_000_000 })).map(fen),
  share: () => fc.constantFrom("0%", "20%", "100%"),
  date: () => anyDay,
  locality: () => fc.constantFrom("420100", "420600"),
  text: () => fc.constant("x"),
  list: () => fc.constant(["1"]),
  scale: () => fc.constant("0"),
} satisfies { [K in ValueKind]: (fact: Fact) => fc.Arbitrary<unknown> };

export type Facts = Record<string, unknown>;
export interface Household {
  readonly locality?: string;
  readonly household: Facts & { readonly members: readonly ({ readonly id: string } & Facts)[] };
}

const factsAt = (pack: Pack, level: "person" | "household"): fc.Arbitrary<Facts> => {
  const held = Object.entries(pack.facts).filter(([, fact]) => fact.of.includes(level));
  return fc.record(Object.fromEntries(held.map(([name, fact]) => [name, values[fact.type.kind](fact)]))).map((all) => {
    const askable = Object.entries(all).filter(([name]) => {
      const askedIf = pack.facts[name]?.askedIf ?? null;
      return askedIf === null || all[askedIf] === true;
    });
    return Object.fromEntries(askable);
  });
};

/** A household of which every fact is known. */
export const completeCase = (pack: Pack): fc.Arbitrary<Household> =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(pack.localities)),
      factsAt(pack, "household"),
      fc.array(factsAt(pack, "person"), { minLength: 1, maxLength: 3 }),
    )
    .map(([locality, household, people]) => ({
      locality,
      household: { ...household, members: people.map((facts, index) => ({ id: `m${index + 1}`, ...facts })) },
    }));

/** Takes facts away from a household at random, `asked_if` respected: what is asked only if another fact holds goes with it. */
export const partOf = (pack: Pack, whole: Household): fc.Arbitrary<Household> =>
  fc.tuple(fc.infiniteStream(fc.boolean()), fc.boolean()).map(([stream, keepsPlace]) => {
    const keep = (facts: Facts): Facts => {
      const kept = Object.entries(facts).filter(([name]) => name === "id" || name === "members" || stream.next().value === true);
      const names = new Set(kept.map(([name]) => name));
      return Object.fromEntries(kept.filter(([name]) => names.has(pack.facts[name]?.askedIf ?? name)));
    };
    const { members, ...facts } = whole.household;
    const part = { household: { ...keep(facts), members: members.map((member) => ({ ...keep(member), id: member.id })) } };
    return keepsPlace && whole.locality !== undefined ? { ...part, locality: whole.locality } : part;
  });
