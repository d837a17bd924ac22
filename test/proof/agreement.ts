import { screen } from "../../src/answer/screen.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import type { Level } from "../../src/model/level.js";
import type { Pack } from "../../src/model/pack.js";
import type { Plan } from "../../src/model/plan.js";
import { publishedFact } from "../../src/plan/county-facts.js";
import { type Given, presentMembers } from "../../src/plan/given.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";
import { createEncoding } from "../../src/proof/create-encoding.js";
import { encodeSum, encodeVerdict } from "../../src/proof/encode-answer.js";
import { startInputs } from "../../src/proof/inputs.js";
import { exactly, type Span } from "../../src/proof/interval.js";
import { startScript } from "../../src/proof/script.js";
import type { Solver } from "../../src/proof/solver.js";
import { readNumber } from "../../src/proof/solver-values.js";
import { dayOf, type SymbolicChoice, symbolicOf } from "../../src/proof/symbolic.js";
import { choiceOf } from "../../src/values/abstract.js";
import { addDays, parseDate, printDate } from "../../src/values/calendar-date.js";
import { type Fraction, fraction, printDecimal } from "../../src/values/fraction.js";
import { boundsOf, oneOf, type Random, randomCase, randomFrom } from "../compile/random-cases.js";
import { constantsOf, withConstants } from "./assert-case.js";

interface Asked {
  readonly planned: Plan;
  readonly policy: string;
  readonly level: Level;
}

const spanTerms = (span: Span | null): readonly string[] =>
  span === null ? [] : [span.min.at.term.text, span.min.open.text, span.max.at.term.text, span.max.open.text];

const decidedIn = (span: Span, values: readonly string[]): Fraction | null => {
  const [min = "0", minOpen, max = "0", maxOpen] = values;
  if (minOpen === "true" || maxOpen === "true") return null;
  const of = (text: string, scale: bigint): Fraction => {
    const value = readNumber(text);
    return fraction(value.numerator, value.denominator * scale);
  };
  const [least, most] = [of(min, span.min.at.scale), of(max, span.max.at.scale)];
  return least.numerator === most.numerator && least.denominator === most.denominator ? least : null;
};

const encode = ({ planned, policy, level }: Asked) => {
  const script = startScript();
  const gaps = new Set<string>();
  const gap = (what: string): void => void gaps.add(what);
  const reads = (): void => {};
  const inputs = startInputs({ script, plan: planned, knowledge: "partial", subject: level, own: null, gap, reads });
  const today = exactly(dayOf(parseDate(planned.asOf) ?? 0));
  const reading = (name: string): SymbolicChoice => symbolicOf(choiceOf(planned.readings[name] ?? "")) as SymbolicChoice;
  const listener = { gap, reads, chooses: () => {} };
  const e = createEncoding({ plan: planned, name: "now", knowledge: "partial", script, inputs, today, reading, ...listener });
  const verdict = encodeVerdict(e, policy, level);
  const [open, taken] = [encodeSum(e, policy, level), encodeSum(e, policy, level, "taken")];
  return { script, inputs, verdict, open, taken, gaps };
};

type Encoded = ReturnType<typeof encode>;

interface Found {
  answers: number;
  amounts: number;
  readonly outcomes: Record<string, number>;
  readonly differences: string[];
}

interface Amounts {
  readonly plans: number;
  readonly cases: number;
  readonly seed: number;
  readonly only?: readonly string[];
  /** Leaves out the cases that screening gives no amount for. */
  readonly paidOnly?: boolean;
}

/** Compares what the solver makes of random cases with what `screen` says of them. */
export const compareOn = async (
  solver: Solver,
  pack: Pack,
  { plans, cases, seed, only, paidOnly = false }: Amounts,
): Promise<Found> => {
  const random = randomFrom(seed);
  const found: Found = { answers: 0, amounts: 0, outcomes: {}, differences: [] };
  for (let at = 0; at < plans; at++) {
    const policies = only ?? Object.keys(pack.policies);
    await compareOnPlan(solver, { random, pack, policy: policies[at % policies.length] ?? "", cases, paidOnly }, found);
  }
  return found;
};

