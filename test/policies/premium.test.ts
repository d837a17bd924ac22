import fc from "fast-check";
import { expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { ask, fen } from "./ask.js";

const products = hubei.facts.insurance_product?.type.options ?? [];
const hundredths = 10_000;

const percent = (part: number): string => `${Math.floor(part / 100)}.${String(part % 100).padStart(2, "0")}%`;
const yuan = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

/** Three shares in hundredths of a percent that come to 100 %. */
const shares = fc
  .tuple(fc.integer({ min: 0, max: hundredths }), fc.integer({ min: 0, max: hundredths }))
  .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), hundredths - Math.max(a, b)] as const);

it("the shares of a premium sum to the premium, each within a fen of its part, and only the household's own is no benefit", () => {
  const premium = fc.integer({ min: 0, max: 99_999 });
  const count = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(premium, shares, count, fc.constantFrom(...products), (each, [government, social, own], people, product) => {
      const members = Array.from({ length: people }, (_, at) => ({ id: `m${at}` }));
      const suppose = {
        premium: yuan(each),
        government_share: percent(government),
        social_share: percent(social),
        own_share: percent(own),
      };
      const household = { registered_poor: true, consents_to: [product], members };
      const answer = ask("poverty_insurance", { locality: "421083", household }, { asOf: "2019-11-15", suppose });
      const parts = answer.components.filter((one) => one.each === product).map((one) => fen(one.value ?? ""));
      const whole = BigInt(each * people);
      expect(parts.reduce((a, b) => a + b)).toBe(whole);
      for (const [at, share] of [government, social, own].entries()) {
        const off = (parts[at] ?? 0n) * BigInt(hundredths) - whole * BigInt(share);
        expect(off > -BigInt(hundredths) && off < BigInt(hundredths)).toBe(true);
      }
      expect(fen(answer.amount?.value ?? "")).toBe((parts[0] ?? 0n) + (parts[1] ?? 0n));
    }),
    { numRuns: 60, seed: 20190505 },
  );
}, 60_000);
