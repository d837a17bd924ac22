import type { CaseInput, FactInput } from "../../model/case.js";
import type { Subject } from "../../model/determination.js";

/** A fact as it stands in a case. */
export interface FactAt {
  readonly subject: Subject;
  readonly name: string;
  readonly value: FactInput;
}

type Facts = Readonly<Record<string, unknown>>;
const ofSubject = ["id", "from", "until", "members"];

/** Lists the facts of a case in their order. */
export const factsOf = ({ household, village, county, items }: CaseInput): readonly FactAt[] => [
  ...listed({ kind: "household", id: null }, household),
  ...(household?.members ?? []).flatMap((member) => listed({ kind: "person", id: member.id }, member)),
  ...listed({ kind: "village", id: null }, village),
  ...listed({ kind: "county", id: null }, county),
  ...(items ?? []).flatMap((item) => listed({ kind: "item", id: item.id }, item)),
];

const listed = (subject: Subject, facts: Facts | undefined): readonly FactAt[] =>
  Object.entries(facts ?? {})
    .filter(([name]) => !ofSubject.includes(name))
    .map(([name, value]) => ({ subject, name, value: value as FactInput }));

/** Copies a case with one fact set, or left out where there is no value. */
export const withFact = (input: CaseInput, { kind, id }: Subject, name: string, value: FactInput | undefined): CaseInput => {
  const set = <T extends Facts>(facts: T): T => {
    const { [name]: _, ...others } = facts;
    return (value === undefined ? others : { ...others, [name]: value }) as T;
  };
  const setOf = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.map((one) => (one.id === id ? set(one) : one));
  if (kind === "person") {
    return { ...input, household: { ...input.household, members: setOf(input.household?.members ?? []) } };
  }
  if (kind === "item") return { ...input, items: setOf(input.items ?? []) };
  return { ...input, [kind]: set(input[kind] ?? {}) };
};

/** Names a subject in an id: the member or item by its own id, else the level. */
export const subjectName = ({ kind, id }: Subject): string => id ?? kind;
