import type { Selector } from "../model/pack.js";
import type { Context, Valuation } from "../plan/context.js";

/** The entries of `cases` that what is known of the selector leaves possible. */
export const casesPossible = <T>(
  values: Valuation,
  at: { readonly by: Selector; readonly cases: Readonly<Record<string, T>> },
  context: Context,
): readonly T[] => {
  const options = at.by.kind === "reading" ? [values.plan.readings[at.by.name] ?? ""] : keysPossible(values, at.by, context);
  return Object.entries(at.cases).flatMap(([option, entry]) => (options === null || options.includes(option) ? [entry] : []));
};

const keysPossible = (values: Valuation, by: Extract<Selector, { kind: "node" }>, context: Context): readonly string[] | null => {
  const value = values.node(by.node, context);
  if (value.kind === "choice") return value.options;
  if (value.kind === "truth") return value.truth === "unknown" ? ["true", "false"] : [value.truth];
  return null;
};
