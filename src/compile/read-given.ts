import type { Level } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import type { Constant } from "../model/value-type.js";
import { type FactValues, type Given, presentMembers } from "../plan/given.js";
import { type Frame, frameOf, type Held } from "./frame.js";
import type { Layout } from "./layout.js";
import { numberInSlot } from "./slot-value.js";

/** Lays a case that was read out for evaluation. */
export const frameOfGiven = (plan: Plan, layout: Layout, given: Given, today: number): Frame => {
  const at = (level: Level, id: string, facts: FactValues): Held => held(layout, level, id, facts);
  return frameOf(
    {
      locality: given.locality,
      place: given.locality === null ? -1 : layout.symbols.idOf(given.locality),
      members: given.members.map(({ id, facts }) => at("person", id, facts)),
      areMembersKnown: given.areMembersKnown,
      present: presentMembers(given, plan.asOf),
      items: given.items.map(({ id, facts }) => at("item", id, facts)),
      household: at("household", "", given.household),
      village: at("village", "", given.village),
      county: at("county", "", given.county),
    },
    today,
  );
};

const held = (layout: Layout, level: Level, id: string, facts: FactValues): Held => {
  const { slots, empty } = layout.levels[level];
  const numbers = [...empty];
  const constants = new Map<number, Constant>();
  for (const [name, constant] of facts) {
    const slot = slots.get(name);
    if (slot === undefined) continue;
    const number = numberInSlot(layout, slot, constant);
    if (number === null) constants.set(slot.at, constant);
    else numbers[slot.at] = number;
  }
  return { id, slots: numbers, constants: constants.size === 0 ? null : constants };
};
