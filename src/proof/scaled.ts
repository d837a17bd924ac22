import { type Fraction, fraction, type RoundingDirection } from "../values/fraction.js";
import { greater, smaller } from "./script.js";
import {
  apply,
  equals,
  floorOfQuotient,
  isAtMost,
  isLess,
  ite,
  negative,
  numberIn,
  plus,
  real,
  type Term,
  times,
  toReal,
  whole,
} from "./term.js";

/** An exact number: a whole term that counts parts of one, `scale` of them; or a term of the sort Real, with the scale 1. */
export interface Scaled {
  readonly term: Term;
  readonly scale: bigint;
}

/** Writes an exact number. */
export const scaledOf = ({ numerator, denominator }: Fraction): Scaled => ({ term: whole(numerator), scale: denominator });

/** Takes a whole term as a number, or as a count of parts of one. */
export const counted = (term: Term, scale = 1n): Scaled => ({ term, scale });

const asReal = ({ term, scale }: Scaled): Scaled => ({ term: times(real(fraction(1n, scale)), toReal(term)), scale: 1n });

/** Brings numbers to one sort and one scale. */
const alike = (a: Scaled, b: Scaled): readonly [Term, Term, bigint] => {
  if (a.term.sort === "Real" || b.term.sort === "Real") return [asReal(a).term, asReal(b).term, 1n];
  const scale = (a.scale * b.scale) / greatestDivisor(a.scale, b.scale);
  return [times(whole(scale / a.scale), a.term), times(whole(scale / b.scale), b.term), scale];
};

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b));

const onTerms =
  (combine: (a: Term, b: Term) => Term) =>
  (a: Scaled, b: Scaled): Scaled => {
    const [x, y, scale] = alike(a, b);
    return { term: combine(x, y), scale };
  };

const chosenBy =
  (choose: (a: Term, b: Term) => Term, first: (a: Term, b: Term) => Term) =>
  (a: Term, b: Term): Term => {
    const order = first(a, b).constant;
    return order === null ? choose(a, b) : order === true ? a : b;
  };

/** Adds two numbers. */
export const sumOf = onTerms(plus);
/** Chooses the smaller of two numbers. */
export const smallerOf = onTerms(chosenBy(smaller, isAtMost));
/** Chooses the greater of two numbers. */
export const greaterOf = onTerms(chosenBy(greater, (a, b) => isAtMost(b, a)));

/** Turns the sign of a number. */
export const opposite = ({ term, scale }: Scaled): Scaled => ({ term: negative(term), scale });

/** Multiplies two numbers. */
export const productOf = (a: Scaled, b: Scaled): Scaled => {
  if (a.term.sort === "Real" || b.term.sort === "Real") return { term: times(asReal(a).term, asReal(b).term), scale: 1n };
  return { term: times(a.term, b.term), scale: a.scale * b.scale };
};

/** Chooses between two numbers. */
export const chosen = (condition: Term, a: Scaled, b: Scaled): Scaled => onTerms((x, y) => ite(condition, x, y))(a, b);

/** Takes a number into an extreme of those `before` it, where it is possible. */
export const joined = (side: "min" | "max", possible: Term, before: Term, [a, b]: readonly [Scaled, Scaled]): Scaled =>
  onTerms((x, y) => apply(`${side === "min" ? "least" : "most"}.${x.sort}`, x.sort, possible, before, x, y))(a, b);

/** Tells whether one number is less than another. */
export const less = (a: Scaled, b: Scaled): Term => {
  const [x, y] = alike(a, b);
  return isLess(x, y);
};

/** Tells whether two numbers are equal. */
export const equal = (a: Scaled, b: Scaled): Term => {
  const [x, y] = alike(a, b);
  return equals(x, y);
};

/** The value of a number that is known. */
export const valueIn = ({ term, scale }: Scaled): Fraction | null => {
  const value = numberIn(term);
  return value === null ? null : fraction(value.numerator, value.denominator * scale);
};

const halfEven = (parts: Scaled): Term =>
  parts.term.sort === "Real"
    ? apply("half-even.Real", "Int", parts.term)
    : apply("half-even.Int", "Int", parts.term, whole(parts.scale));

const half: Scaled = scaledOf(fraction(1n, 2n));

const floorOf = ({ term, scale }: Scaled): Term =>
  term.sort === "Real" ? apply("to_int", "Int", term) : floorOfQuotient(term, scale);

const wholes = {
  down: floorOf,
  up: (parts) => negative(floorOf(opposite(parts))),
  half_up: (parts) => floorOf(sumOf(parts, half)),
  half_even: halfEven,
} satisfies Record<RoundingDirection, (parts: Scaled) => Term>;

/** Rounds to a multiple of a positive quantum. */
export const rounded = (value: Scaled, quantum: Fraction, mode: RoundingDirection): Scaled => {
  const parts = productOf(value, scaledOf(fraction(quantum.denominator, quantum.numerator)));
  return { term: times(whole(quantum.numerator), wholes[mode](parts)), scale: quantum.denominator };
};
