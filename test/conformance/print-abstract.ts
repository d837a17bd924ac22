import { boundsOf, constantOf } from "../../src/expression/constant.js";
import type { Abstract } from "../../src/values/abstract.js";

/** Prints what is known of a value: itself (`18`, `[a, b]`), its range (`[0, …]`), its options (`a|b`), or `unknown`. */
export function printAbstract(value: Abstract): string {
  const constant = constantOf(value);
  if (Array.isArray(constant)) return `[${constant.join(", ")}]`;
  if (constant !== null) return String(constant);
  const bounds = boundsOf(value);
  if (bounds !== null) return `[${bounds.map((end) => end ?? "…").join(", ")}]`;
  return value.kind === "choice" && value.options !== null ? value.options.join("|") : "unknown";
}
