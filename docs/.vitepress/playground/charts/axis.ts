import type { CaseInput, Fact, Pack, Plan, Subject, ValueType } from "../../../../src/index.js";
import { reachOf } from "../../../../src/plan/reach.js";
import { factsAt, membersOf } from "../edit-case.js";
import type { FactOfSubject } from "../turns.js";

const drawn: ReadonlySet<ValueType["kind"]> = new Set(["boolean", "choice", "integer", "decimal", "money", "share", "date"]);

/** Lists the facts that a policy may read, at every subject of the case that has them. */
export const axesOf = (plan: Plan, given: CaseInput, policy: string): readonly FactOfSubject[] => {
  const { facts } = reachOf(plan, policy);
  return Object.entries(plan.pack.facts)
    .filter(([name, { type }]) => facts.has(name) && drawn.has(type.kind))
    .flatMap(([name, { of }]) => of.flatMap((level) => subjectsAt(given, level).map((subject) => ({ name, subject }))));
};

const subjectsAt = (given: CaseInput, kind: Subject["kind"]): readonly Subject[] => {
  if (kind === "person") return membersOf(given).map(({ id }) => ({ kind, id }));
  if (kind === "item") return (given.items ?? []).map(({ id }) => ({ kind, id }));
  return [{ kind, id: null }];
};

/** Gives what a case says of the fact, as text; empty: nothing. */
export const valueAt = (given: CaseInput, { name, subject }: FactOfSubject): string =>
  String(factsAt(given, subject)[name] ?? "");

/** Gives the fact that an axis runs along. */
export const factOf = (pack: Pack, { name }: FactOfSubject): Fact => {
  const fact = pack.facts[name];
  if (fact === undefined) throw new RangeError(`the pack has no fact ${name}`);
  return fact;
};
