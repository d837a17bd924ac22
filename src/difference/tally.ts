import { canonicalJson } from "../values/digest.js";
import { add, type Fraction, zero } from "../values/fraction.js";
import type { Choices, Origin, Shift, ShiftKind } from "./shift.js";
import { toFen } from "./shift.js";

/** What was counted on one day. */
export interface DayCount {
  readonly day: string;
  /** Subjects of the random population, and the households they live in. */
  readonly subjects: number;
  readonly households: number;
  /** Of those, where both amounts are decided: the sum of the differences. */
  readonly fen: Fraction;
  readonly boundary: number;
  readonly scenarios: number;
}

/** Shifts of one kind under one policy: the count of every day, and the shifts of the day on which most were seen. */
export interface Tally {
  readonly policy: string;
  readonly kind: ShiftKind;
  /** Options other than the defaults under which alone it shows. */
  readonly readings: Choices["readings"];
  days: readonly DayCount[];
  peak: { readonly count: DayCount; readonly shifts: readonly Shift[] };
}

export type Tallies = Map<string, Tally>;

const countOf = (day: string, shifts: readonly Shift[]): DayCount => {
  const from = (origin: Origin): readonly Shift[] => shifts.filter((shift) => shift.origin === origin);
  const population = from("population");
  return {
    day,
    subjects: population.length,
    households: new Set(population.map((shift) => shift.case)).size,
    fen: population.reduce((sum, { delta }) => (delta === null ? sum : add(sum, toFen(delta))), zero),
    boundary: from("boundary").length,
    scenarios: from("scenario").length,
  };
};

const isGreater = (a: DayCount, b: DayCount): boolean =>
  a.subjects !== b.subjects
    ? a.subjects > b.subjects
    : a.boundary !== b.boundary
      ? a.boundary > b.boundary
      : a.scenarios > b.scenarios;

/** Counts shifts of a day in; the first of the days with the most is kept with its shifts. */
export const countDay = (tallies: Tallies, day: string, shifts: readonly Shift[]): void => {
  for (const [key, own] of grouped(shifts)) {
    const [first] = own;
    if (first === undefined) continue;
    const { policy, kind, choices } = first;
    const tally = tallies.get(key) ?? {
      policy,
      kind,
      readings: choices.readings,
      days: [],
      peak: { count: countOf(day, []), shifts: [] },
    };
    tallies.set(key, tally);
    addTo(tally, day, own);
  }
};

/** A day may come in parts: that of the scenarios, and that of one reading after the other. */
const addTo = (tally: Tally, day: string, shifts: readonly Shift[]): void => {
  const known = tally.days.find((one) => one.day === day);
  const added = countOf(day, shifts);
  const count = known === undefined ? added : sumOf(known, added);
  tally.days = [...tally.days.filter((one) => one !== known), count].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (tally.peak.count.day === day) tally.peak = { count, shifts: [...tally.peak.shifts, ...shifts] };
  else if (isGreater(count, tally.peak.count)) tally.peak = { count, shifts };
};

const sumOf = (a: DayCount, b: DayCount): DayCount => ({
  day: a.day,
  subjects: a.subjects + b.subjects,
  households: a.households + b.households,
  fen: add(a.fen, b.fen),
  boundary: a.boundary + b.boundary,
  scenarios: a.scenarios + b.scenarios,
});

const keyOf = ({ policy, kind, choices }: Shift): string => `${policy} ${kind} ${canonicalJson(choices.readings)}`;

const grouped = (shifts: readonly Shift[]): ReadonlyMap<string, readonly Shift[]> => {
  const groups = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const group = groups.get(keyOf(shift)) ?? [];
    group.push(shift);
    groups.set(keyOf(shift), group);
  }
  return groups;
};
