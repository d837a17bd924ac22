import { type Determination, evaluate, type Fact, type FactInput, type Plan, type Subject } from "../../../src/index.js";
import { reachOf } from "../../../src/plan/reach.js";
import type { Answered } from "./answer.js";
import { factsAt, membersOf, withFact } from "./edit-case.js";
import type { Situation } from "./situation.js";

/** open: it can still matter; counts: the answers rest on it; idle: it makes no difference as things stand. */
export type FieldStatus = "open" | "counts" | "idle";

/** A fact to be asked of a subject. */
export interface Field {
  readonly key: string;
  readonly subject: Subject;
  readonly name: string;
  readonly fact: Fact;
  readonly value: FactInput | undefined;
  readonly status: FieldStatus;
}

/** The facts of one subject. */
export interface FieldGroup {
  readonly subject: Subject;
  readonly fields: readonly Field[];
}

/** A question that the answers still wait for, the most decisive first. */
export type Question =
  | { readonly kind: "fact"; readonly key: string; readonly subject: Subject; readonly name: string }
  | { readonly kind: "place" | "members"; readonly key: string };

/** Gives a fact of a subject a key. */
export const keyOf = (subject: Subject, name: string): string => `${subject.kind}/${subject.id ?? ""}/${name}`;

/** Lists what is missing of the case, what settles most first. */
export const questionsOf = (determinations: readonly Determination[]): readonly Question[] => {
  const found = new Map<string, { readonly question: Question; weight: number }>();
  for (const { missing } of determinations) {
    const asked = missing.flatMap((one) => {
      if (one.kind === "place") return [{ for: one.for, question: { kind: "place", key: "place" } satisfies Question }];
      if (one.kind === "parameter") return [];
      const question: Question =
        one.name === "members"
          ? { kind: "members", key: "members" }
          : { kind: "fact", key: keyOf(one.subject, one.name), subject: one.subject, name: one.name };
      return [{ for: one.for, question }];
    });
    asked.forEach(({ for: of, question }, rank) => {
      const known = found.get(question.key) ?? { question, weight: 0 };
      known.weight += (of === "outcome" ? 100 : 1) / (rank + 1);
      found.set(question.key, known);
    });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ question }) => question);
};

/**
 * Groups the facts that the chosen policies may read by the subject that they are asked of. `counting` holds the keys of the facts
 * given that the answers rest on.
 */
export const groupsOf = (
  situation: Situation,
  { plan, determinations }: Answered & { readonly ok: true },
  counting: ReadonlySet<string>,
): readonly FieldGroup[] => {
  const reached = new Set(plan.policies.flatMap((policy) => [...reachOf(plan, policy).facts]));
  const open = new Set(questionsOf(determinations).map(({ key }) => key));
  return subjectsOf(situation, open, determinations).map((subject) => {
    const facts = factsAt(situation.given, subject);
    const isAsked = ([name, fact]: readonly [string, Fact]): boolean =>
      (reached.has(name) || name in facts) &&
      fact.of.includes(subject.kind) &&
      (fact.askedIf === null || String(facts[fact.askedIf]) !== "false");
    const fields = Object.entries(situation.pack.facts)
      .filter(isAsked)
      .map(([name, fact]): Field => {
        const key = keyOf(subject, name);
        const status = open.has(key) ? "open" : counting.has(key) ? "counts" : "idle";
        return { key, subject, name, fact, value: facts[name], status };
      });
    return { subject, fields };
  });
};

// Villages and counties are asked about only where an answer speaks of them: most of what is known of counties the pack knows.
const subjectsOf = (
  { given }: Situation,
  open: ReadonlySet<string>,
  determinations: readonly Determination[],
): readonly Subject[] => {
  const isSpokenOf = (kind: "village" | "county"): boolean =>
    given[kind] !== undefined ||
    [...open].some((key) => key.startsWith(`${kind}/`)) ||
    (kind === "village" && determinations.some(({ subject }) => subject.kind === kind));
  const wide = (["village", "county"] as const).filter(isSpokenOf);
  return [
    { kind: "household", id: null },
    ...membersOf(given).map(({ id }): Subject => ({ kind: "person", id })),
    ...wide.map((kind): Subject => ({ kind, id: null })),
  ];
};

/** Lists the facts given, whose they are, and under which key. */
export const givenFacts = ({ given, pack }: Situation): readonly { subject: Subject; name: string; key: string }[] => {
  const wide = (["household", "village", "county"] as const).map((kind): Subject => ({ kind, id: null }));
  const subjects = [...wide, ...membersOf(given).map(({ id }): Subject => ({ kind: "person", id }))];
  return subjects.flatMap((subject) =>
    Object.keys(factsAt(given, subject))
      .filter((name) => Object.hasOwn(pack.facts, name))
      .map((name) => ({ subject, name, key: keyOf(subject, name) })),
  );
};

/** Tells whether an answer would wait for a fact if it were not known: then the answers rest on it. */
export const doesCount = (
  situation: Situation,
  plan: Plan,
  { subject, name, key }: ReturnType<typeof givenFacts>[number],
): boolean => {
  const without = withFact(situation.given, { subject, name, value: undefined }, situation.pack);
  return questionsOf(evaluate(plan, without).determinations).some((question) => question.key === key);
};
