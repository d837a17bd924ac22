import type { Money } from "../model/determination.js";
import { fraction, multiply, parseFraction, printDecimal, printFraction, roundTo } from "../values/fraction.js";
import type { Words } from "./words.js";

const fen = fraction(1n, 100n);

/** Writes an exact amount of money: `480.00元`; a fraction of a fen as itself with its rounded value. */
export function moneyInWords(amount: string, words: Words): string {
  const exact = exactText(amount);
  const [whole = "", decimals = ""] = exact.split(".");
  if (!exact.includes("/")) return words.money(`${whole}.${decimals.padEnd(2, "0")}`);
  const value = parseFraction(amount);
  return value === null
    ? words.money(amount)
    : words.about(words.money(exact), words.money(printDecimal(roundTo(value, fen, "half_up"), 2)));
}

/** Writes a sum of money with its period, and whether it is a floor: `每月不低于96.00元`. */
export function sumInWords({ value, per, bound }: Pick<Money, "value" | "per" | "bound">, words: Words): string {
  const money = moneyInWords(value, words);
  return words.per[per](bound === "at_least" ? words.atLeast(money) : money);
}

/** Writes a share of 1 as percent: `0.2` is `20%`. */
export function shareInWords(share: string): string {
  const value = parseFraction(share);
  if (value === null) return share;
  const percent = printFraction(multiply(value, fraction(100n)));
  return percent.includes("/") ? exactText(share) : `${percent}%`;
}

/** Writes a number without trailing zeros: `5.0` is `5`. */
export function exactText(number: string): string {
  const value = parseFraction(number);
  return value === null ? number : printFraction(value);
}
