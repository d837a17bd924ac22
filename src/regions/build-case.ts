import type { CaseInput, FactInput, FactsInput } from "../model/case.js";
import { type Level, levels } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import { publishedFact } from "../plan/county-facts.js";
import type { Axis } from "./axes.js";

/** A value of each axis, by position. */
export type Choice = readonly (FactInput | undefined)[];

/** Where a case lies, what holds of its people and their surroundings, and what else holds of a second member. */
export interface Setting {
  readonly locality: string | null;
  readonly values: Choice;
  /** null: there is one member. */
  readonly second: Choice | null;
}

interface Slot {
  readonly fact: string;
  readonly position: number;
  readonly askedIf: string | null;
}

/**
 * Makes what writes cases. What is asked only if something else holds is left out where that does not hold, and what is published
 * of a county is not said again.
 */
export const caseBuilder = (plan: Plan, axes: readonly Axis[]): ((setting: Setting) => CaseInput) => {
  const slots = slotsByLevel(plan, axes);
  return ({ locality, values, second }) => {
    const at = (level: Level): FactsInput => factsAt(slots[level], values);
    const others = second === null ? [] : [{ id: "b", ...factsAt(slots.person, second) }];
    return {
      ...(locality === null ? {} : { locality }),
      household: { ...at("household"), members: [{ id: "a", ...at("person") }, ...others] },
      ...(slots.village.length > 0 ? { village: at("village") } : {}),
      ...(slots.county.length > 0 ? { county: unpublished(plan, locality, at("county")) } : {}),
      ...(slots.item.length > 0 ? { items: [{ id: "i", ...at("item") }] } : {}),
    };
  };
};

const slotsByLevel = ({ pack }: Plan, axes: readonly Axis[]): Readonly<Record<Level, readonly Slot[]>> => {
  const all = axes.map(({ level, fact }, position) => ({ level, fact, position, askedIf: pack.facts[fact]?.askedIf ?? null }));
  const at = (level: Level): readonly Slot[] => all.filter((slot) => slot.level === level);
  return Object.fromEntries(levels.map((level) => [level, at(level)])) as Record<Level, readonly Slot[]>;
};

const factsAt = (slots: readonly Slot[], values: Choice): FactsInput => {
  const facts: Record<string, FactInput> = {};
  for (const { fact, position, askedIf } of slots) {
    const value = values[position];
    if (value !== undefined && (askedIf === null || facts[askedIf] !== false)) facts[fact] = value;
  }
  return facts;
};

const unpublished = (plan: Plan, locality: string | null, facts: FactsInput): FactsInput =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => publishedFact(plan, { locality }, name).kind !== "row"));
