import { findings } from "../answer/findings.js";
import { screen } from "../answer/screen.js";
import type { CaseInput, FactInput } from "../model/case.js";
import type { Finding } from "../model/finding.js";
import type { Pack, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Axis, axesOf } from "../regions/axes.js";
import { areAllCases, boundaryCases } from "../regions/cases.js";
import { minimise } from "../regions/minimise.js";
import { add, compare, type Fraction, one, parseFraction, printDecimal, subtract, zero } from "../values/fraction.js";
import { casesTried } from "./amounts.js";
import { type Analysed, type AnalysisFinding, type Moment, type NotDecided, reasonText, severities } from "./finding.js";
import { momentsOf, planAt, type Span } from "./moments.js";
import { losesNoMore } from "./slopes.js";
import { wordingOf } from "./wording.js";

/** Looks for facts in money of which one more yuan takes away more than one yuan. */
export const examineCliffs = (pack: Pack, span: Span): Analysed => {
  const [policy = ""] = span.policies;
  const found = new Map<string, AnalysisFinding | NotDecided>();
  for (const moment of momentsOf(pack, span)) {
    const plan = planAt(pack, span, moment);
    if ((plan.versions[policy]?.amount ?? null) === null) continue;
    for (const axis of axesOf(plan, policy).axes) {
      if (pack.facts[axis.fact]?.type.kind !== "money") continue;
      const key = `${axis.level} ${axis.fact}`;
      const before = found.get(key);
      if (before !== undefined && "witness" in before) continue;
      const now = examineFact({ plan, policy, moment, version: span.from }, axis);
      if (now !== null) found.set(key, now);
    }
  }
  const all = [...found.values()];
  return {
    findings: all.flatMap((each) => ("witness" in each ? [each] : [])),
    notDecided: all.flatMap((each) => ("witness" in each ? [] : [each])),
  };
};

interface Site {
  readonly plan: Plan;
  readonly policy: string;
  readonly moment: Moment;
  readonly version: string;
}

/** What becomes of an amount as a fact rises by one yuan. */
interface Fall {
  readonly from: Fraction;
  readonly before: Fraction;
  readonly after: Fraction;
}

const examineFact = ({ plan, policy, moment, version }: Site, axis: Axis): AnalysisFinding | NotDecided | null => {
  const place = { policy, version };
  const inForce = plan.versions[policy] ?? null;
  if (inForce?.subject.every((level) => losesNoMore({ plan, version: inForce, level, axis })) ?? true) return null;
  const falls = (tried: CaseInput): boolean => fallOf(plan, tried, axis) !== null;
  for (const tried of boundaryCases(plan, policy, { limit: casesTried(plan, policy), seed: 1 })) {
    if (!falls(tried)) continue;
    const witness = minimise(tried, falls);
    const fall = fallOf(plan, witness, axis);
    if (fall === null) continue;
    const text = (value: Fraction): string => printDecimal(value, 2);
    const sums = [fall.from, add(fall.from, one), fall.before, fall.after].map(text);
    const path = turnedAt(plan, policy, witness, axis) ?? axis.fact;
    const message = wordingOf("income-cliff", [axis.fact, ...sums]);
    return { code: "income-cliff", severity: severities["income-cliff"], ...place, path, message, ...moment, witness };
  }
  if (areAllCases(plan, policy, casesTried(plan, policy)) && !mayFallByRounding(inForce)) return null;
  return { code: "income-cliff", ...place, path: axis.fact, message: reasonText("incomplete") };
};

/** Where rounding falls by more than one yuan, it does so between the values tried. */
const mayFallByRounding = (version: Version | null): boolean => {
  const steps =
    version?.amount?.components.flatMap(({ round }) => (round === null ? [] : [parseFraction(round.to) ?? zero])) ?? [];
  return compare(steps.reduce(add, zero), one) > 0;
};

const fallOf = (plan: Plan, tried: CaseInput, axis: Axis): Fall | null => {
  const written = factIn(tried, axis);
  const from = typeof written === "string" ? parseFraction(written) : null;
  if (from === null) return null;
  const [before, after] = [screen(plan, tried), screen(plan, richer(tried, axis, from))];
  for (const [at, { amount }] of before.entries()) {
    const then = after[at];
    const had = amount === null ? null : parseFraction(amount.value);
    const has = then?.outcome === "ineligible" ? zero : parseFraction(then?.amount?.value ?? "");
    if (had !== null && has !== null && compare(subtract(had, has), one) > 0) return { from, before: had, after: has };
  }
  return null;
};

/** The same case, the fact one yuan higher. */
const richer = (tried: CaseInput, axis: Axis, from: Fraction): CaseInput =>
  withFact(tried, axis, printDecimal(add(from, one), 2));

const factIn = (tried: CaseInput, { level, fact }: Axis): unknown => {
  const { members, ...household } = tried.household ?? {};
  if (level === "person") return members?.[0]?.[fact];
  if (level === "item") return tried.items?.[0]?.[fact];
  return level === "household" ? household[fact] : tried[level]?.[fact];
};

const withFact = (tried: CaseInput, { level, fact }: Axis, value: FactInput): CaseInput => {
  const [first, ...others] = tried.household?.members ?? [];
  const [item, ...items] = tried.items ?? [];
  if (level === "person" && first !== undefined) {
    return { ...tried, household: { ...tried.household, members: [{ ...first, [fact]: value }, ...others] } };
  }
  if (level === "item" && item !== undefined) return { ...tried, items: [{ ...item, [fact]: value }, ...items] };
  if (level === "household") return { ...tried, household: { ...tried.household, [fact]: value } };
  return level === "village" || level === "county" ? { ...tried, [level]: { ...tried[level], [fact]: value } } : tried;
};

/** The provision that turns as the fact rises. */
const turnedAt = (plan: Plan, policy: string, witness: CaseInput, axis: Axis): string | null => {
  const from = parseFraction(String(factIn(witness, axis)));
  const [subject] = screen(plan, witness).map((screened) => screened.subject);
  if (from === null || subject === undefined) return null;
  const [before, after] = [witness, richer(witness, axis, from)].map((tried) =>
    findings(plan, tried, { policy, subject }).flatMap(leavesOf),
  );
  const turned = before?.find(({ path, verdict }) => after?.some((other) => other.path === path && other.verdict !== verdict));
  return turned?.path ?? null;
};

const leavesOf = (finding: Finding): readonly Finding[] =>
  finding.children.length === 0 ? [finding] : finding.children.flatMap(leavesOf);
