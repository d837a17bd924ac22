import type { FindingCode } from "../model/finding-code.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Analysed, type AnalysisFinding, type Moment, reasonText, severities } from "./finding.js";
import { momentsOf, planAt, type Span, spansOf } from "./moments.js";
import { type Found, type Goal, search } from "./search.js";
import { type Chosen, type Space, spaceOf } from "./space.js";
import { type Term, termOf } from "./term.js";
import { isTrue, type Verdicts } from "./verdicts.js";
import { wordingOf } from "./wording.js";

/** Looks for benefits that nobody can have both of, and for benefits that whoever has one of has both of. */
export const examineCoincidence = (pack: Pack): Analysed => {
  const benefits = Object.keys(pack.policies).filter((name) =>
    pack.policies[name]?.versions.some(({ kind, inForce }) => inForce && kind === "benefit"),
  );
  const pairs = benefits.flatMap((one, at) => benefits.slice(at + 1).map((other) => [one, other] as const));
  const all = pairs.flatMap((pair) =>
    isDeclared(pack, pair) ? [] : sharedSpans(pack, pair).map((span) => examinePair(pack, span)),
  );
  return { findings: all.flatMap(({ findings }) => findings), notDecided: all.flatMap(({ notDecided }) => notDecided) };
};

/** An interaction says already how they stand to each other. */
const isDeclared = ({ interactions }: Pack, pair: readonly string[]): boolean =>
  Object.values(interactions).some(({ policies }) => pair.every((name) => policies.includes(name)));

const sharedSpans = (pack: Pack, [one, other]: readonly [string, string]): readonly Span[] =>
  spansOf(pack, one).flatMap((a) =>
    spansOf(pack, other).flatMap((b) => {
      const from = [a.from, b.from].sort()[1] ?? a.from;
      const before = a.before === null || (b.before !== null && b.before < a.before) ? b.before : a.before;
      return before === null || from < before ? [{ policies: [one, other], from, before }] : [];
    }),
  );

const nothing: Analysed = { findings: [], notDecided: [] };

interface Pair {
  readonly space: Space;
  readonly terms: readonly [Term, Term];
}

const examinePair = (pack: Pack, span: Span): Analysed => {
  const open = new Map<FindingCode, Found & { readonly moment: Moment; readonly show: () => ReturnType<Space["toCase"]> }>([]);
  for (const [at, moment] of momentsOf(pack, span).entries()) {
    const pair = pairOf(planAt(pack, span, moment));
    // What rests on other facts is as it may be, whatever the other one is.
    if (pair === null) return nothing;
    const codes = at === 0 ? (["never-together", "always-together"] as const) : [...open.keys()];
    for (const code of codes) {
      const found = askPair(pair, code);
      if (found.kind === "found") open.delete(code);
      // What was not decided on one day or by one reading stays so.
      else if (open.get(code)?.kind !== "not_decided") open.set(code, { ...found, moment, show: () => shown(pair, code) });
    }
    if (open.size === 0) return nothing;
  }
  return conclude(span, open);
};

/** Those of one pair that have facts in common; a benefit is had where one of its subjects has it. */
const pairOf = (plan: Plan): Pair | null => {
  const space = spaceOf(plan, plan.policies);
  const terms = plan.policies.map((policy) => {
    const version = plan.versions[policy] ?? null;
    const eligibility = version?.eligibility ?? null;
    if (version === null || eligibility === null) return null;
    const parts = version.subject.map((level) => termOf(space, { version, level, forEach: null }, eligibility));
    return { path: "", kind: "any", parts } as const;
  });
  const [one, other] = terms;
  if (one == null || other == null) return null;
  const facts = axesIn(one);
  return [...axesIn(other)].some((axis) => facts.has(axis)) ? { space, terms: [one, other] } : null;
};

const axesIn = (term: Term): ReadonlySet<number> => {
  switch (term.kind) {
    case "constant":
      return new Set();
    case "leaf":
      return new Set(term.lookup.axes.filter((axis) => axis > 0));
    case "asked":
      return axesIn(term.term);
    case "cases":
      return new Set([...term.by.axes, ...Object.values(term.cases).flatMap((one) => [...axesIn(one)])]);
    default:
      return new Set(term.parts.flatMap((part) => [...axesIn(part)]));
  }
};

const both: Goal = (verdicts) =>
  verdicts.every((one) => one === isTrue) ? "met" : verdicts.some((one) => (one & isTrue) === 0) ? "failed" : "open";

const oneAlone: Goal = ([a = 0, b = 0]) => {
  if (isAlone(a, b) || isAlone(b, a)) return "met";
  return mayBeAlone(a, b) || mayBeAlone(b, a) ? "open" : "failed";
};

const isAlone = (a: Verdicts, b: Verdicts): boolean => a === isTrue && (b & isTrue) === 0;
const mayBeAlone = (a: Verdicts, b: Verdicts): boolean => (a & isTrue) !== 0 && b !== isTrue;

const askPair = ({ space, terms }: Pair, code: FindingCode): Found => {
  const alone = terms.map((term) => search(space, [term], both));
  // What nobody can have at all is told as such.
  const stuck = alone.find(({ kind }) => kind !== "found");
  if (stuck !== undefined) return { kind: "found", chosen: [] };
  return search(space, terms, code === "never-together" ? both : oneAlone);
};

const shown = ({ space, terms }: Pair, code: FindingCode): ReturnType<Space["toCase"]> => {
  const found = search(space, terms, code === "never-together" ? oneAlone : both);
  const chosen: Chosen = found.kind === "found" ? found.chosen : [];
  return space.toCase(chosen);
};

const conclude = (
  { policies, from }: Span,
  open: ReadonlyMap<FindingCode, Found & { readonly moment: Moment; readonly show: () => ReturnType<Space["toCase"]> }>,
): Analysed => {
  const [policy = "", other = ""] = policies;
  const place = { policy, version: from, path: other, detail: null };
  const findings = [...open].flatMap(([code, { kind, moment, show }]): readonly AnalysisFinding[] =>
    kind === "none"
      ? [{ code, severity: severities[code], ...place, message: wordingOf(code, [other]), ...moment, witness: show() }]
      : [],
  );
  const notDecided = [...open].flatMap(([code, found]) =>
    found.kind === "not_decided" ? [{ code, policy, version: from, path: other, message: reasonText(found.reason) }] : [],
  );
  return { findings, notDecided };
};
