import type { CaseInput, Fact, FactInput, MemberInput, Pack, Plan, Subject, ValueType } from "../../../../src/index.js";
import { reachOf } from "../../../../src/plan/reach.js";

/** A fact of one subject of the case, along which an amount is drawn. */
export interface Axis {
  readonly fact: string;
  readonly subject: Subject;
}

const drawn: ReadonlySet<ValueType["kind"]> = new Set(["boolean", "choice", "integer", "decimal", "money", "share", "date"]);

/** Lists the facts that a policy may read, at every subject of the case that has them. */
export const axesOf = (plan: Plan, given: CaseInput, policy: string): readonly Axis[] => {
  const { facts } = reachOf(plan, policy);
  return Object.entries(plan.pack.facts)
    .filter(([name, { type }]) => facts.has(name) && drawn.has(type.kind))
    .flatMap(([fact, { of }]) => of.flatMap((level) => subjectsAt(given, level).map((subject) => ({ fact, subject }))));
};

const subjectsAt = (given: CaseInput, kind: Subject["kind"]): readonly Subject[] => {
  if (kind === "person") return (given.household?.members ?? []).map(({ id }) => ({ kind, id }));
  if (kind === "item") return (given.items ?? []).map(({ id }) => ({ kind, id }));
  return [{ kind, id: null }];
};

/** Gives what a case says of the fact; undefined: nothing. */
export const valueAt = (given: CaseInput, { fact, subject }: Axis): FactInput | undefined => {
  const { kind, id } = subject;
  if (kind === "person") return given.household?.members?.find((member) => member.id === id)?.[fact];
  if (kind === "item") return given.items?.find((item) => item.id === id)?.[fact];
  const value = given[kind]?.[fact];
  return Array.isArray(value) && value.some((item) => typeof item === "object") ? undefined : (value as FactInput | undefined);
};

/** Gives the case with another value of the fact; null: with the fact unknown. */
export const withValue = (given: CaseInput, { fact, subject }: Axis, value: FactInput | null): CaseInput => {
  const { kind, id } = subject;
  if (kind === "person") {
    const members = given.household?.members ?? [];
    return {
      ...given,
      household: {
        ...given.household,
        members: members.map((one) => (one.id === id ? (set(one, fact, value) as MemberInput) : one)),
      },
    };
  }
  if (kind === "item")
    return { ...given, items: (given.items ?? []).map((one) => (one.id === id ? set(one, fact, value) : one)) };
  return { ...given, [kind]: set(given[kind] ?? {}, fact, value) };
};

const set = <T extends object>(facts: T, name: string, value: FactInput | null): T => {
  const { [name]: _before, ...others } = facts as Record<string, unknown>;
  return (value === null ? others : { ...others, [name]: value }) as T;
};

/** Gives the fact that an axis runs along. */
export const factOf = (pack: Pack, axis: Axis): Fact => {
  const fact = pack.facts[axis.fact];
  if (fact === undefined) throw new RangeError(`the pack has no fact ${axis.fact}`);
  return fact;
};
