import type { Level } from "../../model/level.js";
import type { Constant } from "../../model/value-type.js";
import { publishedFact } from "../../plan/county-facts.js";
import type { Compiler } from "../compiler.js";
import { heldAt, slotOf } from "../exact/fact.js";
import type { Slot } from "../layout.js";
import { numberInSlot } from "../slot-value.js";
import type { Quick, QuickItems, Run } from "./quick.js";

/** Reads a fact of the subject, or of the wider level it belongs to. */
export const quickFact = (compiler: Compiler, name: string, level: Level): Quick | null => {
  const slot = slotOf(compiler.layout, name, level);
  if (slot.fact.type.kind === "choices" || slot.fact.type.kind === "list")
    return level === "county" ? null : itemsIn(slot, level);
  return level === "county" ? ofKind(compiler, slot, countyRun(compiler, slot)) : ofKind(compiler, slot, slotRun(level, slot.at));
};

const itemsIn = ({ at }: Slot, level: Level): QuickItems => {
  const held = heldAt(level);
  return { kind: "items", items: (frame) => textsIn(held(frame).constants?.get(at)) };
};

const textsIn = (constant: Constant | undefined): readonly string[] | null =>
  Array.isArray(constant) && constant.every((item) => typeof item === "string") ? constant : null;

const none = Number.NaN;

const slotRun = (level: Exclude<Level, "county">, at: number): Run => {
  const runs = {
    person: (frame) => frame.person.slots[at] ?? none,
    item: (frame) => frame.item.slots[at] ?? none,
    household: (frame) => frame.household.slots[at] ?? none,
    village: (frame) => frame.village.slots[at] ?? none,
  } satisfies Record<Exclude<Level, "county">, Run>;
  return runs[level];
};

/** What is published of a place comes before what the case says. */
const countyRun = (compiler: Compiler, slot: Slot): Run => {
  const { plan, layout } = compiler;
  if (!Object.hasOwn(plan.pack.countyFacts, slot.name)) return (frame) => frame.county.slots[slot.at] ?? none;
  const published = new Map<number, number | null>();
  const publishedAt = (place: number, locality: string | null): number | null => {
    const known = published.get(place);
    if (known !== undefined) return known;
    const state = publishedFact(plan, { locality }, slot.name);
    const value = state.kind === "row" ? state.row.value : null;
    const number = value === null ? null : (numberInSlot(layout, slot, value) ?? none);
    published.set(place, number);
    return number;
  };
  return (frame) => publishedAt(frame.place, frame.locality) ?? frame.county.slots[slot.at] ?? none;
};

const ofKind = ({ layout }: Compiler, { fact, denominator }: Slot, run: Run): Quick | null => {
  switch (fact.type.kind) {
    case "boolean":
      return { kind: "truth", run, isFinal: true };
    case "date":
      return { kind: "date", run };
    case "choice":
    case "locality":
    case "text":
      return { kind: "choice", run, constant: null, options: fact.type.options?.map(layout.symbols.idOf) ?? null };
    case "integer":
    case "decimal":
    case "money":
    case "share":
      return { kind: "number", run, denominator, constant: null };
    default:
      return null;
  }
};
