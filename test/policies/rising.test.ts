import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, onePerson, paid, withFacts } from "./ask.js";

interface Rising {
  readonly policy: string;
  readonly parameter: string;
  readonly written: (value: number) => string;
  readonly least: number;
  readonly most: number;
  readonly others: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

const percent = (value: number): string => `${value}%`;
const yuan = (value: number): string => `${value}.00`;

const dibao = { elderly_age: "60", dibao_standard: "501.37", top_up_rate: "20%" };
const claim = { loss_threshold: "5000", pay_ratio: "30%", fixed_benefit: "1000" };
const insured = { consents_to: ["house", "injury"], registered_poor: true };

const rows: readonly Rising[] = [
  { policy: "dibao_top_up", parameter: "top_up_rate", written: percent, least: 20, most: 100, others: dibao, facts: {} },
  { policy: "dibao_top_up", parameter: "dibao_standard", written: yuan, least: 1, most: 2000, others: dibao, facts: {} },
  { policy: "disability_living_subsidy", parameter: "living_rate", written: yuan, least: 1, most: 300, others: {}, facts: {} },
  { policy: "disability_care_subsidy", parameter: "care_rate", written: yuan, least: 1, most: 300, others: {}, facts: {} },
  {
    policy: "poverty_insurance_payout",
    parameter: "pay_ratio",
    written: percent,
    least: 0,
    most: 100,
    others: claim,
    facts: insured,
  },
];

describe("who is entitled or draws more never draws less because a rate rises", () => {
  it.each(rows)(
    "$policy, as $parameter rises",
    ({ policy, parameter, written, least, most, others, facts }) => {
      let rises = 0;
      const value = fc.integer({ min: least, max: most });
      fc.assert(
        fc.property(onePerson, value, value, (input, a, b) => {
          const given = withFacts(input, { receives_dibao: true, ...facts });
          const drawn = (rate: number) =>
            paid(ask(policy, given, { asOf: "2019-11-15", suppose: { ...others, [parameter]: written(rate) } }));
          const [low, high] = [drawn(Math.min(a, b)), drawn(Math.max(a, b))];
          expect(low).toBeLessThanOrEqual(high);
          if (low < high) rises += 1;
        }),
        { numRuns: 25, seed: 20191014 },
      );
      expect(rises).toBeGreaterThan(0);
    },
    60_000,
  );

  it("the floor itself is what is drawn where no rate is known", () => {
    const child = { id: "a", birth_date: "2010-01-01", dibao_alone: false, destitute_support: false };
    const input = { locality: "420600", household: { receives_dibao: true, residence: "rural", members: [child] } };
    // 480 × 20 % = 96, and 480 × 21 % = 100.80.
    const drawn = (suppose: Record<string, string>) => ask("dibao_top_up", input, { asOf: "2019-11-15", suppose }).amount;
    expect(
      [drawn({}), drawn({ top_up_rate: "20%" }), drawn({ top_up_rate: "21%" })].map((one) => [one?.value, one?.bound]),
    ).toEqual([
      ["96.00", "at_least"],
      ["96.00", "exact"],
      ["100.80", "exact"],
    ]);
  });
});
