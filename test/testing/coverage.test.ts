import { describe, expect, it } from "vitest";
import { belowGoal, type Coverage, coverageOf } from "../../src/testing/coverage.js";
import { nudgedCases } from "../../src/testing/nudge-case.js";
import { runScenarios } from "../../src/testing/run-scenarios.js";
import { entry, far, type SmallOptions, smallPack } from "../mutation/small-pack.js";

function coverage(options: SmallOptions): Coverage {
  const { pack, scenarios } = smallPack(options);
  return coverageOf(pack, runScenarios(pack, scenarios));
}

const atLimit = entry("at the limit", "ill: true, income: 500.00, stage: none", "outcome: eligible");
const aboveLimit = entry("above it", "ill: true, income: 500.01, stage: none", "outcome: ineligible");
const unknown = entry("unknown", "stage: none", "outcome: undetermined");
const pupil = entry("a pupil", "ill: false, income: 600.00, stage: primary", "outcome: ineligible");
const later = entry("later", "ill: true, income: 0, stage: none", "outcome: eligible", "2020-06-01");

const percents = ({ shares }: Coverage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(shares).map(([kind, { percent }]) => [kind, percent]));

describe("coverage", () => {
  it("of one household: what it sees of three provisions, one limit, one version, three rows", () => {
    // Ill and of low income hold, being a pupil fails. The rows of 2019 are read; that of 2018 cannot be, that of 2020 could.
    expect(coverage({ scenarios: [far] }).shares).toEqual({
      holds: { covered: 2, of: 3, percent: "66.6" },
      fails: { covered: 1, of: 3, percent: "33.3" },
      unknown: { covered: 0, of: 3, percent: "0.0" },
      boundaries: { covered: 0, of: 1, percent: "0.0" },
      versions: { covered: 1, of: 1, percent: "100.0" },
      rows: { covered: 2, of: 3, percent: "66.6" },
    });
  });
  it("is whole where each provision was seen in each way, on both sides of its limit, and each row read", () => {
    const allUnknown = entry("nothing known", "stage: junior", "outcome: undetermined");
    const open = entry("no stage", "ill: true, income: 0", "outcome: undetermined");
    const found = coverage({ scenarios: [atLimit, aboveLimit, unknown, allUnknown, open, pupil, later] });
    expect(new Set(Object.values(percents(found)))).toEqual(new Set(["100.0"]));
  });
  it("tells what was not seen", () => {
    const { provisions, rows } = coverage({ scenarios: [far] });
    expect(provisions.map(({ path, seen }) => [path, seen])).toEqual([
      ["eligibility.all.sick", { true: 1, false: 0, unknown: 0 }],
      ["eligibility.all.low", { true: 1, false: 0, unknown: 0 }],
      ["eligibility.none.pupil", { true: 0, false: 1, unknown: 0 }],
    ]);
    expect(rows.filter(({ isUsed }) => !isUsed).map(({ row }) => row)).toEqual(["grant/2020-01-01"]);
  });
});

describe("a limit", () => {
  const sides = (scenarios: readonly string[], edits: SmallOptions["edits"] = []): unknown =>
    coverage({ scenarios, edits }).boundaries.map((one) => one.sides);
  it.each([
    ["far from it on either side", [far, pupil], { true: false, false: false }],
    ["on the last fen that it allows", [atLimit], { true: true, false: false }],
    ["on the first fen that it does not", [aboveLimit], { true: false, false: true }],
    ["on both", [atLimit, aboveLimit], { true: true, false: true }],
  ])("with a household %s", (_, scenarios, seen) => {
    expect(sides(scenarios)).toEqual([seen]);
  });
  it("is not that of the version before, on the first day of another", () => {
    // 700.00 is above the 500.00 of 2019 and far below the 900.00 of 2020.
    const firstDay = entry("first day", "ill: true, income: 700.00, stage: none", "outcome: eligible", "2020-01-01");
    const newer = `policy: aid
title: { zh: 虚构补助, en: Made-up aid }
subject: person
cite: law §1
eligibility:
  all:
    low: { when: income <= newer_limit, text: { zh: 收入不高, en: Of low income } }
scenarios:
${firstDay.replaceAll(/^(?=.)/gm, "  ")}`;
    const limit =
      "newer_limit: { type: money, per: month, label: { zh: 虚构, en: Made up }, values: { 2019-01-01: { value: 900.00, cite: law } } }\nlimit:";
    const found = coverage({ edits: [["aid/parameters.yaml", "limit:", limit]], files: { "aid/2020-01-01.yaml": newer } });
    expect(found.boundaries.map(({ version, sides: seen }) => [version, seen])).toEqual([
      ["2019-01-01", { true: false, false: false }],
      ["2020-01-01", { true: false, false: false }],
    ]);
  });
  it("in time is seen from the day before it and the day itself", () => {
    const edits: SmallOptions["edits"] = [
      ["aid/2019-01-01.yaml", "when: income <= limit", "when: as_of < limit"],
      ["aid/parameters.yaml", "type: money, per: month", "type: date"],
      ["aid/parameters.yaml", "value: 500.00", "value: 2019-06-02"],
    ];
    const asked = (day: string, outcome: string): string => entry(day, "ill: true, stage: none", `outcome: ${outcome}`, day);
    const of = (scenarios: readonly string[]): unknown => sides(scenarios, edits);
    expect(of([asked("2019-06-01", "eligible")])).toEqual([{ true: true, false: false }]);
    expect(of([asked("2019-06-02", "ineligible")])).toEqual([{ true: false, false: true }]);
    expect(of([asked("2019-05-31", "eligible")])).toEqual([{ true: false, false: false }]);
  });
});

describe("the smallest step", () => {
  it("is a fen of an amount and nothing of what is chosen; one fact at a time", () => {
    const { pack } = smallPack({});
    const given = { household: { members: [{ id: "a", ill: true, income: "0.10", stage: "none" }] } };
    expect(nudgedCases(pack, given).map(({ household }) => household?.members?.[0])).toEqual([
      { id: "a", ill: true, income: "0.09", stage: "none" },
      { id: "a", ill: true, income: "0.11", stage: "none" },
    ]);
  });
});

describe("goals", () => {
  it("are missed where less was seen than asked for, and only there", () => {
    const found = coverage({ scenarios: [far] });
    expect(belowGoal(found, { holds: "66.6", fails: "33.4", rows: "66.7" })).toEqual(["fails", "rows"]);
    expect(belowGoal(found, {})).toEqual([]);
  });
  it("are in pack.yaml, and percentages", () => {
    const { coverage: goals } = smallPack({ edits: [["pack.yaml", "title:", "coverage: { holds: 97.5, rows: 100 }\ntitle:"]] });
    expect(goals).toEqual({ holds: "97.5", rows: "100" });
    const wrong: SmallOptions["edits"] = [["pack.yaml", "title:", "coverage: { holds: 97.55 }\ntitle:"]];
    expect(() => smallPack({ edits: wrong })).toThrow("a percentage from 0 to 100 without its sign");
  });
});
