import { describe, expect, it } from "vitest";
import type { Row } from "../../src/model/pack.js";
import { cellState } from "../../src/plan/cell-state.js";

const row = (from: string, rest: Partial<Row> = {}): Row => ({
  id: `made_up/${from}`,
  from,
  until: null,
  attested: false,
  published: null,
  value: "1",
  between: null,
  cite: [],
  ...rest,
});

const rows = [row("2019-04-01", { until: "2020-03-31" }), row("2023-04-01", { published: "2023-05-25" })];

const states: readonly (readonly [string, readonly Row[], string, string | null, string])[] = [
  ["the first day of a row", rows, "2019-04-01", null, "made_up/2019-04-01"],
  ["the last attested day", rows, "2020-03-31", null, "made_up/2019-04-01"],
  ["the day after it is a gap, never the old value", rows, "2020-04-01", null, "gap"],
  ["a later row without an end", rows, "2026-01-01", null, "made_up/2023-04-01"],
  ["before a first day that is known, a wider place may answer", rows, "2019-03-31", null, "before"],
  ["before a first day that is only attested, none may", [row("2019-04-01", { attested: true })], "2019-03-31", null, "gap"],
  ["a row published later is not known yet", rows, "2023-05-01", "2023-05-24", "gap"],
  ["and is known on the day of its publication", rows, "2023-05-01", "2023-05-25", "made_up/2023-04-01"],
  ["a row of unknown publication counts as known", rows, "2019-04-01", "2019-01-01", "made_up/2019-04-01"],
  ["a cell without rows", [], "2019-04-01", null, "before"],
];

describe("what a cell holds on a day", () => {
  it.each(states)("%s", (_, of, asOf, knownOn, want) => {
    const state = cellState(of, asOf, knownOn);
    expect(state.kind === "row" ? state.row.id : state.kind).toBe(want);
  });
});
