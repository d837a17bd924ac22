import {
  type CaseInput,
  type Determination,
  type Fact,
  type FactInput,
  type Plan,
  type Screened,
  type Subject,
  screen,
} from "../../../src/index.js";
import { factsAt, withFact } from "./edit-case.js";
import { givenFacts } from "./form.js";
import { type Line, lineOf } from "./number-line.js";
import type { Situation } from "./situation.js";

/** A fact that would give another answer if it were otherwise. */
export interface Flip {
  readonly key: string;
  readonly subject: Subject;
  readonly name: string;
  readonly fact: Fact;
  readonly from: FactInput;
  readonly to: FactInput;
  /** Of a number or a day: which way it would have to go. */
  readonly direction: "up" | "down" | null;
  readonly after: Screened;
}

interface Asked {
  readonly situation: Situation;
  readonly plan: Plan;
  readonly determination: Determination;
}

type Given = ReturnType<typeof givenFacts>[number];
type Ask = (value: FactInput) => Screened | null;

/** Finds the nearest changes of one fact each that would give another outcome, or of a choice another amount. */
export const flipsOf = (asked: Asked): readonly Flip[] =>
  givenFacts(asked.situation).flatMap((given) => {
    const fact = asked.situation.pack.facts[given.name];
    const from = factsAt(asked.situation.given, given.subject)[given.name];
    if (fact === undefined || from === undefined) return [];
    const ask: Ask = (value) => screenedWith(asked, given, value);
    const line = lineOf(fact);
    if (line !== null) return flipsOnLine({ ...given, fact, from }, line, ask, asked.determination);
    return otherValues(fact, from).flatMap((to): readonly Flip[] => {
      const after = ask(to);
      return after === null || !isOther(after, asked.determination) ? [] : [{ ...given, fact, from, to, direction: null, after }];
    });
  });

/** Screens the case with one fact otherwise; null where that is no case. */
const screenedWith = ({ situation, plan, determination }: Asked, given: Given, value: FactInput): Screened | null =>
  screenedOf(plan, withFact(situation.given, { ...given, value }, situation.pack), determination);

/** Screens a case for one policy and subject; null where the library refuses it. */
export const screenedOf = (plan: Plan, given: CaseInput, { policy, subject }: Determination): Screened | null => {
  try {
    const all = screen(plan, given);
    return all.find((one) => one.policy === policy && one.subject.kind === subject.kind && one.subject.id === subject.id) ?? null;
  } catch {
    return null;
  }
};

const isOther = (after: Screened, { outcome, amount }: Determination): boolean =>
  after.outcome !== outcome || after.amount?.value !== amount?.value || after.amount?.bound !== amount?.bound;

/** Lists the other values of a fact that has few. */
export const otherValues = (fact: Fact, from: FactInput | undefined): readonly FactInput[] => {
  if (fact.type.kind === "boolean") return ["true", "false"].filter((value) => value !== String(from));
  if (fact.type.kind === "choice") return (fact.type.options ?? []).filter((option) => option !== String(from));
  if (fact.type.kind !== "choices") return [];
  const chosen = Array.isArray(from) ? from.map(String) : [];
  return (fact.type.options ?? []).map((option) =>
    chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option],
  );
};

const doublings = 41;

/** Looks farther and farther in both directions until the outcome is another, then closes in on where it turns. */
const flipsOnLine = (
  at: Given & Pick<Flip, "fact" | "from">,
  line: Line,
  ask: Ask,
  { outcome }: Determination,
): readonly Flip[] => {
  const start = line.read(String(at.from));
  if (start === null) return [];
  return (["down", "up"] as const).flatMap((direction): readonly Flip[] => {
    const value = (distance: bigint): FactInput | null => line.write(start + (direction === "up" ? distance : -distance));
    const after = (distance: bigint): Screened | null => {
      const written = value(distance);
      return written === null ? null : ask(written);
    };
    const far = firstOther(after, outcome);
    if (far === null) return [];
    const nearest = closeIn(far, (distance) => after(distance)?.outcome !== outcome);
    const [to, then] = [value(nearest), after(nearest)];
    return to === null || then === null ? [] : [{ ...at, to, direction, after: then }];
  });
};

const firstOther = (after: (distance: bigint) => Screened | null, outcome: string): bigint | null => {
  for (let power = 0; power < doublings; power += 1) {
    const distance = 1n << BigInt(power);
    const found = after(distance);
    if (found === null) return null;
    if (found.outcome !== outcome) return distance;
  }
  return null;
};

const closeIn = (far: bigint, isThere: (distance: bigint) => boolean): bigint => {
  let [same, other] = [far / 2n, far];
  while (other - same > 1n) {
    const middle = (same + other) / 2n;
    if (isThere(middle)) other = middle;
    else same = middle;
  }
  return other;
};

/** Orders flips by whether they bring a benefit within reach first. */
export const inOrder = (flips: readonly Flip[], outcome: Determination["outcome"]): readonly Flip[] => {
  const rank = ({ after }: Flip): number =>
    after.outcome === "eligible" && outcome !== "eligible" ? 0 : after.outcome === outcome ? 2 : 1;
  return [...flips].sort((a, b) => rank(a) - rank(b));
};
