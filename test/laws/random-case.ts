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

const anyDay = fc.oneof(
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
  locality: (_, pack) => fc.constantFrom(...countiesOf(pack)),
  text: () => fc.constant("x"),
  list: () => fc.constant(["1"]),
  scale: () => fc.constant("0"),
} satisfies { [K in ValueKind]: (fact: Fact, pack: Pack) => fc.Arbitrary<unknown> };

/** Divisions that are nobody's parent, and are there on every day. */
const countiesOf = ({ localities }: Pack): readonly string[] => {
  const parents = new Set(Object.values(localities).map(({ parent }) => parent));
  const always = Object.entries(localities).filter(([, { from, until }]) => from === null && until === null);
  return always.map(([code]) => code).filter((code) => !parents.has(code));
};

export type Facts = Record<string, unknown>;
type Single = "household" | "village" | "county";
type Members = readonly ({ readonly id: string } & Facts)[];
export interface Household {
  readonly locality?: string;
  readonly household: Facts & { readonly members: Members };
  readonly village: Facts;
  readonly county: Facts;
}

const factsAt = (pack: Pack, level: "person" | Single): fc.Arbitrary<Facts> => {
  const held = Object.entries(pack.facts).filter(([, fact]) => fact.of.includes(level));
  return fc.record(Object.fromEntries(held.map(([name, fact]) => [name, values[fact.type.kind](fact, pack)]))).map((all) => {
    const askable = Object.entries(all).filter(([name]) => {
      const askedIf = pack.facts[name]?.askedIf ?? null;
      return askedIf === null || all[askedIf] === true;
    });
    return Object.fromEntries(askable);
  });
};

// What a pack knows of its counties no case says again; what it did not see, or only within bounds, a case may say.
const countyFacts = (pack: Pack, locality: string): fc.Arbitrary<Facts> => {
  const known = Object.entries(pack.countyFacts);
  if (known.length === 0) return factsAt(pack, "county");
  const open = known.flatMap(([name, byPlace]) => {
    const row = byPlace[locality]?.at(-1);
    const fact = pack.facts[name];
    if (row === undefined || row.value !== null || fact === undefined) return [];
    const bound = row.between?.find((end) => end !== null) ?? null;
    return [[name, bound === null ? values[fact.type.kind](fact, pack) : fc.constant(bound)] as const];
  });
  return fc.record(Object.fromEntries(open));
};

/** A household of which every fact is known, and what surrounds it. */
export const completeCase = (pack: Pack): fc.Arbitrary<Household> =>
  fc
    .constantFrom(...countiesOf(pack))
    .chain((locality) =>
      fc.tuple(
        fc.constant(locality),
        factsAt(pack, "household"),
        fc.array(factsAt(pack, "person"), { minLength: 1, maxLength: 3 }),
        factsAt(pack, "village"),
        countyFacts(pack, locality),
      ),
    )
    .map(([locality, household, people, village, county]) => ({
      locality,
      household: { ...household, members: people.map((facts, index) => ({ id: `m${index + 1}`, ...facts })) },
      village,
      county,
    }));

/** Takes facts away from a household at random, `asked_if` respected: what is asked only if another fact holds goes with it. */
export const partOf = (pack: Pack, whole: Household): fc.Arbitrary<Household> => {
  const code = whole.locality ?? "";
  const known = fc.constantFrom<(string | null)[]>(code, code, pack.localities[code]?.parent ?? null, null);
  return fc.tuple(fc.infiniteStream(fc.boolean()), known).map(([stream, locality]) => {
    const keep = (facts: Facts): Facts => {
      const kept = Object.entries(facts).filter(([name]) => name === "id" || name === "members" || stream.next().value === true);
      const names = new Set(kept.map(([name]) => name));
      return Object.fromEntries(kept.filter(([name]) => names.has(pack.facts[name]?.askedIf ?? name)));
    };
    const { members, ...facts } = whole.household;
    const part = {
      household: { ...keep(facts), members: members.map((member) => ({ ...keep(member), id: member.id })) },
      village: keep(whole.village),
      // Facts of a county that is not named would be those of another.
      county: locality === code ? keep(whole.county) : {},
    };
    return locality === null ? part : { ...part, locality };
  });
};
