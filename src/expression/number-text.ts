import type { Band } from "../model/value-type.js";
import { compare, type Fraction, one, parseFraction, printFraction, zero } from "../values/fraction.js";

// Longer numbers are no numbers of the law, and reading them would cost more the longer they are.
const longestNumber = 40;

/** Reads an integer, without needless zeros in front; null if the text is none. */
export function integerText(text: string): string | null {
  return /^-?\d{1,15}$/.test(text) ? BigInt(text).toString() : null;
}

/** Reads a decimal and keeps its places as written (`480.00`), or a fraction (`4433/12`) in lowest terms; null if it is neither. */
export function decimalText(text: string): string | null {
  const number = text.endsWith("%") ? null : boundedNumber(text);
  if (number === null) return null;
  if (text.includes("/")) return printFraction(number);
  const plain = text.replace(/^(-?)0+(?=\d)/, "$1");
  return compare(number, zero) === 0 ? plain.replace("-", "") : plain;
}

/** Reads `150%` as `1.5`; null if the text is no number. */
export function percentText(text: string): string | null {
  const number = boundedNumber(text);
  return number === null ? null : printFraction(number);
}

/** Reads `20%` and `0.2` as `0.2`; null if the text is not between 0 and 100 %. */
export function shareText(text: string): string | null {
  const share = boundedNumber(text);
  return share === null || compare(share, zero) < 0 || compare(share, one) > 0 ? null : printFraction(share);
}

/** Reads bands and sorts them; null if a number is wrong, negative or written twice. */
export function readBands(written: readonly Band[]): readonly Band[] | null {
  const bands: Band[] = [];
  for (const { over, rate } of written) {
    const [readOver, readRate] = [decimalText(over), shareText(rate)];
    if (readOver === null || readRate === null || compare(exactNumber(readOver), zero) < 0) return null;
    bands.push({ over: readOver, rate: readRate });
  }
  const startsAt = new Set(bands.map((band) => printFraction(exactNumber(band.over))));
  if (startsAt.size < bands.length) return null;
  return bands.sort((a, b) => compare(exactNumber(a.over), exactNumber(b.over)));
}

/** Reads the text of a number that was checked before. */
export function exactNumber(text: string): Fraction {
  const number = parseFraction(text);
  if (number === null) throw new TypeError(`\`${text}\` is not an exact number`);
  return number;
}

function boundedNumber(text: string): Fraction | null {
  return text.length > longestNumber ? null : parseFraction(text);
}
