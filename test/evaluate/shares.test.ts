import { describe, expect, it } from "vitest";
import { fen, splitTotal } from "../../src/evaluate/shares.js";
import { type Fraction, parseFraction, printFraction, zero } from "../../src/values/fraction.js";
import type { Interval } from "../../src/values/interval.js";

const number = (text: string): Fraction => parseFraction(text) ?? expect.fail(text);
const exactly = (text: string): Interval => ({ min: number(text), max: number(text) });
const parts = (total: string, ...shares: string[]): readonly (string | null)[] =>
  splitTotal(exactly(total), shares.map(exactly), fen).map((part) => (part.min === null ? null : printFraction(part.min)));

describe("splitting a total by shares", () => {
  it("gives each share its part where all are whole fen", () =>
    expect(parts("200.00", "80%", "0%", "20%")).toEqual(["160", "0", "40"]));
  // 0.05 / 3 = 0.01666…: floors 0.01 each, two fen left for the largest remainders, which are equal: the first two.
  it("gives fen left over to the first of equal remainders", () =>
    expect(parts("0.05", "1/3", "1/3", "1/3")).toEqual(["0.02", "0.02", "0.01"]));
  // 10.00 × 33.3% = 3.33, × 66.65% = 6.665, × 0.05% = 0.005: equal remainders of half a fen, one fen left.
  it("gives a fen left over to the largest remainder", () =>
    expect(parts("10.00", "33.3%", "66.65%", "0.05%")).toEqual(["3.33", "6.67", "0"]));
  it("keeps every part between 0 and the total while a share is not known", () => {
    const open: Interval = { min: zero, max: number("100%") };
    expect(splitTotal(exactly("50.00"), [exactly("20%"), open], fen)).toEqual([exactly("10"), { min: zero, max: number("50") }]);
  });
});
