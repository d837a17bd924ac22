import { describe, expect, it } from "vitest";
import { type Answered, movedFrom } from "../../src/difference/shift.js";
import type { Money, Outcome } from "../../src/model/determination.js";
import { printFraction } from "../../src/values/fraction.js";

const money = (value: string, bound: Money["bound"] = "exact", per: Money["per"] = "month"): Money => ({
  value,
  currency: "CNY",
  per,
  bound,
});
const answer = (outcome: Outcome, amount: Money | null = null, rest = ""): Answered => ({ outcome, amount, rest });
const eligible = (value: string): Answered => answer("eligible", money(value));
const [ineligible, undetermined, notInForce] = [answer("ineligible"), answer("undetermined"), answer("not_in_force")];

const rows: readonly (readonly [string, Answered, Answered, readonly [string, string | null] | null])[] = [
  ["the same amount is no change", eligible("96.00"), eligible("96.00"), null],
  ["the same amount written otherwise is no change", eligible("96.00"), eligible("96"), null],
  ["a refusal that becomes an amount", ineligible, eligible("96.00"), ["newly_eligible", "96"]],
  ["a benefit that begins", notInForce, eligible("96.00"), ["newly_eligible", "96"]],
  ["an amount that becomes a refusal", eligible("96.00"), ineligible, ["lost", "-96"]],
  ["a benefit that ends", eligible("96.00"), notInForce, ["lost", "-96"]],
  ["a benefit that is not money", answer("eligible"), ineligible, ["lost", null]],
  ["one fen more", eligible("96.00"), eligible("96.01"), ["more", "0.01"]],
  ["one fen less", eligible("96.00"), eligible("95.99"), ["less", "-0.01"]],
  ["not known any more", eligible("96.00"), undetermined, ["newly_undetermined", null]],
  ["refused, and not known any more", ineligible, undetermined, ["newly_undetermined", null]],
  ["known now, and refused", undetermined, ineligible, ["newly_determined", null]],
  ["an amount that is decided now", answer("eligible"), eligible("96.00"), ["newly_determined", null]],
  ["an amount that is not decided any more", eligible("96.00"), answer("eligible"), ["newly_undetermined", null]],
  ["a floor that becomes exact", answer("eligible", money("96.00", "at_least")), eligible("96.00"), ["otherwise", null]],
  ["the same figure for another period", eligible("96.00"), answer("eligible", money("96.00", "exact", "year")), ["less", null]],
  // 12 × 96.00 = 1152.00
  [
    "the same sum of a year, by the year",
    eligible("96.00"),
    answer("eligible", money("1152.00", "exact", "year")),
    ["otherwise", null],
  ],
  [
    "a year's sum by the term, twice, and a fen more",
    answer("eligible", money("96.00", "exact", "year")),
    answer("eligible", money("48.01", "exact", "term")),
    ["more", null],
  ],
  [
    "a term's sum, which is no number of months",
    eligible("96.00"),
    answer("eligible", money("576.01", "exact", "term")),
    ["otherwise", null],
  ],
  ["a month's sum, paid once", eligible("96.00"), answer("eligible", money("96.00", "exact", "once")), ["otherwise", null]],
  ["a refusal instead of no version", notInForce, ineligible, ["otherwise", null]],
  ["another payer", answer("eligible", money("96.00"), "a"), answer("eligible", money("96.00"), "b"), ["otherwise", null]],
];

describe("how an answer moved", () => {
  it.each(rows)("%s", (_, was, is, want) => {
    const moved = movedFrom(was, is);
    const told = moved === null ? null : [moved.kind, moved.delta === null ? null : printFraction(moved.delta)];
    expect(told).toEqual(want);
  });
});
