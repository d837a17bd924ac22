import type { Money } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import { fraction, printDecimal } from "../values/fraction.js";
import type { Compiler } from "./compiler.js";
import type { Frame } from "./frame.js";
import { quickAmount } from "./quick/amount.js";
import { type Scope, scopeOf } from "./scope.js";

/** What decided values alone say of a subject; null: the exact code must say. */
export interface Screener {
  readonly verdict: (frame: Frame) => "true" | "false" | "unknown" | null;
  /** The amount of a subject that is eligible, in yuan. */
  readonly amount: (frame: Frame) => Pick<Money, "value" | "bound"> | null;
}

/** Makes the quick code of a version for subjects of a level. */
export const screenerOf = (compiler: Compiler, version: Version, level: Level): Screener => {
  const scope = scopeOf(version, level);
  const truth = version.eligibility === null ? null : compiler.quick.condition(version.eligibility, scope);
  return {
    verdict: (frame) => {
      if (truth === null) return null;
      const value = truth.run(frame);
      if (value === 1) return "true";
      if (value === 0) return "false";
      return truth.isFinal ? "unknown" : null;
    },
    amount: amountOf(compiler, scope),
  };
};

const amountOf = (compiler: Compiler, scope: Scope): Screener["amount"] => {
  const open = quickAmount(scope, compiler);
  const taken = quickAmount({ ...scope, floors: "taken" }, compiler);
  const most = quickAmount(scope, compiler.atMost());
  return (frame) => {
    const exact = open === null ? Number.NaN : open.run(frame);
    if (open !== null && Number.isFinite(exact)) return { value: printed(exact, open.denominator), bound: "exact" };
    if (taken === null || most === null) return null;
    const [floor, limit] = [taken.run(frame), most.run(frame)];
    // The amount is open, and not only to this code, if the most that is not known may be gives another than the floor.
    const isOpen =
      Number.isFinite(floor) &&
      (limit * taken.denominator < floor * most.denominator || limit * taken.denominator > floor * most.denominator);
    return isOpen ? { value: printed(floor, taken.denominator), bound: "at_least" } : null;
  };
};

const printed = (value: number, denominator: number): string => {
  const fen = value * (100 / denominator);
  const isFen = 100 % denominator === 0 && Number.isSafeInteger(fen);
  return isFen ? printedFen(fen) : printDecimal(fraction(BigInt(value), BigInt(denominator)), 2);
};

const printedFen = (fen: number): string => {
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen - whole * 100);
  const yuan = fen < 0 && whole === 0 ? "-0" : String(whole);
  return `${yuan}.${rest < 10 ? "0" : ""}${rest}`;
};
