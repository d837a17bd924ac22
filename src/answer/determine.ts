import type { Observer } from "../compile/frame.js";
import { valuationOf } from "../compile/valuation.js";
import { decisiveLeaves } from "../findings/because.js";
import { missingOfCondition } from "../findings/missing.js";
import { missingOfAmount } from "../findings/missing-amount.js";
import { componentsOf, moneyOf, rangeOf, sumOf } from "../findings/money.js";
import { orderMissing } from "../findings/order-missing.js";
import type { Citation } from "../model/citation.js";
import type { Determination, Missing, Outcome } from "../model/determination.js";
import type { Condition } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Context, contextOf, subjectOf, type Valuation } from "../plan/context.js";
import type { Given } from "../plan/given.js";
import type { Interval } from "../values/interval.js";
import { type CaseAtHand, frameOn } from "./case-at-hand.js";
import type { Program } from "./program.js";
import { type Consulted, consultedBy, type ReadingLog, rowsOf, startLog } from "./reading-log.js";
import type { SubjectAt } from "./subjects.js";

/** A determination as it is on the plan's day alone; other policies, other readings and what lies ahead come on top. */
export interface Determined {
  readonly determination: Omit<Determination, "interactions" | "readings" | "validThrough">;
  /** Where the amount lies if it is due, no floor taken; null: no money can be due. */
  readonly sum: Interval | null;
  readonly log: ReadingLog;
  readonly consulted: Consulted;
}

/** Gives the values of a case: to whoever looks on, and without. */
export interface Evaluator {
  readonly observed: (observe: Observer) => Valuation;
  readonly plain: () => Valuation;
}

/** Determines one policy for one subject. */
export const determine = (program: Program, at: CaseAtHand, policy: string, subject: SubjectAt): Determined => {
  const frame = frameOn(program, at);
  const values = valuationOf(program.compiler, at.given(), frame);
  const watched = (observe: Observer | null): Valuation => {
    frame.observe = observe;
    return values;
  };
  return determineBy({ observed: watched, plain: () => watched(null) }, program.plan, at.given(), policy, subject);
};

/** Determines one policy for one subject by any evaluator. */
export const determineBy = (
  evaluator: Evaluator,
  plan: Plan,
  given: Given,
  policy: string,
  { level, index }: SubjectAt,
): Determined => {
  const log = startLog();
  const version = plan.versions[policy] ?? null;
  if (version === null || version.eligibility === null)
    return { determination: notInForce(given, policy, { level, index }), sum: null, log, consulted: nothing };
  const context = contextOf(version, level, index);
  // Only what decides is logged; the walks that explain it ask for the same values again, and for parts of them.
  const watched = evaluator.observed(log.observe);
  const outcome = outcomes[watched.condition(version.eligibility, context)];
  const { sum, ...money } = moneyPart(watched, context, outcome);
  const on = outcome === "ineligible" ? [] : placesOf(watched, context);
  const values = evaluator.plain();
  const leaves = decisiveLeaves(values, version.eligibility, context);
  const consulted = consultedBy(values, log);
  const { rows, supposed } = rowsOf(values, consulted);
  const cited = [...leaves.flatMap(({ cite }) => cite), ...rows.flatMap((row) => row.cite)];
  const determination = {
    policy,
    version: version.from,
    subject: subjectOf(given, context),
    outcome,
    on,
    ...money,
    because: [...new Set(leaves.map(({ name }) => name))],
    missing: missingOf(values, version.eligibility, context, outcome),
    supposed,
    unconfirmed: unconfirmedOf(plan, cited),
    rows: rows.map((row) => row.id),
  };
  return { determination, sum, log, consulted };
};

const nothing: Consulted = { parameters: [], countyFacts: new Set() };
/** Lists the sources among those cited that were not read in the issuer's own publication. */
export const unconfirmedOf = (plan: Plan, cited: readonly Citation[]): readonly string[] =>
  [...new Set(cited.map(({ source }) => source))].filter((id) => plan.pack.sources[id]?.status !== "confirmed");

/** The places on which a duty lies; one that is both, such as school and home in one county, is named once. */
const placesOf = (values: Valuation, context: Context): readonly (string | null)[] => {
  const places = context.version.on.map((node) => values.node(node, context));
  return [
    ...new Set(
      places.map((place) => (place.kind === "choice" && place.options?.length === 1 ? (place.options[0] ?? null) : null)),
    ),
  ];
};

const outcomes = { true: "eligible", false: "ineligible", unknown: "undetermined" } as const;

const moneyPart = (
  values: Valuation,
  context: Context,
  outcome: Outcome,
): Pick<Determination, "amount" | "range" | "components"> & Pick<Determined, "sum"> => {
  const { amount } = context.version;
  if (amount === null || outcome === "ineligible") return { amount: null, range: null, components: [], sum: null };
  const open = values.amount(context);
  const taken = values.amount({ ...context, floors: "taken" });
  return {
    amount: outcome === "eligible" ? moneyOf(amount, open, taken) : null,
    range: rangeOf(outcome, open),
    components: componentsOf(outcome, open, taken),
    sum: sumOf(open),
  };
};

const missingOf = (values: Valuation, eligibility: Condition, context: Context, outcome: Outcome): readonly Missing[] => {
  const forOutcome = orderMissing(missingOfCondition(values, eligibility, context), "outcome");
  if (outcome === "ineligible") return forOutcome;
  const named = new Set(forOutcome.map(identity));
  const forAmount = orderMissing(missingOfAmount(values, context), "amount");
  return [...forOutcome, ...forAmount.filter((one) => !named.has(identity(one)))];
};

const identity = (missing: Missing): string => JSON.stringify({ ...missing, for: null });

const notInForce = (given: Given, policy: string, { level, index }: SubjectAt): Determined["determination"] => ({
  policy,
  version: null,
  subject: subjectOf(given, { level, index }),
  outcome: "not_in_force",
  on: [],
  amount: null,
  range: null,
  components: [],
  because: [],
  missing: [],
  supposed: [],
  unconfirmed: [],
  rows: [],
});
