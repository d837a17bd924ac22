import { findings } from "../answer/findings.js";
import { screen } from "../answer/screen.js";
import type { CaseInput, FactInput } from "../model/case.js";
import type { Subject } from "../model/determination.js";
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

/** Looks for facts in money of which one more yuan takes away more than one yuan: one cliff for each provision that turns. */
export const examineCliffs = (pack: Pack, span: Span): Analysed => {
  const [policy = ""] = span.policies;
  const found = new Map<string, Cliffs>();
  for (const moment of momentsOf(pack, span)) {
    const plan = planAt(pack, span, moment);
    const version = plan.versions[policy] ?? null;
    if (version === null || version.amount === null) continue;
    // By another reading on a later day, what has a cliff already has hardly another one.
    const isRepeated = moment.asOf !== span.from && Object.keys(moment.readings).length > 0;
    for (const axis of axesOf(plan, policy).axes) {
      const key = `${axis.level} ${axis.fact}`;
      const before = found.get(key) ?? { byPath: new Map(), notDecided: null };
      if (pack.facts[axis.fact]?.type.kind !== "money" || (isRepeated && before.byPath.size > 0)) continue;
      found.set(key, examineFact({ plan, policy, moment, version, axis }, before));
    }
  }
  const all = [...found.values()];
  return {
    findings: all.flatMap(({ byPath }) => [...byPath.values()]),
    notDecided: all.flatMap(({ byPath, notDecided }) => (notDecided === null || byPath.size > 0 ? [] : [notDecided])),
  };
};

/** What is known of a fact: cliffs by the provision that turns, and whether it may have one where none was found. */
interface Cliffs {
  readonly byPath: ReadonlyMap<string, AnalysisFinding>;
  readonly notDecided: NotDecided | null;
}

interface Site {
  readonly plan: Plan;
  readonly policy: string;
  readonly moment: Moment;
  readonly version: Version;
  readonly axis: Axis;
}

/** What becomes of the amount of a subject as a fact rises by one yuan. */
interface Fall {
  readonly subject: Subject;
  readonly from: Fraction;
  readonly before: Fraction;
  readonly after: Fraction;
}

const examineFact = (site: Site, before: Cliffs): Cliffs => {
  const { plan, policy, moment, version, axis } = site;
  const byPath = new Map(before.byPath);
  const isSound = (): boolean =>
    version.subject.every((level) => losesNoMore({ plan, version, level, axis, except: new Set(byPath.keys()) }));
  if (isSound()) return before;
  const place = { code: "income-cliff", policy, version: version.from } as const;
  const pathOf = (tried: CaseInput): string | null => {
    const fall = fallOf(plan, tried, axis);
    return fall === null ? null : (turnedAt(site, tried, fall) ?? axis.fact);
  };
  for (const tried of boundaryCases(plan, policy, { limit: casesTried(plan, policy), seed: 1 })) {
    const path = pathOf(tried);
    if (path === null || byPath.has(path)) continue;
    const witness = minimise(tried, (smaller) => pathOf(smaller) === path);
    const message = wordingOf("income-cliff", [axis.fact, ...sumsOf(fallOf(plan, witness, axis))]);
    const severity = severities["income-cliff"];
    byPath.set(path, { ...place, severity, path, detail: axis.fact, message, ...moment, witness });
    if (isSound()) return { ...before, byPath };
  }
  const isDecided = areAllCases(plan, policy, casesTried(plan, policy)) && !mayFallByRounding(version);
  const undecided = { ...place, path: axis.fact, message: reasonText("incomplete") };
  return { byPath, notDecided: isDecided ? before.notDecided : undecided };
};

const sumsOf = (fall: Fall | null): readonly string[] =>
  fall === null ? [] : [fall.from, add(fall.from, one), fall.before, fall.after].map((sum) => printDecimal(sum, 2));

/** Where rounding falls by more than one yuan, it does so between the values tried. */
const mayFallByRounding = ({ amount }: Version): boolean => {
  const steps = amount?.components.flatMap(({ round }) => (round === null ? [] : [parseFraction(round.to) ?? zero])) ?? [];
  return compare(steps.reduce(add, zero), one) > 0;
};

const fallOf = (plan: Plan, tried: CaseInput, axis: Axis): Fall | null => {
  const written = factIn(tried, axis);
  const from = typeof written === "string" ? parseFraction(written) : null;
  if (from === null) return null;
  const [before, after] = [screen(plan, tried), screen(plan, richer(tried, axis, from))];
  for (const [at, { subject, amount }] of before.entries()) {
    const then = after[at];
    const had = amount === null ? null : parseFraction(amount.value);
    const has = then?.outcome === "ineligible" ? zero : parseFraction(then?.amount?.value ?? "");
    if (had !== null && has !== null && compare(subtract(had, has), one) > 0) return { subject, from, before: had, after: has };
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
const turnedAt = ({ plan, policy, axis }: Site, tried: CaseInput, { subject, from }: Fall): string | null => {
  const [before, after] = [tried, richer(tried, axis, from)].map((one) =>
    findings(plan, one, { policy, subject }).flatMap(leavesOf),
  );
  const turned = before?.find(({ path, verdict }) => after?.some((other) => other.path === path && other.verdict !== verdict));
  return turned?.path ?? null;
};

const leavesOf = (finding: Finding): readonly Finding[] =>
  finding.children.length === 0 ? [finding] : finding.children.flatMap(leavesOf);
