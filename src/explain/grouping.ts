import type { Finding } from "../model/finding.js";

/** Where a condition stands: directly under a `none`, and among conditions that must all hold. */
export interface Standing {
  readonly excluded: boolean;
  readonly joint: boolean;
}

/** A condition as a group: of the rules, or as it came out for somebody. */
interface Group extends Pick<Finding, "kind" | "text"> {
  readonly parts: readonly unknown[];
}

/**
 * Tells where the parts of a group stand: in its place, where it has no sentence of its own and only repeats how its surroundings
 * combine, else below it.
 */
export function standingOfParts(group: Group, at: Standing): Standing & { readonly inPlace: boolean } {
  const isNone = group.kind === "none";
  return repeatsSurroundings(group, at)
    ? { inPlace: true, excluded: isNone || at.excluded, joint: at.joint }
    : { inPlace: false, excluded: isNone, joint: isNone || group.kind === "all" };
}

function repeatsSurroundings({ kind, text, parts }: Group, { excluded, joint }: Standing): boolean {
  if (text !== null || kind === "leaf" || parts.length === 0) return false;
  if (parts.length === 1) return kind !== "none" || !excluded;
  return joint && (excluded ? kind === "any" : kind === "all" || kind === "none");
}
