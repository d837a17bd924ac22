import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { explain, plan } from "../../src/index.js";
import { ask } from "./ask.js";

// In January 2025 both zones of Yichang have the rural standard of 680 yuan: 680 × 20% = 136.
const child = {
  receives_dibao: true,
  residence: "rural",
  members: [{ id: "p", birth_date: "2018-06-01", destitute_support: false }],
};
const january = { asOf: "2025-01-15" };
const city = { locality: "420500", household: child };

describe("a standard that is the same in all zones of the city that is named", () => {
  it("is an amount, with the rows and the source that it rests on", () => {
    const { amount, missing, rows, unconfirmed } = ask("dibao_top_up", city, january);
    expect(amount).toMatchObject({ value: "136.00", bound: "at_least" });
    expect(missing.map(({ kind }) => kind)).toEqual(["parameter"]);
    expect(rows.filter((row) => row.startsWith("dibao_standard"))).toEqual([
      "dibao_standard/yichang_core/rural/2025-01-01",
      "dibao_standard/yichang_west/rural/2025-01-01",
    ]);
    expect(unconfirmed).toContain("yichang_2025");
  });

  it("is explained with its source", () => {
    const lines = explain(plan(hubei, january), city, { policy: "dibao_top_up", subject: "p", language: "zh" });
    expect(lines.find(({ part, depth }) => part === "component" && depth === 1)?.clause).toContain("宜昌市低保标准");
  });

  it("names no row where the zones differ", () => {
    // From April 2020: 540 yuan in one zone, 480 in the other.
    const { amount, rows } = ask("dibao_top_up", city, { asOf: "2020-04-15" });
    expect(amount).toBeNull();
    expect(rows.filter((row) => row.startsWith("dibao_standard"))).toEqual([]);
  });
});