interface Trial {
  readonly random: Random;
  readonly pack: Pack;
  readonly policy: string;
  readonly cases: number;
  readonly paidOnly: boolean;
}

const compareOnPlan = async (solver: Solver, { random, pack, policy, cases, paidOnly }: Trial, found: Found): Promise<void> => {
  const bounds = boundsOf(pack);
  const days = [...bounds.days, ...(pack.policies[policy]?.versions.map(({ from }) => parseDate(from) ?? 0) ?? [])];
  const asOf = printDate(addDays(oneOf(random, days), Math.floor(random() * 60) - 1));
  const readings = Object.entries(pack.readings).map(([name, { options }]) => [name, oneOf(random, Object.keys(options))]);
  const planned = plan(pack, { asOf, policies: [policy], readings: Object.fromEntries(readings) });
  for (const level of planned.versions[policy]?.subject ?? []) {
    const made = encode({ planned, policy, level });
    let [tried, left] = [0, cases];
    while (left > 0 && tried++ < (paidOnly ? 600 : cases)) {
      const input = randomCase(random, pack, parseDate(asOf) ?? 0, bounds);
      const given = readOrNull(planned, input);
      if (given === null || (paidOnly && !isPaid(planned, level, input))) continue;
      left--;
      await compareCase(solver, made, { planned, level, given, input }, found);
    }
  }
};

/** Whether the first subject of a case is paid a sum that is decided. */
const isPaid = (planned: Plan, level: Level, input: unknown): boolean =>
  (screen(planned, input).find(({ subject }) => subject.kind === level)?.amount ?? null) !== null;

const readOrNull = (planned: Plan, input: unknown): Given | null => {
  try {
    return readCase(planned, input);
  } catch (error) {
    if (error instanceof HuiminError) return null;
    throw error;
  }
};

interface One {
  readonly planned: Plan;
  readonly level: Level;
  readonly given: Given;
  readonly input: unknown;
}

const compareCase = async (solver: Solver, made: Encoded, { planned, level, given, input }: One, found: Found): Promise<void> => {
  const index = level === "person" ? presentMembers(given, planned.asOf)[0] : null;
  const id = level === "person" ? given.members[index ?? -1]?.id : null;
  const wanted = screen(planned, input).find(({ subject }) => subject.kind === level && subject.id === id);
  if (index === undefined || wanted === undefined) return;
  const codes = Object.keys(planned.pack.localities);
  const isPublished = (fact: string): boolean => publishedFact(planned, given, fact).kind === "row";
  const script = withConstants(
    made.script.text(),
    constantsOf(made.inputs, given, { index, day: planned.asOf, codes, isPublished }),
  );
  const terms = [made.verdict.isTrue.text, made.verdict.isFalse.text, ...spanTerms(made.open), ...spanTerms(made.taken)];
  const { status, values } = await solver.solve(script, terms);
  const [isTrue, isFalse, ...rest] = values;
  const outcome = isTrue === "true" ? "eligible" : isFalse === "true" ? "ineligible" : "undetermined";
  found.answers++;
  found.outcomes[outcome] = (found.outcomes[outcome] ?? 0) + 1;
  const told = JSON.stringify([planned.policies, planned.asOf, planned.readings, wanted, input]);
  if (status !== "sat" || outcome !== wanted.outcome) found.differences.push(`${status} ${outcome}: ${told}`);
  if (outcome !== "eligible" || made.gaps.size > 0 || made.open === null || made.taken === null) return;
  const taken = decidedIn(made.taken, rest.slice(4));
  const amount = taken === null ? null : printDecimal(taken, 2);
  const bound = taken === null ? undefined : decidedIn(made.open, rest.slice(0, 4)) === null ? "at_least" : "exact";
  if (amount !== null) found.amounts++;
  if (amount !== (wanted.amount?.value ?? null) || bound !== wanted.amount?.bound)
    found.differences.push(`${amount} ${bound}: ${told}`);
};
