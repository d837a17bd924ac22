/** An exact rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Makes a fraction in lowest terms. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("a fraction has a denominator other than 0");
  const divisor = greatestDivisor(numerator, denominator);
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const zero: Fraction = fraction(0n);
export const one: Fraction = fraction(1n);

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** Reads `480.00`, `4433/12` or `20%`; null if the text is none of these. */
export function parseFraction(text: string): Fraction | null {
  const [, sign, whole, decimals, percent] = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text) ?? [];
  if (whole !== undefined) {
    const scale = 10n ** BigInt((decimals?.length ?? 0) + (percent === "%" ? 2 : 0));
    return fraction(BigInt(`${sign}${whole}${decimals ?? ""}`), scale);
  }
  const [, numerator, denominator] = /^(-?\d+)\/(\d+)$/.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined || /^0+$/.test(denominator)) return null;
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** Adds two fractions. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Subtracts the second fraction from the first. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Multiplies two fractions. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Divides the first fraction by the second, which is not 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Compares two fractions: negative if the first is less, 0 if they are equal, positive if it is greater. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator);
}

/** Tells whether a fraction is negative, 0 or positive. */
export function sign(value: Fraction): -1 | 0 | 1 {
  return signOf(value.numerator);
}

/** Tells whether a fraction is 0. */
export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

/** Gives the smaller of two fractions. */
export function min(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** Gives the greater of two fractions. */
export function max(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

function signOf(value: bigint): -1 | 0 | 1 {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}

/** How a fraction between two multiples of the quantum is rounded: `up` to the greater one, `half_up` a tie to the greater one. */
export type RoundingDirection = "up" | "down" | "half_up" | "half_even";

const half = fraction(1n, 2n);

const wholes = {
  up: ceilingOf,
  down: floorOf,
  half_up: (value) => floorOf(add(value, half)),
  half_even: (value) => {
    const nearest = floorOf(add(value, half));
    const isTie = add(value, half).denominator === 1n;
    return isTie && nearest % 2n !== 0n ? nearest - 1n : nearest;
  },
} satisfies Record<RoundingDirection, (value: Fraction) => bigint>;

/** Rounds to a multiple of a positive quantum. Every mode keeps order, so it may be applied to both ends of an interval. */
export function roundTo(value: Fraction, quantum: Fraction, mode: RoundingDirection): Fraction {
  return multiply(fraction(wholes[mode](divide(value, quantum))), quantum);
}

/** Gives the greatest integer that is not above a fraction. */
export function floorOf(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && value.denominator !== 1n ? quotient - 1n : quotient;
}

/** Gives the least integer that is not below a fraction. */
export function ceilingOf(value: Fraction): bigint {
  return value.denominator === 1n ? value.numerator : floorOf(value) + 1n;
}

/** Prints a fraction exactly: as the shortest decimal if there is one (`73.5`), else as a fraction (`4433/12`). */
export function printFraction(value: Fraction): string {
  return printDecimal(value, 0);
}

/**
 * Prints a fraction exactly, with at least so many decimals (`96.00`); it never rounds, so that more decimals are printed where
 * there are more, and a fraction where no decimal is exact.
 */
export function printDecimal(value: Fraction, places: number): string {
  const needed = decimalsOf(value.denominator);
  if (needed === null) return `${value.numerator}/${value.denominator}`;
  const decimals = Math.max(needed, places);
  const digits = (value.numerator < 0n ? -value.numerator : value.numerator) * (10n ** BigInt(decimals) / value.denominator);
  const text = digits.toString().padStart(decimals + 1, "0");
  const split = text.length - decimals;
  return `${value.numerator < 0n ? "-" : ""}${text.slice(0, split)}${decimals === 0 ? "" : `.${text.slice(split)}`}`;
}

/** How many decimals 1/denominator has; null if it has no end. */
function decimalsOf(denominator: bigint): number | null {
  const [afterTwos, twos] = dividedOut(denominator, 2n);
  const [rest, fives] = dividedOut(afterTwos, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
}

function dividedOut(value: bigint, prime: bigint): [rest: bigint, times: number] {
  let rest = value;
  let times = 0;
  while (rest % prime === 0n) [rest, times] = [rest / prime, times + 1];
  return [rest, times];
}
