import { evaluate } from "../answer/evaluate.js";
import type { CaseInput } from "../model/case.js";
import type { Money, Subject } from "../model/determination.js";
import { minimise } from "../regions/minimise.js";
import { add, printFraction, zero } from "../values/fraction.js";
import type { Text } from "../values/text.js";
import { type Ground, groundsOf } from "./attribute.js";
import { compareCase, type Pair } from "./compare-case.js";
import { fitting } from "./fit-case.js";
import { kindWords } from "./kind-words.js";
import { scenarioYaml } from "./scenario-yaml.js";
import { type Choices, type Shift, type ShiftKind, toFen } from "./shift.js";
import type { DayCount, Tally } from "./tally.js";

/** The smallest household found that a provision changes something for, on the day of its effect. */
interface Witness {
  readonly day: string;
  readonly case: CaseInput;
  readonly subject: Subject;
  /** With what the head side answers, ready to paste. */
  readonly scenario: string;
}

/** What one provision or component does to whom. */
interface ProvisionEffect extends Ground {
  readonly subjects: number;
  /** Exact, in fen for the policy's period. */
  readonly fen: string;
  readonly boundary: number;
  readonly witness: Witness;
}

/** The count of one day, as plain JSON. */
interface EffectDay {
  readonly day: string;
  readonly subjects: number;
  readonly households: number;
  readonly fen: string;
  readonly boundary: number;
  readonly scenarios: number;
}

/** What a change does under one policy in one way: how many it touches on each day, and through which provisions. */
export interface Effect {
  readonly policy: string;
  readonly title: Text;
  readonly kind: ShiftKind;
  readonly readings: Choices["readings"];
  readonly per: Money["per"] | null;
  readonly days: readonly EffectDay[];
  /** The day on which most were touched. */
  readonly peak: EffectDay;
  /** How many shifts of that day were attributed to provisions. */
  readonly attributed: number;
  /** A subject counts under each provision through which its answer changed. */
  readonly provisions: readonly ProvisionEffect[];
}

const most = { scenario: 150, boundary: 150, population: 1000 } as const;

/** Attributes the shifts of the peak day to provisions, and finds a smallest household for each. */
export const effectOf = (tally: Tally, title: Text, pairFor: (shift: Shift) => Pair): Effect => {
  const { peak } = tally;
  const chosen = (["scenario", "boundary", "population"] as const).flatMap((origin) =>
    peak.shifts.filter((shift) => shift.origin === origin).slice(0, most[origin]),
  );
  const byPath = new Map<string, { readonly ground: Ground; readonly shifts: Shift[] }>();
  for (const shift of chosen) {
    for (const ground of groundsOf(pairFor(shift), shift)) {
      const known = byPath.get(ground.path) ?? { ground, shifts: [] };
      known.shifts.push(shift);
      byPath.set(ground.path, known);
    }
  }
  return {
    policy: tally.policy,
    title,
    kind: tally.kind,
    readings: tally.readings,
    per: peak.shifts.find(({ per }) => per !== null)?.per ?? null,
    days: tally.days.map(plainDay),
    peak: plainDay(peak.count),
    attributed: chosen.length,
    provisions: [...byPath.values()].map(({ ground, shifts }) => provisionEffect(ground, shifts, pairFor)),
  };
};

const plainDay = ({ fen, ...count }: DayCount): EffectDay => ({ ...count, fen: printFraction(fen) });

const provisionEffect = (ground: Ground, shifts: readonly Shift[], pairFor: (shift: Shift) => Pair): ProvisionEffect => {
  const population = shifts.filter(({ origin }) => origin === "population");
  const fen = population.reduce((sum, { delta }) => (delta === null ? sum : add(sum, toFen(delta))), zero);
  return {
    ...ground,
    subjects: population.length,
    fen: printFraction(fen),
    boundary: shifts.filter(({ origin }) => origin === "boundary").length,
    witness: witnessOf(ground, shifts, pairFor),
  };
};

const sizeOf = (shift: Shift): number => JSON.stringify(shift.case).length;

const witnessOf = (ground: Ground, shifts: readonly Shift[], pairFor: (shift: Shift) => Pair): Witness => {
  const start = shifts.reduce((smallest, shift) => (sizeOf(shift) < sizeOf(smallest) ? shift : smallest));
  const { subject, policy, day, choices, kind } = start;
  const pair = pairFor(start);
  const smallest = minimise(start.case, (smaller) => showsSame(pair, start, smaller, ground.path));
  const answered = fitting(smallest, (taken) => evaluate(pair.head, taken).determinations.find(isOf(policy, subject)) ?? null);
  const shown = answered?.taken ?? smallest;
  const name = witnessName(kind, ground, day);
  return {
    day,
    subject,
    case: shown,
    scenario: scenarioYaml({ name, day, choices, case: shown, subject, expect: answered?.result ?? null }),
  };
};

const witnessName = (kind: ShiftKind, { name }: Ground, day: string): Text => ({
  zh: `${kindWords[kind].zh}（${name}，${day}）`,
  en: `${kindWords[kind].en} by ${name} on ${day}`,
});

const isOf =
  (policy: string, subject: Subject) =>
  (one: { readonly policy: string; readonly subject: Subject }): boolean =>
    one.policy === policy && one.subject.kind === subject.kind && one.subject.id === subject.id;

const showsSame = (pair: Pair, start: Shift, smaller: CaseInput, path: string): boolean => {
  const compared = compareCase(pair, smaller, start.origin);
  const same = compared?.shifts.find((shift) => shift.kind === start.kind && isOf(start.policy, start.subject)(shift));
  return same !== undefined && groundsOf(pair, same).some((ground) => ground.path === path);
};
