import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { packs } from "../laws/packs.js";
import { compareOn } from "./agreement.js";

describe("screening and the reference interpreter", () => {
  it("agree on a hundred thousand cases at the limits of the law, facts missing, every outcome among them", () => {
    const found = compareOn([hubei, ...packs.slice(0, 12)], 100_000, 20260104);
    expect(found.difference).toBeNull();
    const least = Math.min(...["eligible", "ineligible", "undetermined", "not_in_force"].map((one) => found.outcomes[one] ?? 0));
    expect(least).toBeGreaterThan(5_000);
    expect(found.refused).toBeGreaterThan(1_000);
    expect(found.refused).toBeLessThan(40_000);
  }, 300_000);
});
