import type { CaseInput, FactInput, FactsInput, MemberInput, Pack, Subject } from "../../../src/index.js";

type Facts = Readonly<Record<string, FactInput | undefined>>;

/** Lists the members of a household. */
export const membersOf = ({ household }: CaseInput): readonly MemberInput[] => household?.members ?? [];

/** Gives the facts of a subject. */
export const factsAt = (given: CaseInput, { kind, id }: Subject): Facts => {
  if (kind === "person") return membersOf(given).find((member) => member.id === id) ?? {};
  if (kind === "item") return given.items?.find((item) => item.id === id) ?? {};
  if (kind !== "household") return given[kind] ?? {};
  const { members: _, ...facts } = given.household ?? {};
  return facts as Facts;
};

const replaced = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string | null,
  change: (one: T) => T,
): readonly T[] => list.map((one) => (one.id === id ? change(one) : one));

const withFacts = (given: CaseInput, { kind, id }: Subject, change: (facts: Facts) => Facts): CaseInput => {
  if (kind === "person") {
    const members = replaced(membersOf(given), id, (member) => change(member) as MemberInput);
    return { ...given, household: { ...given.household, members } };
  }
  if (kind === "item") {
    const items = replaced(given.items ?? [], id, (item) => change(item) as { readonly id: string } & FactsInput);
    return { ...given, items };
  }
  return { ...given, [kind]: change((given[kind] ?? {}) as Facts) };
};

/** Sets a fact of a subject; undefined: it is not known. What is asked only if the fact holds goes with it. */
export const withFact = (
  given: CaseInput,
  fact: { readonly subject: Subject; readonly name: string; readonly value: FactInput | undefined },
  pack: Pack,
): CaseInput =>
  withFacts(given, fact.subject, (facts) => {
    const gone = (name: string): boolean =>
      name === fact.name || (String(fact.value) !== "true" && pack.facts[name]?.askedIf === fact.name);
    const others = Object.fromEntries(Object.entries(facts).filter(([name]) => !gone(name)));
    return fact.value === undefined ? others : { ...others, [fact.name]: fact.value };
  });

/** Sets the place; undefined: it is not known. */
export const withLocality = ({ locality: _, ...rest }: CaseInput, code: string | undefined): CaseInput =>
  code === undefined ? rest : { locality: code, ...rest };

/** Tells whether a member may bear a name: letters, digits, `-` and `_`, and not another's. */
export const isFreeName = (given: CaseInput, name: string): boolean =>
  /^[\p{L}\p{N}_-]{1,64}$/u.test(name) && !membersOf(given).some(({ id }) => id === name);

/** Adds a member of whom nothing is known. */
export const withMember = (given: CaseInput, name: string): CaseInput => ({
  ...given,
  household: { ...given.household, members: [...membersOf(given), { id: name }] },
});

/** Takes a member out. */
export const withoutMember = (given: CaseInput, name: string): CaseInput => ({
  ...given,
  household: { ...given.household, members: membersOf(given).filter(({ id }) => id !== name) },
});

/** Gives a member another name. */
export const withMemberNamed = (given: CaseInput, from: string, to: string): CaseInput => ({
  ...given,
  household: { ...given.household, members: replaced(membersOf(given), from, (member) => ({ ...member, id: to })) },
});
