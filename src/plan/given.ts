import type { Level } from "../model/level.js";
import type { Constant } from "../model/value-type.js";

export type FactValues = ReadonlyMap<string, Constant>;

/** A case as read: every fact is one of the pack, held at its level, with a value of its type. What is absent is unknown. */
export interface Given {
  readonly locality: string | null;
  /** In the order of the case; `index` of a context points into it. */
  readonly members: readonly GivenMember[];
  /** The list is complete where a case has one; without it nobody knows how many there are. */
  readonly areMembersKnown: boolean;
  readonly household: FactValues;
  readonly village: FactValues;
  readonly county: FactValues;
  readonly items: readonly { readonly id: string; readonly facts: FactValues }[];
}

export interface GivenMember {
  readonly id: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly facts: FactValues;
}

/** Says which members belong to the household on a day. */
export const presentMembers = (given: Given, day: string): readonly number[] =>
  given.members.flatMap((member, index) =>
    (member.from === null || member.from <= day) && (member.until === null || day <= member.until) ? [index] : [],
  );

/** The facts of one subject. */
export const factsAt = (given: Given, level: Level, index: number | null): FactValues => {
  if (level === "person") return given.members[index ?? -1]?.facts ?? noFacts;
  if (level === "item") return given.items[index ?? -1]?.facts ?? noFacts;
  return given[level];
};

const noFacts: FactValues = new Map();
