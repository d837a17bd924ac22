import { createValuation } from "../evaluate/valuation.js";
import { decisiveLeaves } from "../findings/because.js";
import { missingOfCondition } from "../findings/missing.js";
import { missingOfAmount } from "../findings/missing-amount.js";
import { componentsOf, moneyOf, rangeOf, sumOf } from "../findings/money.js";
import { orderMissing } from "../findings/order-missing.js";
import type { Citation } from "../model/citation.js";
import type { Determination, Missing, Outcome } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Condition } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Context, contextOf, subjectOf, type Valuation } from "../plan/context.js";
import type { Given } from "../plan/given.js";
import type { Interval } from "../values/interval.js";
import { type ReadingLog, rowsOf, startLog } from "./reading-log.js";

/** A person, item, household, village or county of a case, as an evaluation points at it. */
export interface SubjectAt {
  readonly level: Level;
  readonly index: number | null;
}

/** A determination as it is on the plan's day alone; other policies, other readings and what lies ahead come on top. */
export interface Determined {
  readonly determination: Omit<Determination, "interactions" | "readings" | "validThrough">;
  /** Where the amount lies if it is due, no floor taken; null: no money can be due. */
  readonly sum: Interval | null;
  readonly log: ReadingLog;
}

/** Determines one policy for one subject. */
export const determine = (plan: Plan, given: Given, policy: string, { level, index }: SubjectAt): Determined => {
  const log = startLog();
  const version = plan.versions[policy] ?? null;
  if (version === null || version.eligibility === null)
    return { determination: notInForce(given, policy, { level, index }), sum: null, log };
  const context = contextOf(version, level, index);
  // Only what decides is logged; the walks that explain it ask for the same values again, and for parts of them.
  const logged = createValuation(plan, given, { observe: log.observe });
  const outcome = outcomes[logged.condition(version.eligibility, context)];
  const { sum, ...money } = moneyPart(logged, context, outcome);
  const values = createValuation(plan, given);
  const leaves = decisiveLeaves(values, version.eligibility, context);
  const { rows, supposed } = rowsOf(values, log);
  const cited = [...leaves.flatMap(({ cite }) => cite), ...rows.flatMap((row) => row.cite)];
  const determination = {
    policy,
    version: version.from,
    subject: subjectOf(given, context),
    outcome,
    on: outcome === "ineligible" ? [] : placesOf(logged, context),
    ...money,
    because: [...new Set(leaves.map(({ name }) => name))],
    missing: missingOf(values, version.eligibility, context, outcome),
    supposed,
    unconfirmed: unconfirmedOf(plan, cited),
    rows: rows.map((row) => row.id),
  };
  return { determination, sum, log };
};

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
    components: componentsOf(outcome, taken),
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
