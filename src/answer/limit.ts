import { valuationOf } from "../compile/valuation.js";
import { missingOfNode } from "../findings/missing.js";
import { orderMissing } from "../findings/order-missing.js";
import type { Missing } from "../model/determination.js";
import type { Row } from "../model/pack.js";
import type { Context } from "../plan/context.js";
import { type Interval, unbounded } from "../values/interval.js";
import { type CaseAtHand, frameOn } from "./case-at-hand.js";
import type { Program } from "./program.js";
import { type Consulted, consultedBy, rowsOf, startLog } from "./reading-log.js";

/** What a cap comes to in the place of a case. */
export interface Limit {
  readonly value: Interval;
  readonly missing: readonly Missing[];
  readonly rows: readonly Row[];
  readonly supposed: readonly string[];
  readonly consulted: Consulted;
}

/** Looks up the parameter that benefits are capped at, in the case's own place. */
export const limitOf = (program: Program, at: CaseAtHand, parameter: string, of: Context): Limit => {
  const log = startLog();
  const context = { ...of, place: null };
  const node = { kind: "parameter", name: parameter } as const;
  const frame = frameOn(program, at);
  const values = valuationOf(program.compiler, at.given(), frame);
  frame.observe = log.observe;
  const value = values.node(node, context);
  frame.observe = null;
  const consulted = consultedBy(values, log);
  return {
    value: value.kind === "number" ? { min: value.min, max: value.max } : unbounded,
    missing: orderMissing([missingOfNode(values, node, context)], "amount"),
    ...rowsOf(values, consulted),
    consulted,
  };
};
