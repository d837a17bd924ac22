import type { FactInput } from "../model/case.js";
import { type Level, levels, visibleFrom } from "../model/level.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenGiven } from "../model/written/scenario.js";
import { narrowestFirst } from "./levels.js";
import { type Reading, readDay, readValue } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import { scenarioProblems } from "./scenario-wording.js";
import { valueProblems } from "./value-wording.js";

/** A fact as a scenario may give it. */
interface GivenFact {
  readonly levels: readonly Level[];
  readonly type: ValueType;
}

export interface GivenUse extends Reading {
  readonly facts: ReadonlyMap<string, GivenFact>;
}

/** Something given, and where it is written. */
export interface Placed {
  readonly key: string;
  readonly value: WrittenGiven[string];
  readonly at: At;
}

type Facts = Record<string, FactInput>;

/** What a scenario gives: facts by level, those of a person and of an item being true of each of them, and what is listed. */
export interface Gathered {
  readonly facts: Readonly<Record<Level, Facts>>;
  members: readonly Facts[] | null;
  items: readonly Facts[] | null;
}

const wide: ReadonlySet<string> = new Set(["household", "village", "county"] satisfies Level[]);

/** Gathers what is given, later entries over earlier ones; a fact outside a level goes to the narrowest that `subject` sees. */
export function gatherGiven(given: readonly Placed[], subject: Level, use: GivenUse): Gathered {
  const gathered: Gathered = {
    facts: { person: {}, household: {}, village: {}, county: {}, item: {} },
    members: null,
    items: null,
  };
  for (const placed of given) {
    if (wide.has(placed.key)) gatherLevel(placed, gathered, use);
    else if (placed.key === "items") gathered.items = gatherListed(placed, "item", use);
    else {
      const fact = factGiven(placed, use);
      const level = fact === null ? undefined : levelFor(fact.levels, subject);
      if (level !== undefined) addFact(placed, gathered.facts[level], use);
    }
  }
  return gathered;
}

function levelFor(held: readonly Level[], subject: Level): Level | undefined {
  return [...visibleFrom[subject], ...narrowestFirst(levels)].find((level) => held.includes(level));
}

function gatherLevel({ key, value, at }: Placed, gathered: Gathered, use: GivenUse): void {
  const level = key as Level;
  if (typeof value === "string" || Array.isArray(value)) {
    use.report(at, scenarioProblems.wantsFacts(key));
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    const placed = { key: name, value: part as Placed["value"], at: under(at, name) };
    if (name === "members" && level === "household") gathered.members = gatherListed(placed, "person", use);
    else addFactOf(level, placed, { ...use, into: gathered.facts[level] });
  }
}

function addFactOf(level: Level, placed: Placed, use: GivenUse & { readonly into: Facts }): void {
  const fact = factGiven(placed, use);
  if (fact === null) return;
  if (!fact.levels.includes(level))
    use.report(keyOf(placed.at), scenarioProblems.scenarioFactLevel(placed.key, fact.levels, level));
  else addFact(placed, use.into, use);
}

function factGiven({ key, at }: Placed, { facts, report }: GivenUse): GivenFact | null {
  const fact = facts.get(key);
  if (fact === undefined) report(keyOf(at), scenarioProblems.scenarioUnknownFact(key, facts.keys()));
  return fact ?? null;
}

function addFact({ key, value, at }: Placed, into: Facts, use: GivenUse): void {
  const type = use.facts.get(key)?.type;
  if (type === undefined) return;
  if (!isFactText(value)) use.report(at, valueProblems.badValue(value, type.kind));
  else {
    readValue(value, type, { ...use, at });
    into[key] = value;
  }
}

function isFactText(value: Placed["value"]): value is string | string[] {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

/** Gathers members or items, each with its id and its own facts. */
function gatherListed({ key, value, at }: Placed, level: "person" | "item", use: GivenUse): readonly Facts[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === "object")) {
    use.report(at, scenarioProblems.wantsList(key));
    return [];
  }
  const ids = new Set<string>();
  return value.map((one, index) => {
    const entity: Facts = {};
    const here = under(at, index);
    for (const [name, part] of Object.entries(one))
      gatherPart({ key: name, value: part, at: under(here, name) }, level, { ...use, into: entity });
    const { id } = entity;
    if (typeof id !== "string") use.report(here, scenarioProblems.memberWithoutId());
    else if (ids.has(id)) use.report(under(here, "id"), scenarioProblems.duplicateId(id));
    else ids.add(id);
    return entity;
  });
}

function gatherPart(placed: Placed, level: "person" | "item", use: GivenUse & { readonly into: Facts }): void {
  const { key, value, at } = placed;
  const isOwn = key === "id" || (level === "person" && (key === "from" || key === "until"));
  if (!isOwn || typeof value !== "string") addFactOf(level, placed, use);
  else {
    if (key !== "id") readDay(value, at, use);
    use.into[key] = value;
  }
}
