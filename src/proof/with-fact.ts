import type { CaseInput, FactInput } from "../model/case.js";
import type { Own } from "./violation.js";

type Facts = Readonly<Record<string, FactInput | undefined>>;

/** Gives a case the value that a fact of its subject has in another; null where it does not know the fact itself. */
export const withFact = (into: CaseInput, from: CaseInput, { level, name }: Own): CaseInput | null => {
  const [own, other] = [factsOf(into, level), factsOf(from, level)];
  const value = other?.[name];
  if (own?.[name] === undefined || value === undefined) return null;
  const facts = { ...own, [name]: value };
  if (level === "item") return { ...into, items: [facts, ...(into.items?.slice(1) ?? [])] } as CaseInput;
  if (level !== "person") return { ...into, [level]: facts } as CaseInput;
  const members = [facts, ...(into.household?.members?.slice(1) ?? [])];
  return { ...into, household: { ...into.household, members } } as CaseInput;
};

const factsOf = (of: CaseInput, level: Own["level"]): Facts | undefined => {
  if (level === "person") return of.household?.members?.[0] as Facts | undefined;
  return (level === "item" ? of.items?.[0] : of[level]) as Facts | undefined;
};
