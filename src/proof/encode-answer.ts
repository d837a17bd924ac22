import type { Level } from "../model/level.js";
import { type Context, contextOf } from "../plan/context.js";
import { encodeAmount } from "./encode-amount.js";
import type { Encoding } from "./encoding.js";
import type { Span } from "./interval.js";
import { type SymbolicTruth, symbolicOf } from "./symbolic.js";

/** Writes whether a subject is eligible under a policy; under one that is not in force nobody is. */
export const encodeVerdict = (e: Encoding, policy: string, level: Level): SymbolicTruth => {
  e.reads("policy", policy);
  const version = e.plan.versions[policy] ?? null;
  if (version === null || version.eligibility === null) return symbolicOf({ kind: "truth", truth: "false" }) as SymbolicTruth;
  return e.condition(version.eligibility, contextOf(version, level, indexAt(level)));
};

/** Writes what a subject receives if it is eligible; null where the policy pays nothing. */
export const encodeSum = (e: Encoding, policy: string, level: Level, floors: Context["floors"] = "open"): Span | null => {
  e.reads("policy", policy);
  const version = e.plan.versions[policy] ?? null;
  if (version === null || version.amount === null) return null;
  return encodeAmount(e, version.amount, { ...contextOf(version, level, indexAt(level)), floors });
};

// The case of a script has one person and one item, whom the answer is for.
const indexAt = (level: Level): number | null => (level === "person" || level === "item" ? 0 : null);
