import type { Missing } from "../model/determination.js";
import type { MissingInput } from "./missing.js";

/** Puts each missing input once: those first on which most undecided leaves hang, of equal ones those that come first. */
export const orderMissing = (leaves: readonly (readonly MissingInput[])[], purpose: "outcome" | "amount"): readonly Missing[] => {
  const counted = new Map<string, { readonly input: MissingInput; leaves: number }>();
  for (const leaf of leaves) {
    for (const [key, input] of new Map(leaf.map((one) => [keyOf(one), one]))) {
      const entry = counted.get(key);
      if (entry === undefined) counted.set(key, { input, leaves: 1 });
      else entry.leaves += 1;
    }
  }
  return [...counted.values()].sort((a, b) => b.leaves - a.leaves).map(({ input }) => ({ ...input, for: purpose }) as Missing);
};

/** Identifies an input. */
export const keyOf = (input: MissingInput): string => {
  if (input.kind === "fact") return `fact ${input.subject.kind} ${input.subject.id ?? ""} ${input.name}`;
  if (input.kind === "place") return `place ${input.within ?? ""}`;
  return `parameter ${input.name} ${input.locality ?? ""} ${Object.entries(input.keys)
    .map(([key, value]) => `${key}=${value}`)
    .join(" ")}`;
};
