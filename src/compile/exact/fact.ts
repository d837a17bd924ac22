import { abstractOf, domainOf } from "../../expression/constant.js";
import type { Level } from "../../model/level.js";
import { publishedFact } from "../../plan/county-facts.js";
import { type Abstract, truthOf } from "../../values/abstract.js";
import { fraction } from "../../values/fraction.js";
import type { Code, Compiler } from "../compiler.js";
import type { Frame, Held } from "../frame.js";
import type { Layout, Slot } from "../layout.js";

/** What is known of a fact of the subject, or of the wider level it belongs to. */
export const factCode = (layout: Layout, name: string, level: Level): Code<Abstract> => {
  const slot = slotOf(layout, name, level);
  const held = heldAt(level);
  return (frame) => heldValue(layout, slot, held(frame)) ?? slot.domain;
};

/** Finds where a fact is kept. */
export const slotOf = (layout: Layout, name: string, level: Level): Slot => {
  const slot = layout.levels[level].slots.get(name);
  if (slot === undefined) throw new Error(`the pack has no fact ${name} of a ${level}`);
  return slot;
};

/** Gives the subject of a level that a frame is at. */
export const heldAt = (level: Level): ((frame: Frame) => Held) => {
  const ways = {
    person: (frame) => frame.person,
    item: (frame) => frame.item,
    household: (frame) => frame.household,
    village: (frame) => frame.village,
    county: (frame) => frame.county,
  } satisfies Record<Level, (frame: Frame) => Held>;
  return ways[level];
};

const heldValue = ({ symbols }: Layout, { at, fact, denominator }: Slot, held: Held): Abstract | null => {
  const value = held.slots[at];
  if (value === undefined || Number.isNaN(value)) {
    const constant = held.constants?.get(at);
    return constant === undefined ? null : abstractOf(constant, fact.type);
  }
  switch (fact.type.kind) {
    case "boolean":
      return truthOf(value === 1);
    case "date":
      return { kind: "date", min: value, max: value };
    case "choice":
    case "locality":
    case "text":
      return { kind: "choice", options: [symbols.textOf(value)] };
    default: {
      const number = fraction(BigInt(value), BigInt(denominator));
      return { kind: "number", min: number, max: number };
    }
  }
};

/** What is known of a fact of the county: what is published, else what the case says, else the bounds that are published. */
export const countyFactCode = ({ plan, layout }: Compiler, name: string): Code<Abstract> => {
  const slot = slotOf(layout, name, "county");
  const { type } = slot.fact;
  return (frame) => {
    const state = publishedFact(plan, frame, name);
    const row = state.kind === "row" ? state.row : null;
    if (row !== null && row.value !== null) return abstractOf(row.value, type);
    const said = heldValue(layout, slot, frame.county);
    if (said !== null) return said;
    return row?.between ? domainOf(type, row.between[0], row.between[1]) : slot.domain;
  };
};
