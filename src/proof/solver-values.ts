import { type Fraction, fraction } from "../values/fraction.js";

/** Reads a number as the solver writes it: `3`, `(- 3)`, `12.5`, `(/ 1.0 3.0)`. */
export const readNumber = (text: string): Fraction => {
  const minus = /^\(- (.*)\)$/.exec(text)?.[1];
  if (minus !== undefined) {
    const { numerator, denominator } = readNumber(minus);
    return fraction(-numerator, denominator);
  }
  const [, over, under] = /^\(\/ (\S+) (\S+)\)$/.exec(text) ?? [];
  if (over !== undefined && under !== undefined) {
    const [a, b] = [readNumber(over), readNumber(under)];
    return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
  }
  const [whole = "", decimals = ""] = text.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

/** What the solver made of terms, by their text. */
export type Model = (term: { readonly text: string }) => string;

/** Reads a whole number of a model. */
export const wholeIn = (model: Model, term: { readonly text: string }): number => Number(readNumber(model(term)).numerator);
