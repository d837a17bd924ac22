import type { Citation } from "../model/citation.js";
import type { Condition } from "../model/pack.js";
import type { Context, Valuation } from "../plan/context.js";
import { casesPossible } from "./cases-possible.js";

/** The name and the citation that a leaf without its own has from the group it stands in, or from the version. */
interface Within {
  readonly name: string | null;
  readonly cite: readonly Citation[];
}

export interface DecisiveLeaf {
  readonly leaf: Condition;
  readonly name: string;
  readonly cite: readonly Citation[];
}

/**
 * Finds the leaves that suffice for a decided verdict, in document order: all parts of what holds by all or fails by all, else
 * those parts alone that decide. A leaf without a name or citation of its own goes by those of the provision it stands in.
 */
export const decisiveLeaves = (
  values: Valuation,
  at: Condition,
  context: Context,
  within: Within = { name: null, cite: context.version.cite },
): readonly DecisiveLeaf[] => {
  const verdict = values.condition(at, context);
  const own = { name: at.name ?? within.name, cite: at.cite.length > 0 ? at.cite : within.cite };
  if (verdict === "unknown") return [];
  if (at.kind === "leaf") return [{ leaf: at, name: own.name ?? at.path, cite: own.cite }];
  return decisiveParts(values, at, context).flatMap((part) => decisiveLeaves(values, part, context, own));
};

const decisiveParts = (values: Valuation, at: Exclude<Condition, { kind: "leaf" }>, context: Context): readonly Condition[] => {
  if (at.kind === "cases") return casesPossible(values, at, context);
  // `all` holds by all its parts and fails by those that fail; `any`, and `none` over it, the other way round.
  const sufficient = at.kind === "all" ? "false" : "true";
  const verdicts = at.parts.map((part) => values.condition(part, context));
  return verdicts.includes(sufficient) ? at.parts.filter((_, index) => verdicts[index] === sufficient) : at.parts;
};
