import { type Fraction, fraction } from "../values/fraction.js";
import { counted, equal, less, opposite, productOf, rounded, type Scaled, scaledOf, sumOf } from "./scaled.js";
import { and, ite, or, plus, type Term, whole } from "./term.js";

const one = fraction(1n);

/**
 * Splits a total by shares as the evaluators do: each part is rounded down to the quantum, and what is left goes, one quantum
 * each, to the largest remainders; of equal ones to the first.
 */
export const splitOf = (total: Scaled, shares: readonly Scaled[], quantum: Fraction): readonly Scaled[] => {
  const inverse = scaledOf(fraction(quantum.denominator, quantum.numerator));
  const quanta = shares.map((share) => productOf(inverse, productOf(total, share)));
  const floors = quanta.map((part) => rounded(part, one, "down"));
  const remainders = quanta.map((part, at) => sumOf(part, opposite(floors[at] ?? scaledOf(fraction(0n)))));
  const left = rounded(sumOf(productOf(inverse, total), opposite(floors.reduce(sumOf))), one, "down");
  const isRaised = (at: number): Term =>
    less(counted(countOf(remainders.map((_, other) => comesBefore(remainders, other, at)))), left);
  return floors.map((part, at) => productOf(scaledOf(quantum), sumOf(part, counted(ite(isRaised(at), whole(1), whole(0))))));
};

/** The shares come to the whole; that those which are published do is checked elsewhere. */
export const isWhole = (shares: readonly Scaled[]): Term => equal(shares.reduce(sumOf), scaledOf(one));

const comesBefore = (remainders: readonly Scaled[], other: number, at: number): Term => {
  const [one, two] = [remainders[other], remainders[at]];
  if (other === at || one === undefined || two === undefined) return or();
  return or(less(two, one), ...(other < at ? [and(equal(one, two))] : []));
};

const countOf = (terms: readonly Term[]): Term => terms.map((term) => ite(term, whole(1), whole(0))).reduce(plus, whole(0));
