import type { Node } from "../model/expression.js";
import type { Constant } from "../model/value-type.js";
import type { Context } from "../plan/context.js";
import type { Abstract } from "../values/abstract.js";

/** Told of every expression that an evaluation comes to, with its value; a `part` is one whose value goes into another. */
export type Observer = (node: Node, context: Context, value: Abstract, role: "whole" | "part") => void;

/** The facts of one subject. */
export interface Held {
  readonly id: string;
  readonly slots: readonly number[];
  /** The facts given that a number cannot hold, by slot. */
  readonly constants: ReadonlyMap<number, Constant> | null;
}

/** A case as an evaluation reads it, and the place where the evaluation is. */
export interface Frame {
  /** A division's code; null where the case names none. */
  readonly locality: string | null;
  /** Its symbol; -1 where the case names none. */
  readonly place: number;
  readonly members: readonly Held[];
  readonly areMembersKnown: boolean;
  /** The members who belong to the household, as positions. */
  readonly present: readonly number[];
  readonly items: readonly Held[];
  readonly household: Held;
  readonly village: Held;
  readonly county: Held;
  /** The member or item that is evaluated, and its position; the rest of the case where there is none. */
  person: Held;
  item: Held;
  index: number | null;
  /** The day that is asked about, packed. */
  today: number;
  /** What has been worked out, by subject and number of the expression. */
  memo: Map<number, unknown>[];
  observe: Observer | null;
}

const nobody: Held = { id: "", slots: [], constants: null };

type Case = Pick<
  Frame,
  "locality" | "place" | "members" | "areMembersKnown" | "present" | "items" | "household" | "village" | "county"
>;

/** Starts an evaluation of a case. */
export const frameOf = (read: Case, today: number): Frame => ({
  locality: read.locality,
  place: read.place,
  members: read.members,
  areMembersKnown: read.areMembersKnown,
  present: read.present,
  items: read.items,
  household: read.household,
  village: read.village,
  county: read.county,
  person: nobody,
  item: nobody,
  index: null,
  today,
  memo: [],
  observe: null,
});

/** Points a frame at a member, an item, or the case itself. */
export const pointAt = (frame: Frame, level: Context["level"], index: number | null): void => {
  frame.index = index;
  if (level === "person") frame.person = frame.members[index ?? -1] ?? nobody;
  if (level === "item") frame.item = frame.items[index ?? -1] ?? nobody;
};
