import type { CaseInput, FactInput } from "../model/case.js";
import type { Own } from "./violation.js";

type Facts = Readonly<Record<string, FactInput | undefined>>;

/** Gives a case the value that a fact of its subject has in another; null where it does not know the fact itself. */
export const withFact = (into: CaseInput, from: CaseInput, { level, name }: Own): CaseInput | null => {
  const [own, other] = [factsOf(into, level), factsOf(from, level)];
  const value = other?.[name];
  if (own?.[name] === undefined || value === undefined) return null;
  const put = { [name]: value };
  const first = <T extends object>(list: readonly T[] = []): readonly T[] =>
    list.map((one, at) => (at === 0 ? { ...one, ...put } : one));
  if (level === "item") return { ...into, items: first(into.items) };
  if (level !== "person") return { ...into, [level]: { ...into[level], ...put } };
  return { ...into, household: { ...into.household, members: first(into.household?.members) } };
};

const factsOf = (of: CaseInput, level: Own["level"]): Facts | undefined => {
  if (level === "person") return of.household?.members?.[0] as Facts | undefined;
  return (level === "item" ? of.items?.[0] : of[level]) as Facts | undefined;
};
