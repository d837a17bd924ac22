import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/difference/changes.js";
import { difference } from "../../src/difference/difference.js";
import type { Effect } from "../../src/difference/effects.js";
import { renamesOf } from "../../src/difference/rename-facts.js";
import { touchedBy } from "../../src/difference/touched.js";
import { workFor } from "../../src/difference/work.js";
import type { MemberInput } from "../../src/model/case.js";
import { demoSide, differenceBy, type Edit } from "./demo-sides.js";

const grant = "grant/2019-10-14.yaml";
const raised: Edit = [
  "parameters/relief.yaml",
  "{ value: 480.00, cite: notice }",
  "{ value: 480.00, cite: notice }\n      2020-04-01: { value: 580.00, cite: notice }",
];
const bump = (version: string): Edit => ["pack.yaml", "version: 1.2.3", `version: ${version}`];
const few = { size: 50, boundary: 20, seed: 1, asOf: [], isOfVersions: false };
const effect = (effects: readonly Effect[], kind: Effect["kind"]): Effect => {
  const found = effects.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no effect ${kind}`);
  return found;
};

describe("a translation", () => {
  const { verdict, effects, compared } = differenceBy([["facts.yaml", "en: date of birth", "en: birth date"]]);
  it("is a patch, and no policy need be compared", () => {
    expect([verdict?.class, effects, compared.policies, compared.untouched]).toEqual(["patch", [], [], ["grant"]]);
  });
  it("has to be declared by a version, as everything that makes another pack of it", () => {
    expect([verdict?.isDeclared, verdict?.version.least]).toEqual([false, "1.2.4"]);
    expect(differenceBy([["facts.yaml", "en: date of birth", "en: birth date"], bump("1.2.4")]).verdict?.isDeclared).toBe(true);
  });
});

describe("nothing", () => {
  it("is no change, and needs no version", () => {
    const { verdict, changes } = differenceBy([]);
    expect([verdict?.class, verdict?.isDeclared, changes]).toEqual(["none", true, []]);
  });
});

// 480.00 × 20 % = 96.00 and 580.00 × 20 % = 116.00: who draws the grant gets 20.00 more. An allowance of 480.00 or more, and below
// 580.00, is no longer in the way: 116.00 each.
describe("a raised standard", () => {
  const { verdict, effects, compared, changes } = differenceBy([raised, bump("1.3.0")]);
  const more = effect(effects, "more");
  it("is minor, from its day on", () => {
    expect(verdict?.class).toBe("minor");
    expect(verdict?.reasons).toEqual([{ kind: "new_answers", policy: "grant", day: "2020-04-01" }]);
    expect(verdict?.isDeclared).toBe(true);
    expect(changes.map(({ id, counties }) => [id, counties])).toEqual([["standard/420600/2020-04-01", ["420600"]]]);
  });
  it("is compared the day before, on the day, and the day after", () => {
    expect(compared.days).toEqual(["2019-10-14", "2020-03-31", "2020-04-01", "2020-04-02"]);
    expect(effects.flatMap(({ days }) => days.map(({ day }) => day)).every((day) => day >= "2020-04-01")).toBe(true);
  });
  it("gives 20.00 a month more to each who draws the grant, counted by hand", () => {
    const drawing = peopleDrawing(480);
    expect(drawing).toBeGreaterThan(0);
    expect(more.peak).toMatchObject({ day: "2020-04-01", subjects: drawing, fen: String(2_000 * drawing) });
    expect([more.per, more.provisions.map(({ path }) => path)]).toEqual(["month", ["amount.grant"]]);
  });
  it("gives 116.00 to each whose other allowance lies between the standards", () => {
    const gained = effect(effects, "newly_eligible");
    const between = peopleDrawing(580) - peopleDrawing(480);
    expect(gained.peak).toMatchObject({ subjects: between, fen: String(11_600 * between) });
    expect(gained.provisions.map(({ path }) => path)).toEqual(["eligibility.none.high_allowance"]);
  });
  it("is shown by a household of one with no more facts than it needs", () => {
    const [provision] = more.provisions;
    const household = provision?.witness.case.household;
    const [member, ...others] = household?.members ?? [];
    expect(others).toEqual([]);
    expect(provision?.witness.case.locality).toBe("420600");
    // The allowance, in hardship by age or disability, not destitute, and the other allowance: nothing can be left out.
    expect(Object.keys(member ?? {}).filter((name) => name !== "id")).toHaveLength(3);
  });
});

/** Counts who draws the grant on 1 April 2020, the elderly aside, whose age no place has set. */
function peopleDrawing(standard: number): number {
  const [base, head] = [demoSide("base", []), demoSide("head", [raised, bump("1.3.0")])];
  const changes = changesBetween(base.pack, head.pack);
  const sides = { base, head, changes, touched: touchedBy(changes, base.pack, head.pack) };
  const { population } = workFor(sides, { size: 200, boundary: 100, seed: 1, asOf: [] });
  const isDrawing = ({ birth_date, disability_grade, destitute, other_allowance }: MemberInput): boolean => {
    const isMinor = birth_date !== undefined && String(birth_date) > "2002-04-01";
    const isSevere = disability_grade === "1" || disability_grade === "2";
    const isFree = String(destitute) === "false" && other_allowance !== undefined && Number(other_allowance) < standard;
    return (isMinor || isSevere) && isFree;
  };
  const homes = population.filter(
    ({ locality, household }) => locality === "420600" && String(household?.on_allowance) === "true",
  );
  return homes.flatMap(({ household }) => household?.members ?? []).filter(isDrawing).length;
}

describe("an edited value of the past", () => {
  const { verdict, effects } = differenceBy([["parameters/relief.yaml", "480.00", "490.00"], bump("1.3.0")]);
  it("is major, and a minor version does not declare it", () => {
    expect(verdict).toMatchObject({
      class: "major",
      isDeclared: false,
      version: { base: "1.2.3", head: "1.3.0", least: "2.0.0" },
    });
  });
  it("changes what is paid, 2.00 a month each", () => {
    const { peak } = effect(effects, "more");
    expect(peak.fen).toBe(String(200 * peak.subjects));
  });
});

describe("a new condition", () => {
  const without = "    is_destitute:\n";
  const edit: Edit = [
    grant,
    without,
    `    severe_too: { when: severely_disabled, text: { zh: 重度残疾, en: severe }, cite: opinions §2 }\n${without}`,
  ];
  const { verdict, effects } = differenceBy([edit]);
  const lost = effect(effects, "lost");
  it("takes the grant of 96.00 or 73.89 from somebody, and says from whom", () => {
    expect(lost.provisions.map(({ path, text }) => [path, text?.en])).toEqual([["eligibility.none.severe_too", "severe"]]);
    const [member] = lost.provisions[0]?.witness.case.household?.members ?? [];
    expect(["1", "2"]).toContain(member?.disability_grade);
  });
  it("is major: answers for days that are past change", () => expect(verdict?.class).toBe("major"));
});

describe("a policy", () => {
  const aid = `policy: aid
title: { zh: 临时补助, en: Aid }
subject: household
cite: opinions §5
eligibility:
  all:
    draws_allowance: { when: on_allowance, text: { zh: 享受低保, en: On the allowance } }
scenarios:
  - name: { zh: 享受低保, en: on the allowance }
    as_of: 2021-01-15
    given: { on_allowance: true }
    expect: { outcome: eligible }
`;
  it("that is new is minor from its first day, and touches no other", () => {
    const { verdict, effects, compared } = differenceBy([["aid/2021-01-01.yaml", "", aid]]);
    expect([verdict?.class, compared.policies]).toEqual(["minor", ["aid"]]);
    expect(verdict?.reasons).toEqual([{ kind: "new_answers", policy: "aid", day: "2021-01-01" }]);
    const gained = effect(effects, "newly_eligible");
    expect(gained.provisions.map(({ path }) => path)).toEqual(["version"]);
    expect(gained.peak.subjects).toBe(gained.peak.households);
  });
  it("that is gone is major, for who had it and for who names it", () => {
    const base = demoSide("base", [["aid/2021-01-01.yaml", "", aid]]);
    const { verdict, effects } = difference(base, demoSide("head", []), few);
    expect(verdict?.class).toBe("major");
    expect(verdict?.reasons).toContainEqual({ kind: "name_removed", what: "policy", name: "aid" });
    expect(effect(effects, "lost").provisions[0]?.witness.scenario).toContain("outcome: not_in_force");
  });
});

describe("a value that ends", () => {
  it("later than anything of the base is minor from the day after", () => {
    const { verdict } = differenceBy([["parameters/relief.yaml", "480.00, cite", "480.00, until: 2021-03-31, cite"]]);
    expect([verdict?.class, verdict?.reasons]).toEqual(["minor", [{ kind: "new_answers", policy: "grant", day: "2021-04-01" }]]);
  });
  it("earlier than that is major: the days between were answered", () => {
    const head = demoSide("head", [raised, ["parameters/relief.yaml", "480.00, cite", "480.00, until: 2019-12-31, cite"]]);
    const { verdict } = difference(demoSide("base", [raised]), head, few);
    expect([verdict?.class, verdict?.reasons]).toEqual(["major", [{ kind: "past_answers", policy: "grant", day: "2020-01-01" }]]);
  });
});

describe("the place of a value", () => {
  it("is not that of a county with values of its own", () => {
    const edits: readonly Edit[] = [
      [
        "parameters/relief.yaml",
        '    "420600":\n',
        '    "420000":\n      2019-04-01: { value: 400.00, cite: notice }\n    "420600":\n',
      ],
    ];
    const { changes } = differenceBy(edits);
    expect(changes.map(({ id, counties }) => [id, counties])).toEqual([["standard/420000/2019-04-01", []]]);
  });
});

describe("names that callers use", () => {
  const renamed: readonly Edit[] = [
    ["facts.yaml", "destitute:", "destitute_support:"],
    [grant, "when: destitute", "when: destitute_support"],
    [grant, "destitute: false", "destitute_support: false"],
  ];
  it("a fact that is renamed is major, and its answers are the same", () => {
    const { verdict, effects, changes } = differenceBy(renamed);
    expect([verdict?.class, verdict?.reasons, effects]).toEqual([
      "major",
      [{ kind: "fact_renamed", what: "fact", name: "destitute → destitute_support" }],
      [],
    ]);
    expect(renamesOf(changes.map((change) => ({ ...change, meaning: { before: null, after: null } }))).toBase.size).toBe(1);
  });
  it("a fact that is new is major, though nothing reads it", () => {
    const fact =
      "late_fact:\n  of: person\n  type: boolean\n  label: { zh: 新, en: new }\n  ask: { zh: 是否？, en: is it? }\n  held_by: { zh: 民政, en: us }\n";
    const { verdict } = differenceBy([["facts.yaml", "birth_date:\n", `${fact}birth_date:\n`]]);
    expect([verdict?.class, verdict?.reasons[0]?.kind]).toEqual(["major", "fact_added"]);
  });
  it("a fact with one option more is minor", () => {
    const { verdict } = differenceBy([["facts.yaml", '"3", "4"]', '"3", "4", "5"]']]);
    expect([verdict?.class, verdict?.reasons[0]?.kind]).toEqual(["minor", "fact_widened"]);
  });
  it.each([
    ["a higher maximum", "maximum: 900", "maximum: 1000", "fact_widened"],
    ["a lower minimum", "minimum: 10", "minimum: 9", "fact_widened"],
    ["no maximum any more", "maximum: 900", "", "fact_widened"],
    ["a lower maximum", "maximum: 1000", "maximum: 900", "fact_narrowed"],
    ["a minimum that it did not have", "", "minimum: 10", "fact_narrowed"],
  ])("a fact with %s", (_, from, to, kind) => {
    const side = (limit: string) =>
      demoSide(limit, [["facts.yaml", "type: money\n  per: month", `type: money\n  per: month\n  ${limit}`]]);
    const options = { size: 20, boundary: 20, seed: 1, asOf: [], isOfVersions: false };
    expect(difference(side(from), side(to), options).verdict?.reasons.map((one) => one.kind)).toEqual([kind]);
  });
  it("a fact with an option less is major", () => {
    const edits: readonly Edit[] = [
      ["facts.yaml", '"3", "4"]', '"3"]'],
      ["facts.yaml", '    "4": { zh: 四级, en: grade 4 }\n', ""],
    ];
    expect(differenceBy(edits).verdict?.reasons[0]?.kind).toBe("fact_narrowed");
  });
});

describe("a reading", () => {
  it("that shows under another option alone is compared under that option", () => {
    const { effects, compared } = differenceBy([
      [grant, 'is: "count(elderly, minor, severe)"', 'is: "count(minor, severe) * 1"'],
    ]);
    expect(compared.readings).toEqual(["grant: several=each"]);
    expect(effects.every(({ readings }) => readings.several === "each")).toBe(true);
    expect(effects.length).toBeGreaterThan(0);
  });
});

describe("another day", () => {
  it("is compared where it is asked for", () => {
    expect(differenceBy([raised], ["2021-07-01"]).compared.days).toContain("2021-07-01");
  });
});

describe("the same comparison", () => {
  it("finds the same twice", () => expect(differenceBy([raised])).toEqual(differenceBy([raised])));
});
