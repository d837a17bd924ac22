import { describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { lookUp } from "../../src/plan/lookup.js";
import { plan } from "../../src/plan/plan.js";
import { printAbstract } from "../conformance/print-abstract.js";

const standard = (asOf: string, locality: string | null, residence: string | null, knownOn?: string) =>
  lookUp(
    plan(hubei, { asOf, knownOn }),
    "dibao_standard",
    [locality === null ? null : [locality], residence === null ? ["urban", "rural"] : [residence]],
    "open",
  );

const rows = (...args: Parameters<typeof standard>): readonly string[] =>
  standard(...args).entries.map((entry) => (entry.kind === "supposed" ? "supposed" : (entry.row?.id ?? entry.kind)));

describe("which row speaks for a place", () => {
  it("the county's zone before its prefecture", () =>
    expect(rows("2025-08-15", "421083", "urban")).toEqual(["dibao_standard/jingzhou_counties/urban/2025-07-01"]));
  it("another zone for the core", () =>
    expect(rows("2025-08-15", "421002", "urban")).toEqual(["dibao_standard/jingzhou_core/urban/2025-07-01"]));
  it("the prefecture where no zone has rows for these keys", () =>
    expect(rows("2025-08-15", "421083", "rural")).toEqual(["dibao_standard/421000/rural/2025-07-01"]));
  it("never the neighbour's: a place without rows is missing", () =>
    expect(rows("2019-11-15", "420200", "rural")).toEqual(["unset"]));
  it("never last year's: the day after the last attested one is missing", () =>
    expect(rows("2020-04-01", "421000", "rural")).toEqual(["unset"]));

  it("asks for the place where the one named is divided into zones", () => {
    const found = standard("2025-08-15", "421000", "urban");
    expect(found.openPlace).toEqual({ within: "421000" });
    // 855 in the counties, 880 in the core.
    expect(printAbstract(found.value)).toBe("[855, 880]");
  });

  it("keeps both keys possible while one is not known", () => {
    const found = standard("2019-11-15", "420600", null);
    expect(found.openKeys).toEqual([1]);
    expect(printAbstract(found.value)).toBe("[480, 675]");
  });

  it("does not know a row before it was published", () => {
    expect(rows("2023-04-15", "421083", "rural", "2023-05-24")).toEqual(["dibao_standard/421000/rural/2023-03-01"]);
    expect(rows("2023-04-15", "421083", "rural", "2023-05-25")).toEqual(["dibao_standard/421000/rural/2023-04-01"]);
  });
});
