import type { Claim, Statement } from "../model/claim.js";
import type { Level } from "../model/level.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { atLevel, contextOf } from "../plan/context.js";
import { encodeSum, encodeVerdict } from "./encode-answer.js";
import type { Encoding, SideName } from "./encoding.js";
import type { Inputs, Question } from "./inputs.js";
import { exactIn, type Span } from "./interval.js";
import { less, type Scaled } from "./scaled.js";
import { and, equals, isAtMost, ite, no, not, or, type Term, whole, yes } from "./term.js";

/** What the violation of a claim is written with. */
export interface Workshop {
  readonly pack: Pack;
  readonly claim: Claim;
  readonly level: Level;
  readonly now: Plan;
  /** The rules and figures of the day that is compared with, asked today. */
  readonly then: Plan | null;
  readonly inputs: (own: Own | null) => Inputs;
  readonly encoding: (plan: Plan, name: SideName, inputs: Inputs) => Encoding;
  readonly gap: (what: string) => void;
}

/** The fact in which two subjects differ. */
export interface Own {
  readonly level: Level;
  readonly name: string;
}

/** When a claim fails, and the cases that are needed to say so. */
export interface Violation {
  readonly term: Term;
  /** Whom the claim speaks of: where nobody is, it says nothing. */
  readonly premise: Term;
  readonly cases: readonly Inputs[];
  readonly own: Own | null;
}

interface Entitlement {
  readonly isEligible: Term;
  /** null: nothing is paid. */
  readonly sum: Scaled | null;
}

type Violate<S extends Statement> = (shop: Workshop, statement: S) => Violation;

const losing: Violate<Extract<Statement, { kind: "nobody_loses_against" }>> = (shop) => {
  const { claim, now, then, gap } = shop;
  const inputs = shop.inputs(null);
  if (then === null) return { term: no, premise: no, cases: [inputs], own: null };
  const periods = [now, then].map(({ versions }) => versions[claim.policy]?.amount?.per ?? null);
  if (periods[0] !== periods[1]) gap("the amounts are for different periods");
  const subjects = [now, then].map(({ versions }) => [...(versions[claim.policy]?.subject ?? [])].sort().join(", "));
  if (subjects[0] !== subjects[1]) gap("the answers are for different subjects");
  const before = entitled(shop, shop.encoding(then, "then", inputs));
  const after = entitled(shop, shop.encoding(now, "now", inputs));
  return { term: isWorse(after, before), premise: before.isEligible, cases: [inputs], own: null };
};

const tooLittle: Violate<Extract<Statement, { kind: "amount_at_least" }>> = (shop, { least }) => {
  const { claim, level, now, gap } = shop;
  const inputs = shop.inputs(null);
  const e = shop.encoding(now, "now", inputs);
  const { isEligible, sum } = entitled(shop, e);
  const version = now.versions[claim.policy] ?? null;
  const value = version === null ? null : e.node(least, contextOf(version, level, ownIndex(level)));
  const bound = value?.kind === "number" ? exactIn(value) : null;
  if (bound === null) gap("amount_at_least");
  const term = sum === null || bound === null ? no : and(isEligible, less(sum, bound));
  return { term, premise: isEligible, cases: [inputs], own: null };
};

const several: Violate<Extract<Statement, { kind: "at_most_one_of" }>> = (shop, { policies }) => {
  const inputs = shop.inputs(null);
  const e = shop.encoding(shop.now, "now", inputs);
  const verdicts = policies.map(({ policy, level }) => encodeVerdict(e, policy, at(shop, level)).isTrue);
  const pairs = verdicts.flatMap((one, index) => verdicts.slice(index + 1).map((other) => and(one, other)));
  return { term: or(...pairs), premise: or(...verdicts), cases: [inputs], own: null };
};

const against: Violate<Extract<Statement, { kind: "monotone_in" }>> = (shop, { fact, level, course, order }) => {
  const own = { name: fact, level: at(shop, level) };
  const [low, high] = [shop.inputs(null), shop.inputs(own)];
  const [lower, higher] = [low, high].map((inputs) => entitled(shop, shop.encoding(shop.now, "now", inputs)));
  const [a, b] = [low, high].map((inputs) => questionFor(inputs, own));
  if (a === undefined || b === undefined || lower === undefined || higher === undefined) {
    shop.gap(`${own.level}.${fact}`);
    return { term: no, premise: no, cases: [low, high], own };
  }
  const worse = course === "rises" ? isWorse(higher, lower) : isWorse(lower, higher);
  const differ = and(
    a.known,
    b.known,
    inOrder(a, b, order),
    not(and(...a.terms.map((term, at) => equals(term, b.terms[at] ?? term)))),
  );
  const premise = and(differ, or(lower.isEligible, higher.isEligible));
  return { term: and(differ, worse), premise, cases: [low, high], own };
};

const violations = {
  nobody_loses_against: losing,
  amount_at_least: tooLittle,
  at_most_one_of: several,
  monotone_in: against,
} satisfies { [K in Statement["kind"]]: Violate<Extract<Statement, { kind: K }>> };

/** Writes when a claim fails. */
export const violationOf = (shop: Workshop): Violation =>
  (violations[shop.claim.statement.kind] as Violate<Statement>)(shop, shop.claim.statement);

const at = ({ claim, level, now }: Workshop, wanted: Level): Level => {
  const version = now.versions[claim.policy] ?? null;
  return version === null ? level : atLevel(contextOf(version, level, ownIndex(level)), wanted).level;
};

const ownIndex = (level: Level): number | null => (level === "person" || level === "item" ? 0 : null);

const entitled = ({ claim, level, gap }: Workshop, e: Encoding): Entitlement => {
  const sum = encodeSum(e, claim.policy, level);
  return { isEligible: encodeVerdict(e, claim.policy, level).isTrue, sum: sum === null ? null : exact(sum, gap) };
};

const exact = (span: Span, gap: Workshop["gap"]): Scaled | null => {
  const value = exactIn(span);
  if (value === null) gap("amount");
  return value;
};

/** The first is worse off than the second. */
const isWorse = (one: Entitlement, other: Entitlement): Term =>
  and(other.isEligible, or(not(one.isEligible), one.sum === null || other.sum === null ? no : less(one.sum, other.sum)));

const questionFor = (inputs: Inputs, { level, name }: Own): Question | undefined => {
  inputs.fact(name, level);
  return inputs.questions().find((one) => one.level === level && one.name === name);
};

const inOrder = (a: Question, b: Question, order: readonly string[] | null): Term => {
  const pairs = a.terms.flatMap((term, index) => (b.terms[index] === undefined ? [] : [[term, b.terms[index]] as const]));
  if (a.type.kind === "boolean" || a.type.kind === "choices") return and(...pairs.map(([one, other]) => or(not(one), other)));
  if (order === null) return and(...pairs.map(([one, other]) => isAtMost(one, other)));
  const options = a.type.options ?? [];
  const rank = (term: Term): Term =>
    order.reduce((rest, option, index) => ite(equals(term, whole(options.indexOf(option))), whole(index), rest), whole(-1));
  return and(...pairs.map(([one, other]) => and(isAtMost(whole(0), rank(one)), isAtMost(rank(one), rank(other)))), yes);
};
