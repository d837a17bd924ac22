import type { Condition } from "../model/pack.js";
import type { Context, Valuation } from "../plan/context.js";
import { casesPossible } from "./cases-possible.js";

/**
 * Names the leaves that suffice for a decided verdict, in document order: all parts of what holds by all or fails by all, else
 * those parts alone that decide. A leaf without a name of its own goes by that of the provision it stands in.
 */
export const becauseOf = (values: Valuation, root: Condition, context: Context): readonly string[] => [
  ...new Set(decisiveLeaves(values, root, context, root.name).map(({ name }) => name)),
];

/** The leaves that suffice for a decided verdict. */
export const decisiveLeaves = (
  values: Valuation,
  at: Condition,
  context: Context,
  within: string | null,
): readonly { readonly leaf: Condition; readonly name: string }[] => {
  const verdict = values.condition(at, context);
  const name = at.name ?? within;
  if (verdict === "unknown") return [];
  if (at.kind === "leaf") return [{ leaf: at, name: name ?? at.path }];
  return decisiveParts(values, at, context).flatMap((part) => decisiveLeaves(values, part, context, name));
};

const decisiveParts = (values: Valuation, at: Exclude<Condition, { kind: "leaf" }>, context: Context): readonly Condition[] => {
  if (at.kind === "cases") return casesPossible(values, at, context);
  // `all` holds by all its parts and fails by those that fail; `any`, and `none` over it, the other way round.
  const sufficient = at.kind === "all" ? "false" : "true";
  const verdicts = at.parts.map((part) => values.condition(part, context));
  return verdicts.includes(sufficient) ? at.parts.filter((_, index) => verdicts[index] === sufficient) : at.parts;
};
