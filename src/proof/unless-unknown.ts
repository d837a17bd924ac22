import type { Abstract } from "../values/abstract.js";
import { type End, exactIn, type Span } from "./interval.js";
import { chosen } from "./scaled.js";
import { type Kind, type Symbolic, type SymbolicChoice, symbolicOf } from "./symbolic.js";
import { and, no, not, or, type Term } from "./term.js";

type Of<K extends Kind> = Extract<Symbolic, { readonly kind: K }>;

const choice = (value: SymbolicChoice, known: Term, options: readonly string[] | null): SymbolicChoice => {
  const terms = [...value.possible];
  const isSingle = options?.length === 1;
  return {
    kind: "choice",
    possible: new Map(terms.map(([option, term]) => [option, or(not(known), term)])),
    only: new Map(terms.map(([option, term]) => [option, isSingle ? term : and(known, term)])),
    isKnown: known,
    unlimited: options === null ? not(known) : no,
    several: options === null ? no : not(known),
  };
};

const span = (value: Span, known: Term, domain: Span): Span => {
  if (known.constant === true) return value;
  const end = (side: "min" | "max"): End => ({
    at: chosen(known, value[side].at, domain[side].at),
    open: and(not(known), domain[side].open),
  });
  const single = exactIn(domain);
  return single === null ? { min: end("min"), max: end("max") } : value;
};

/** Takes a value that the solver chooses where it is known, and all of its domain where it is not. */
export const unlessUnknown = (value: Symbolic, known: Term, domain: Abstract): Symbolic => {
  switch (value.kind) {
    case "truth":
      return { ...value, isTrue: and(known, value.isTrue), isFalse: and(known, value.isFalse) };
    case "number":
    case "date":
      return { kind: value.kind, ...span(value, known, symbolicOf(domain) as Of<"number" | "date">) };
    case "choice":
      return choice(value, known, domain.kind === "choice" ? domain.options : null);
    case "list":
      return { ...value, isKnown: known };
    case "scale":
      return value;
  }
};
