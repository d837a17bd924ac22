import { evaluate } from "../answer/evaluate.js";
import { type Screened, screen } from "../answer/screen.js";
import type { CaseInput } from "../model/case.js";
import type { Determination, Subject } from "../model/determination.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { plan } from "../plan/plan.js";
import { canonicalJson } from "../values/digest.js";
import { type Fitted, fitting } from "./fit-case.js";
import { type Renames, renameFacts } from "./rename-facts.js";
import { type Answered, type Choices, movedFrom, notInForce, type Origin, type Shift } from "./shift.js";

/** Both packs on one day, with the same choices. */
export interface Pair {
  readonly day: string;
  readonly policies: readonly string[];
  readonly choices: Choices;
  readonly base: Plan;
  readonly head: Plan;
  readonly toBase: Renames;
  /** Interactions, payers and ranges are compared too, which takes longer. */
  readonly isThorough: boolean;
}

type PairOptions = Pick<Pair, "day" | "policies" | "choices" | "toBase" | "isThorough"> & {
  readonly base: Pack;
  readonly head: Pack;
};

/** Plans both packs for a day; choices that one of them does not know are left out there. */
export const pairOf = ({ base, head, ...options }: PairOptions): Pair => ({
  ...options,
  base: planFor(base, options),
  head: planFor(head, options),
});

const planFor = (pack: Pack, { day, policies, choices }: Omit<PairOptions, "base" | "head">): Plan => {
  const { knownOn, readings, suppose } = choices;
  return plan(pack, {
    asOf: day,
    knownOn,
    policies: policies.filter((name) => Object.hasOwn(pack.policies, name)),
    readings: known(readings, (name, option) => option in (pack.readings[name]?.options ?? {})),
    suppose: known(suppose, (name) => Object.hasOwn(pack.parameters, name)),
  });
};

const known = <T>(
  given: Readonly<Record<string, T>>,
  isKnown: (name: string, value: T) => boolean,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(given).filter(([name, value]) => isKnown(name, value)));

/** What came of comparing a case: the subjects answered otherwise, and whether a side could not take it as it is. */
export interface Compared {
  readonly shifts: readonly Shift[];
  readonly subjects: number;
  readonly isAdapted: boolean;
}

/** Compares the answers of both packs for a case; null where one of them cannot take it. */
export const compareCase = (pair: Pair, given: CaseInput, origin: Origin): Compared | null => {
  const head = answersOf(pair, pair.head, given);
  const base = answersOf(pair, pair.base, renameFacts(given, pair.toBase));
  if (head === null || base === null) return null;
  const [was, is] = [base.result, head.result];
  const keys = isSameOrder(was, is) ? [...is.keys()] : [...new Set([...was.keys(), ...is.keys()])];
  const shifts = keys.flatMap((key): readonly Shift[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const moved = movedFrom(before?.answered ?? notInForce, after?.answered ?? notInForce);
    const { policy, subject } = (after ?? before) as Keyed;
    if (moved === null) return [];
    const { day, choices, isThorough } = pair;
    return [{ ...moved, policy, subject, day, origin, case: given, choices, isThorough }];
  });
  return { shifts, subjects: keys.length, isAdapted: head.taken !== given || base.taken !== given };
};

interface Keyed {
  readonly policy: string;
  readonly subject: Subject;
  readonly answered: Answered;
}

const isSameOrder = (a: ReadonlyMap<string, Keyed>, b: ReadonlyMap<string, Keyed>): boolean =>
  a.size === b.size && [...a.keys()].every((key) => b.has(key));

const answersOf = (pair: Pair, planned: Plan, given: CaseInput): Fitted<ReadonlyMap<string, Keyed>> | null =>
  fitting(given, (taken) =>
    pair.isThorough
      ? keyed(evaluate(planned, taken).determinations, thoroughly)
      : keyed(screen(planned, taken), ({ outcome, amount }) => ({ outcome, amount, rest: "" })),
  );

const keyed = <T extends Screened>(all: readonly T[], answer: (one: T) => Answered): ReadonlyMap<string, Keyed> =>
  new Map(
    all.map((one) => [
      `${one.policy} ${one.subject.kind} ${one.subject.id ?? ""}`,
      { policy: one.policy, subject: one.subject, answered: answer(one) },
    ]),
  );

const thoroughly = ({ outcome, amount, range, components, on, interactions }: Determination): Answered => {
  const paid = interactions.at(-1)?.payable ?? null;
  const rest = canonicalJson({ range, components, on, interactions });
  return { outcome, amount: amount === null || paid === null ? amount : { ...amount, value: paid }, rest };
};
