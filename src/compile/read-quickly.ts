import { type Level, levels } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import type { Constant } from "../model/value-type.js";
import { parseDate } from "../values/calendar-date.js";
import { type Frame, frameOf, type Held } from "./frame.js";
import type { Layout, LevelLayout } from "./layout.js";
import { type FactReader, factReaderOf, type ListReader, listReaderOf } from "./read-fact.js";

/** Reads a case in one go; null where anything is not as plain as it mostly is, and the checked reader must look. */
export type QuickReader = (input: unknown, today: number) => Frame | null;

interface SlotReader {
  readonly at: number;
  readonly read: FactReader;
  readonly readList: ListReader | null;
}

interface LevelReader {
  readonly facts: ReadonlyMap<string, SlotReader>;
  readonly layout: LevelLayout;
  /** The names of the last subject in their order, and their readers: most cases of an app have the same. */
  readonly lastNames: string[];
  readonly lastReaders: SlotReader[];
}

interface Readers {
  readonly levels: Readonly<Record<Level, LevelReader>>;
  /** The symbols of the divisions in force on the plan's day. */
  readonly places: ReadonlyMap<string, number>;
  readonly asOf: string;
}

/** Makes a reader for the cases of a plan. */
export const quickReader = (plan: Plan, layout: Layout): QuickReader => {
  const { asOf } = plan;
  const inForce = Object.entries(plan.pack.localities).filter(
    ([, { from, until }]) => (from === null || from <= asOf) && (until === null || asOf <= until),
  );
  const readers: Readers = {
    levels: Object.fromEntries(levels.map((level) => [level, levelReader(plan, layout, level)])) as Record<Level, LevelReader>,
    places: new Map(inForce.map(([code]) => [code, layout.symbols.idOf(code)])),
    asOf,
  };
  return (input, today) => {
    try {
      return readCase(readers, input, today);
    } catch {
      // An accessor or proxy of the caller that throws: the checked reader says where.
      return null;
    }
  };
};

const levelReader = (plan: Plan, layout: Layout, level: Level): LevelReader => {
  const facts = [...layout.levels[level].slots.values()].map((slot): [string, SlotReader] => [
    slot.name,
    { at: slot.at, read: factReaderOf(plan, layout, slot), readList: listReaderOf(slot) },
  ]);
  return { facts: new Map(facts), layout: layout.levels[level], lastNames: [], lastReaders: [] };
};

/** A plain object: one that has nothing but its own properties. */
const isRecord = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const parts: readonly string[] = ["locality", "household", "village", "county", "items"];

const readCase = ({ levels: at, places, asOf }: Readers, input: unknown, today: number): Frame | null => {
  if (!isRecord(input)) return null;
  for (const key in input) if (!parts.includes(key)) return null;
  // What is published of a county may contradict the case.
  if (input.county !== undefined && !isEmpty(input.county)) return null;
  const { locality, household, village, items } = input;
  const place = locality === undefined ? -1 : places.get(locality as string);
  const members = isRecord(household) ? household.members : undefined;
  const people = members === undefined ? none : readAll(at.person, members, asOf);
  const things = items === undefined ? none : readAll(at.item, items, null);
  const [ofHousehold, ofVillage] = [readOne(at.household, household, "members"), readOne(at.village, village, null)];
  if (place === undefined || people === null || things === null || ofHousehold === null || ofVillage === null) return null;
  const read = {
    locality: (locality ?? null) as string | null,
    place,
    members: people.all,
    areMembersKnown: members !== undefined,
    present: people.present,
    items: things.all,
    household: ofHousehold,
    village: ofVillage,
    county: emptyOf(at.county),
  };
  return frameOf(read, today);
};

const isEmpty = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  for (const _ in value) return false;
  return true;
};

interface All {
  readonly all: readonly Held[];
  readonly present: readonly number[];
}

const none: All = { all: [], present: [] };

const emptyOf = ({ layout }: LevelReader): Held => ({ id: "", slots: layout.empty, constants: null });

const readOne = (reader: LevelReader, given: unknown, besides: string | null): Held | null => {
  if (given === undefined) return emptyOf(reader);
  if (!isRecord(given)) return null;
  return readSlots(reader, "", given, besides, null, null);
};

/** Ids are compared in pairs, which is quickest for a household and slow for a crowd. */
const mostCompared = 64;

/** Members have days from and until which they belong to the household; items have none. */
const readAll = (reader: LevelReader, given: unknown, asOf: string | null): All | null => {
  if (!Array.isArray(given) || given.length > mostCompared) return null;
  const all: Held[] = [];
  const present: number[] = [];
  for (let at = 0; at < given.length; at++) {
    const entry: unknown = given[at];
    if (!isRecord(entry)) return null;
    const { id, from, until } = entry;
    if (typeof id !== "string" || !isId(id) || all.some((other) => other.id === id)) return null;
    const isMember = asOf !== null;
    if (isMember && !areDays(from, until)) return null;
    const held = readSlots(reader, id, entry, "id", isMember ? "from" : null, isMember ? "until" : null);
    if (held === null) return null;
    all.push(held);
    if (!isMember || isDuring(asOf, from, until)) present.push(at);
  }
  return { all, present };
};

const isId = (id: string): boolean => /^[\w-]{1,64}$/.test(id) || /^[\p{L}\p{N}_-]{1,64}$/u.test(id);

const isDay = (day: unknown): boolean => day === undefined || (typeof day === "string" && parseDate(day) !== null);

const areDays = (from: unknown, until: unknown): boolean =>
  isDay(from) && isDay(until) && (from === undefined || until === undefined || (from as string) <= (until as string));

const isDuring = (day: string, from: unknown, until: unknown): boolean =>
  (from === undefined || (from as string) <= day) && (until === undefined || day <= (until as string));

/** The facts of a subject; null where a name or value must be looked at. Three names stand beside the facts. */
const readSlots = (
  reader: LevelReader,
  id: string,
  given: Record<string, unknown>,
  first: string | null,
  second: string | null,
  third: string | null,
): Held | null => {
  const { layout } = reader;
  const slots = layout.empty.slice();
  let constants: Map<number, Constant> | null = null;
  let position = 0;
  for (const name in given) {
    if (name === first || name === second || name === third) continue;
    const fact = readerAt(reader, position++, name);
    if (fact === undefined) return null;
    const value = fact.read(given[name]);
    if (!Number.isNaN(value)) slots[fact.at] = value;
    else {
      const list = fact.readList === null ? null : fact.readList(given[name]);
      if (list === null) return null;
      constants ??= new Map();
      constants.set(fact.at, list);
    }
  }
  for (const { fact, condition } of layout.asked) {
    if (slots[condition] === 0 && (!Number.isNaN(slots[fact]) || constants?.has(fact))) return null;
  }
  return { id, slots, constants };
};

const readerAt = ({ facts, lastNames, lastReaders }: LevelReader, position: number, name: string): SlotReader | undefined => {
  if (lastNames[position] === name) return lastReaders[position];
  const reader = facts.get(name);
  if (reader !== undefined && position <= lastNames.length) {
    lastNames[position] = name;
    lastReaders[position] = reader;
  }
  return reader;
};
