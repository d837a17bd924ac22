import type { Formula } from "../model/pack.js";
import type { WrittenFormula } from "../model/written/condition.js";
import { bindExpression } from "./bind-expression.js";
import { bindSelector } from "./bind-selector.js";
import { type At, keyOf, under } from "./report.js";
import type { Use, Want } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

export type FormulaUse = Use & { readonly want: Want };

/** Binds a value: an expression, or one for each option of `by`. */
export function bindFormula(written: WrittenFormula, at: At, use: FormulaUse): Formula | null {
  const hasCases = written.by !== undefined || written.cases !== undefined;
  if (written.is !== undefined) {
    if (hasCases) use.report(keyOf(at), structureProblems.bothIsAndCondition());
    const node = bindExpression(written.is, under(at, "is"), use);
    return node === null || hasCases ? null : { kind: "is", node };
  }
  if (written.by === undefined || written.cases === undefined) {
    use.report(keyOf(at), structureProblems.noValue());
    return null;
  }
  return bindCases(written.by, written.cases, { at, use });
}

function bindCases(
  by: string,
  written: Record<string, WrittenFormula>,
  block: { readonly at: At; readonly use: FormulaUse },
): Formula | null {
  const selector = bindSelector(by, Object.keys(written), block);
  const cases = Object.entries(written).map(([option, formula]) => {
    return [option, bindFormula(formula, under(block.at, "cases", option), block.use)] as const;
  });
  const bound = cases.filter((entry): entry is readonly [string, Formula] => entry[1] !== null);
  if (selector === null || bound.length < cases.length) return null;
  return { kind: "cases", by: selector, cases: Object.fromEntries(bound) };
}
