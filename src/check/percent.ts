import { fraction, multiply, parseFraction, printFraction } from "../values/fraction.js";

/** Writes a share as a pack does: `0.2` as `20%`. */
export function percent(share: string): string {
  const value = parseFraction(share);
  return value === null ? share : `${printFraction(multiply(value, fraction(100n)))}%`;
}
