import { createValuation } from "../evaluate/valuation.js";
import { missingOfNode } from "../findings/missing.js";
import { orderMissing } from "../findings/order-missing.js";
import type { Missing } from "../model/determination.js";
import type { Row } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Context } from "../plan/context.js";
import type { Given } from "../plan/given.js";
import { type Interval, unbounded } from "../values/interval.js";
import { rowsOf, startLog } from "./reading-log.js";

/** What a cap comes to in the place of a case. */
export interface Limit {
  readonly value: Interval;
  readonly missing: readonly Missing[];
  readonly rows: readonly Row[];
  readonly supposed: readonly string[];
}

/** Looks up the parameter that benefits are capped at, in the case's own place. */
export const limitOf = (plan: Plan, given: Given, parameter: string, of: Context): Limit => {
  const log = startLog();
  const context = { ...of, place: null };
  const node = { kind: "parameter", name: parameter } as const;
  const value = createValuation(plan, given, { observe: log.observe }).node(node, context);
  const values = createValuation(plan, given);
  return {
    value: value.kind === "number" ? { min: value.min, max: value.max } : unbounded,
    missing: orderMissing([missingOfNode(values, node, context)], "amount"),
    ...rowsOf(values, log),
  };
};
