import type { Subject } from "../model/determination.js";
import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Component, Condition, Formula, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Abstract, Truth } from "../values/abstract.js";
import type { Interval } from "../values/interval.js";
import type { Given } from "./given.js";
import type { Lookup } from "./lookup.js";

/** Where an expression is evaluated: for whom, under which version, for which place. */
export interface Context {
  readonly version: Version;
  readonly level: Level;
  /** Of a person or item: the position in the case. */
  readonly index: number | null;
  /** Whose local parameters apply; null: the policy's own place. */
  readonly place: Node | null;
  /** The option that `for_each` is at. */
  readonly each: { readonly fact: string; readonly option: string } | null;
  /** taken: a floor of the law stands in for a local value that is not known. */
  readonly floors: "open" | "taken";
}

/** The values of a plan for a case. Whatever explains an answer asks here, and does not know how they are worked out. */
export interface Valuation {
  readonly plan: Plan;
  readonly given: Given;
  /** The members who belong to the household, as positions in the case. */
  readonly present: readonly number[];
  readonly node: (node: Node, context: Context) => Abstract;
  readonly formula: (formula: Formula, context: Context) => Abstract;
  readonly condition: (condition: Condition, context: Context) => Truth;
  readonly lookup: (parameter: string, context: Context) => Lookup;
  /** The components of the version's amount, one for each share and option; none where it pays nothing. */
  readonly amount: (context: Context) => readonly ComponentValue[];
}

/** What a component of an amount comes to. */
export interface ComponentValue {
  readonly component: Component;
  /** The name of the share, or of the component. */
  readonly name: string;
  readonly each: string | null;
  /** Whether it is due at all. */
  readonly due: Truth;
  /** Rounded; 0 where it is not due. */
  readonly value: Interval;
  /** A locality code or a party; null: not known. */
  readonly payer: string | null;
  /** Paid by the subject itself, and so no part of what it receives. */
  readonly own: boolean;
}

/** Moves to a wider level of the same case; a level that is not wider is the subject's own. */
export const atLevel = (context: Context, level: Level): Context => {
  if (level === context.level || isNarrower(level, context.level)) return context;
  return { ...context, level, index: null };
};

const width = { person: 0, item: 0, household: 1, village: 2, county: 3 } satisfies { [L in Level]: number };

const isNarrower = (level: Level, than: Level): boolean => width[level] < width[than];

/** Moves to a member of the household. */
export const atMember = (context: Context, index: number): Context => ({ ...context, level: "person", index });

/** Names the subject of a context. */
export const subjectOf = (given: Given, context: Pick<Context, "level" | "index">): Subject => {
  if (context.level === "person") return { kind: "person", id: given.members[context.index ?? -1]?.id ?? null };
  if (context.level === "item") return { kind: "item", id: given.items[context.index ?? -1]?.id ?? null };
  return { kind: context.level, id: null };
};

/** Starts the evaluation of a version for a subject. */
export const contextOf = (version: Version, level: Level, index: number | null): Context => ({
  version,
  level,
  index,
  place: version.place,
  each: null,
  floors: "open",
});
