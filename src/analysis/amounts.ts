import { frameFor } from "../answer/case-at-hand.js";
import { programOf } from "../answer/program.js";
import { indexesAt } from "../answer/subjects.js";
import { pointAt } from "../compile/frame.js";
import { type Scope, scopeOf } from "../compile/scope.js";
import type { CaseInput } from "../model/case.js";
import type { Component, Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { ComponentValue } from "../plan/context.js";
import { areAllCases, boundaryCases } from "../regions/cases.js";
import { type Constants, constantsOf } from "../regions/constant-values.js";
import { minimise } from "../regions/minimise.js";
import { compare, divide, type Fraction, parseFraction, printDecimal, sign } from "../values/fraction.js";
import type { Interval } from "../values/interval.js";
import { type Analysed, type AnalysisFinding, type Moment, type NotDecided, reasonText, severities } from "./finding.js";
import { momentsOf, planAt, type Span } from "./moments.js";
import { wordingOf } from "./wording.js";

/** How many cases are tried for an amount at a moment: all there are where these are not too many, else a sample. */
export const casesTried = (plan: Plan, policy: string): number => (areAllCases(plan, policy, mostCases) ? mostCases : sample);

const [mostCases, sample] = [20_000, 3000];

/** A component as it came out, and where. */
interface Paid {
  readonly value: Interval;
  readonly least: Interval | null;
}

/** Looks for components that can be negative, or that rounding takes below their floor. */
export const examineAmounts = (pack: Pack, span: Span): Analysed => {
  const [policy = ""] = span.policies;
  const found = new Map<string, AnalysisFinding | NotDecided>();
  for (const moment of momentsOf(pack, span)) {
    const plan = planAt(pack, span, moment);
    const version = plan.versions[policy] ?? null;
    for (const component of version?.amount?.components ?? []) {
      for (const wrong of [negative, belowFloor]) {
        const key = `${wrong.code} ${component.name}`;
        const before = found.get(key);
        if (before !== undefined && "witness" in before) continue;
        const now = examineComponent({ plan, policy, moment, version: span.from }, component, wrong);
        if (now !== null) found.set(key, now);
      }
    }
  }
  const all = [...found.values()];
  return {
    findings: all.flatMap((one) => ("witness" in one ? [one] : [])),
    notDecided: all.flatMap((one) => ("witness" in one ? [] : [one])),
  };
};

interface Wrong {
  readonly code: "negative-amount" | "below-floor";
  /** Cannot be wrong, whatever the case. */
  readonly isRuledOut: (plan: Plan, policy: string, component: Component) => boolean;
  readonly isWrong: (paid: Paid) => boolean;
  readonly details: (paid: Paid) => readonly string[];
}

const yuan = (value: Fraction | null): string => (value === null ? "" : printDecimal(value, 2));

const negative: Wrong = {
  code: "negative-amount",
  // The bounds of what is known of nobody hold for everybody.
  isRuledOut: (plan, policy, component) =>
    paidTo(plan, policy, { household: { members: [{ id: "a" }] }, items: [{ id: "i" }] }, component.name).every(
      ({ value }) => value.min !== null && sign(value.min) >= 0,
    ),
  isWrong: ({ value }) => value.max !== null && sign(value.max) < 0,
  details: ({ value }) => [yuan(value.max)],
};

const belowFloor: Wrong = {
  code: "below-floor",
  isRuledOut: (plan, policy, component) => {
    const { atLeast, round } = component;
    const version = plan.versions[policy] ?? null;
    if (atLeast === null || round === null || round.mode === "up" || version === null) return true;
    return areMultiples(constantsOf({ plan, version }, atLeast), round.to);
  },
  isWrong: ({ value, least }) => value.max !== null && least?.min != null && compare(value.max, least.min) < 0,
  details: ({ value, least }) => [yuan(value.max), yuan(least?.min ?? null)],
};

/** A floor that is itself a multiple of the quantum stays where it is when rounded. */
const areMultiples = (floors: Constants | null, quantum: string): boolean => {
  const step = parseFraction(quantum);
  return floors?.kind === "number" && step !== null && floors.values.every((floor) => divide(floor, step).denominator === 1n);
};

interface Site {
  readonly plan: Plan;
  readonly policy: string;
  readonly moment: Moment;
  readonly version: string;
}

const examineComponent = (
  { plan, policy, moment, version }: Site,
  component: Component,
  { code, isRuledOut, isWrong, details }: Wrong,
): AnalysisFinding | NotDecided | null => {
  if (isRuledOut(plan, policy, component)) return null;
  const place = { policy, version, path: `amount.components.${component.name}` };
  const shows = (one: CaseInput): boolean => paidTo(plan, policy, one, component.name).some(isWrong);
  for (const one of boundaryCases(plan, policy, { limit: casesTried(plan, policy), seed: 1 })) {
    if (!shows(one)) continue;
    const witness = minimise(one, shows);
    const paid = paidTo(plan, policy, witness, component.name).find(isWrong);
    const message = wordingOf(code, paid === undefined ? [] : details(paid));
    return { code, severity: severities[code], ...place, detail: null, message, ...moment, witness };
  }
  return areAllCases(plan, policy, mostCases) ? null : { code, ...place, message: reasonText("incomplete") };
};

/** Works out a component, and its floor, for each subject of a case. */
const paidTo = (plan: Plan, policy: string, input: CaseInput, name: string): readonly Paid[] => {
  const program = programOf(plan);
  const frame = frameFor(program, input);
  const version = plan.versions[policy] ?? null;
  return (version?.subject ?? []).flatMap((level) =>
    indexesAt(frame, level).flatMap((index) => {
      pointAt(frame, level, index);
      const scope = scopeOf(version as NonNullable<typeof version>, level);
      const values = program.compiler
        .amount(scope)(frame)
        .filter(({ component }) => component.name === name);
      return values.map((one) => ({ value: one.value, least: leastOf(one, scope) }));
      function leastOf({ component }: ComponentValue, outer: Scope): Interval | null {
        if (component.atLeast === null) return null;
        const place = component.place === null ? outer : { ...outer, place: component.place };
        const value = program.compiler.node(component.atLeast, place)(frame);
        return value.kind === "number" ? value : null;
      }
    }),
  );
};
