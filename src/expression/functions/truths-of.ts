import type { Abstract, Truth } from "../../values/abstract.js";

/** Takes the truths out of arguments that were checked to be truths. */
export function truthsOf(values: readonly Abstract[]): readonly Truth[] {
  return values.map((value) => (value.kind === "truth" ? value.truth : "unknown"));
}
