import { compare, type Fraction, fraction, isZero } from "../values/fraction.js";

type Sort = "Bool" | "Int" | "Real";

/** A term of SMT-LIB, as text. `constant` is its value where that is known, so that what is known is not left to the solver. */
export interface Term {
  readonly sort: Sort;
  readonly text: string;
  readonly constant: boolean | Fraction | null;
}

/** Names something that was declared. */
export const symbol = (text: string, sort: Sort): Term => ({ sort, text, constant: null });

export const yes: Term = { sort: "Bool", text: "true", constant: true };
export const no: Term = { sort: "Bool", text: "false", constant: false };

/** Writes a truth. */
export const truth = (value: boolean): Term => (value ? yes : no);

/** Writes a whole number. */
export const whole = (value: bigint | number): Term => {
  const exact = BigInt(value);
  return { sort: "Int", text: exact < 0n ? `(- ${-exact})` : String(exact), constant: fraction(exact) };
};

/** Writes an exact number of the sort Real. */
export const real = (value: Fraction): Term => {
  const { numerator, denominator } = value;
  const size = `${numerator < 0n ? -numerator : numerator}.0`;
  const quotient = denominator === 1n ? size : `(/ ${size} ${denominator}.0)`;
  return { sort: "Real", text: numerator < 0n ? `(- ${quotient})` : quotient, constant: value };
};

/** Takes a whole number as one of the sort Real. */
export const toReal = (term: Term): Term => {
  if (term.sort === "Real") return term;
  const value = numberIn(term);
  return value === null ? { sort: "Real", text: `(to_real ${term.text})`, constant: null } : real(value);
};

/** The value of a number that is known. */
export const numberIn = ({ constant }: Term): Fraction | null => (typeof constant === "boolean" ? null : constant);

const same = (a: Term, b: Term): boolean => a === b || a.text === b.text;

const joined = (operator: "and" | "or", terms: readonly Term[], absorbing: Term, neutral: Term): Term => {
  const parts = terms.filter((term) => term.constant !== neutral.constant);
  if (parts.some((term) => term.constant === absorbing.constant)) return absorbing;
  const different = parts.filter((term, at) => parts.findIndex((other) => same(other, term)) === at);
  const [first] = different;
  if (first === undefined) return neutral;
  return different.length === 1 ? first : symbol(`(${operator} ${different.map(({ text }) => text).join(" ")})`, "Bool");
};

/** Joins truths that must all hold. */
export const and = (...terms: readonly Term[]): Term => joined("and", terms, no, yes);

/** Joins truths one of which must hold. */
export const or = (...terms: readonly Term[]): Term => joined("or", terms, yes, no);

/** Turns a truth into its opposite. */
export const not = (term: Term): Term => {
  if (typeof term.constant === "boolean") return truth(!term.constant);
  return symbol(term.text.startsWith("(not ") ? term.text.slice(5, -1) : `(not ${term.text})`, "Bool");
};

/** Chooses between two terms of one sort. */
export const ite = (condition: Term, a: Term, b: Term): Term => {
  if (typeof condition.constant === "boolean") return condition.constant ? a : b;
  if (same(a, b)) return a;
  if (a.sort === "Bool") return iteOfTruths(condition, a, b);
  return symbol(`(ite ${condition.text} ${a.text} ${b.text})`, a.sort);
};

const iteOfTruths = (condition: Term, a: Term, b: Term): Term => {
  if (a.constant === true) return or(condition, b);
  if (a.constant === false) return and(not(condition), b);
  if (b.constant === true) return or(not(condition), a);
  if (b.constant === false) return and(condition, a);
  return symbol(`(ite ${condition.text} ${a.text} ${b.text})`, "Bool");
};

/** Applies a function of the script or of SMT-LIB to terms. */
export const apply = (name: string, sort: Sort, ...terms: readonly Term[]): Term =>
  symbol(`(${name} ${terms.map(({ text }) => text).join(" ")})`, sort);

/** Tells whether one term equals another of its sort. */
export const equals = (a: Term, b: Term): Term => {
  if (same(a, b)) return yes;
  if (typeof a.constant === "boolean") return a.constant ? b : not(b);
  if (typeof b.constant === "boolean") return b.constant ? a : not(a);
  const [x, y] = [numberIn(a), numberIn(b)];
  return x !== null && y !== null ? truth(compare(x, y) === 0) : apply("=", "Bool", a, b);
};

/** Tells whether one number is less than another of its sort. */
export const isLess = (a: Term, b: Term): Term => {
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x !== null && y !== null) return truth(compare(x, y) < 0);
  return same(a, b) ? no : apply("<", "Bool", a, b);
};

/** Tells whether one number is at most another of its sort. */
export const isAtMost = (a: Term, b: Term): Term => not(isLess(b, a));

const folded = (a: Term, value: Fraction): Term => (a.sort === "Real" ? real(value) : whole(value.numerator));

/** Adds two numbers of one sort. */
export const plus = (a: Term, b: Term): Term => {
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x !== null && isZero(x)) return b;
  if (y !== null && isZero(y)) return a;
  if (x === null || y === null) return apply("+", a.sort, a, b);
  return folded(a, fraction(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator));
};

/** Multiplies two numbers of one sort. */
export const times = (a: Term, b: Term): Term => {
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x !== null && y !== null) return folded(a, fraction(x.numerator * y.numerator, x.denominator * y.denominator));
  for (const [constant, other] of [
    [x, b],
    [y, a],
  ] as const) {
    if (constant !== null && isZero(constant)) return folded(a, constant);
    if (constant?.numerator === 1n && constant.denominator === 1n) return other;
  }
  return apply("*", a.sort, a, b);
};

/** Turns the sign of a number. */
export const negative = (a: Term): Term => times(folded(a, fraction(-1n)), a);

/** Divides a whole number by a positive constant and takes the greatest whole number that is not above. */
export const floorOfQuotient = (a: Term, divisor: bigint): Term => {
  if (divisor === 1n) return a;
  const value = numberIn(a);
  if (value === null) return apply("div", "Int", a, whole(divisor));
  const quotient = value.numerator / divisor;
  return whole(value.numerator % divisor < 0n ? quotient - 1n : quotient);
};
