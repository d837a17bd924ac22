import type { Truth } from "./abstract.js";

/** Tells whether all of the truths hold: false as soon as one is false, true only if every one is true. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes("false")) return "false";
  return truths.includes("unknown") ? "unknown" : "true";
}

/** Tells whether any of the truths holds: true as soon as one is true, false only if every one is false. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("true")) return "true";
  return truths.includes("unknown") ? "unknown" : "false";
}

const opposites = { true: "false", false: "true", unknown: "unknown" } satisfies Record<Truth, Truth>;

/** Turns a truth into its opposite; what is unknown stays so. */
export function negate(truth: Truth): Truth {
  return opposites[truth];
}
