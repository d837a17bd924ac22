import type { Determination, Fact, FactInput, Plan, Screened, Subject } from "../../../src/index.js";
import { screenedOf } from "./answer.js";
import { factsAt, withFact } from "./edit-case.js";
import { givenFacts } from "./form.js";
import { type Scale, scaleOf } from "./scale.js";
import type { Situation } from "./situation.js";
import { turnsOf } from "./turns.js";

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
    const scale = scaleOf(fact.type);
    if (scale !== null) return flipsOnScale(asked, { ...given, fact, from }, scale, ask);
    return otherValues(fact, from).flatMap((to): readonly Flip[] => {
      const after = ask(to);
      return after === null || !isOther(after, asked.determination) ? [] : [{ ...given, fact, from, to, direction: null, after }];
    });
  });

/** Screens the case with one fact otherwise; null where that is no case. */
const screenedWith = ({ situation, plan, determination }: Asked, given: Given, value: FactInput): Screened | null =>
  screenedOf(plan, withFact(situation.given, { ...given, value }, situation.pack), determination);

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

/** Looks in both directions for the nearest value with another outcome: from turn to turn, and where the outcome changes, step by step. */
const flipsOnScale = (
  { determination, plan }: Asked,
  at: Given & Pick<Flip, "fact" | "from">,
  scale: Scale,
  ask: Ask,
): readonly Flip[] => {
  const start = scale.stepOf(String(at.from));
  if (start === null) return [];
  const turns = turnsOf(plan, determination.policy, at, scale);
  const isOtherAt = (step: number): boolean => {
    const after = ask(scale.textOf(step));
    return after !== null && after.outcome !== determination.outcome;
  };
  return (["down", "up"] as const).flatMap((direction): readonly Flip[] => {
    const step = nearestOther(stopsFrom(start, direction === "up" ? 1 : -1, turns, scale), start, isOtherAt);
    const to = step === null ? null : scale.textOf(step);
    const after = to === null ? null : ask(to);
    return to === null || after === null ? [] : [{ ...at, to, direction, after }];
  });
};

/** The steps to look at on one side, the nearest first: the turns, and farther and farther ones, for what hangs on other facts. */
const stopsFrom = (start: number, sign: 1 | -1, turns: readonly number[], { doublings }: Scale): readonly number[] => {
  const far = Array.from({ length: doublings }, (_, power) => start + sign * 2 ** power);
  const ahead = [...turns, ...far].filter((step) => (step - start) * sign > 0);
  return [...new Set(ahead)].sort((a, b) => (a - b) * sign);
};

/** Gives the first step with another outcome; between a stop with the same and one with another it is found by halving. */
const nearestOther = (stops: readonly number[], start: number, isOtherAt: (step: number) => boolean): number | null => {
  const index = stops.findIndex(isOtherAt);
  if (index < 0) return null;
  let [same, other] = [stops[index - 1] ?? start, stops[index] ?? start];
  while (Math.abs(other - same) > 1) {
    const middle = same + Math.trunc((other - same) / 2);
    if (isOtherAt(middle)) other = middle;
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
