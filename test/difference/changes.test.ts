import { describe, expect, it } from "vitest";
import type { Change } from "../../src/difference/change.js";
import { changesBetween } from "../../src/difference/changes.js";
import { layersOf } from "../../src/difference/layers.js";
import { demoSide, type Edit } from "./demo-sides.js";

const grant = "grant/2019-10-14.yaml";
const version = "grant@2019-10-14";

interface Row {
  readonly note: string;
  readonly edits: readonly Edit[];
  readonly want: Partial<Change>;
}

const row = (note: string, edit: Edit, want: Partial<Change>): Row => ({ note, edits: [edit], want });

const rows: readonly Row[] = [
  row(
    "a row that is new",
    [
      "parameters/relief.yaml",
      "480.00, cite: notice }",
      "480.00, cite: notice }\n      2020-04-01: { value: 580.00, cite: notice }",
    ],
    {
      kind: "row",
      layer: "rule",
      change: "added",
      id: "standard/420600/2020-04-01",
      from: "2020-04-01",
      places: ["420600"],
      before: null,
      after: "580.00",
    },
  ),
  row("a row that is edited", ["parameters/relief.yaml", "480.00", "481.00"], {
    kind: "row",
    layer: "rule",
    change: "changed",
    id: "standard/420600/2019-04-01",
    before: "480.00",
    after: "481.00",
  }),
  row("a row that ends", ["parameters/relief.yaml", "480.00, cite", "480.00, until: 2021-03-31, cite"], {
    kind: "row",
    until: "2021-03-31",
    before: "480.00",
    after: "480.00 (until 2021-03-31)",
  }),
  row("a row whose first day is attested only", ["parameters/relief.yaml", "480.00, cite", "480.00, starts: attested, cite"], {
    kind: "row",
    before: "attested: false",
    after: "attested: true",
  }),
  row("a row that goes by another notice", ["parameters/relief.yaml", "480.00, cite: notice", "480.00, cite: opinions §3"], {
    kind: "row",
    layer: "citation",
    change: "changed",
    field: "cite",
    before: "notice",
    after: "opinions §3",
  }),
  row("a parameter with another floor", [grant, "at_least: 20%", "at_least: 25%"], {
    kind: "parameter",
    id: "rate",
    policy: "grant",
    before: "share, by locality, at_least 20%",
    after: "share, by locality, at_least 25%",
  }),
  row("a provision that is new", [grant, "    is_destitute:", "    severe_too: { when: severely_disabled }\n    is_destitute:"], {
    kind: "provision",
    change: "added",
    id: `${version} eligibility.none.severe_too`,
    from: "2019-10-14",
    after: "severely_disabled",
  }),
  row("a provision that is gone", [grant, "    high_allowance:\n      when: other_allowance >= standard\n", ""], {
    kind: "provision",
    change: "removed",
    id: `${version} eligibility.none.high_allowance`,
    before: "other_allowance >= standard",
    after: null,
  }),
  row("a provision that compares otherwise", [grant, "age < adult_age", "age <= adult_age"], {
    kind: "provision",
    before: "age < adult_age",
    after: "age <= adult_age",
  }),
  row("a group that holds otherwise", [grant, "hardship:\n      any:", "hardship:\n      none:"], {
    kind: "provision",
    change: "removed",
    id: `${version} eligibility.all.hardship.any.elderly`,
  }),
  row("a component that is rounded otherwise", [grant, "round: { to: 0.01, mode: up", "round: { to: 1, mode: up"], {
    kind: "component",
    before: "standard * rate * times, round 0.01 up, payer locality",
    after: "standard * rate * times, round 1 up, payer locality",
  }),
  row("a version with a place of its own", [grant, "subject: person\n", "subject: person\nplace: locality\n"], {
    kind: "version",
    id: version,
    before: "benefit for person, per month",
    after: "benefit for person, per month, place locality",
  }),
  row("a definition of a policy", [grant, "once: { is: 1 }", "once: { is: 0 }"], {
    kind: "definition",
    policy: "grant",
    before: "by several: once: 1; each: count(elderly, minor, severe)",
    after: "by several: once: 0; each: count(elderly, minor, severe)",
  }),
  row("a shared definition", ["definitions.yaml", "years_between(birth_date, as_of)", "years_between(as_of, birth_date)"], {
    kind: "definition",
    id: "age",
    policy: null,
    after: "years_between(as_of, birth_date)",
  }),
  row("the default of a reading", ["pack.yaml", "default: once", "default: each"], {
    kind: "reading",
    before: "once (once, each)",
    after: "each (once, each)",
  }),
  row("an option of a fact", ["facts.yaml", 'options: [none, "1", "2", "3", "4"]', 'options: [none, "1", "2", "3", "4", "5"]'], {
    kind: "fact",
    change: "changed",
    before: "choice [none, 1, 2, 3, 4] of person",
    after: "choice [none, 1, 2, 3, 4, 5] of person",
  }),
  row(
    "a division that ends",
    [
      "localities.yaml",
      '"421100": { name: { zh: 黄冈市, en: Huanggang }',
      '"421100": { name: { zh: 黄冈市, en: Huanggang }, until: 2030-12-31',
    ],
    {
      kind: "locality",
      places: ["421100"],
      until: "2030-12-31",
    },
  ),
  row("a source that is confirmed", ["sources.yaml", "status: reprint", "status: confirmed"], {
    kind: "source",
    layer: "citation",
    before: "2019-04-01, reprint",
    after: "2019-04-01, confirmed",
  }),
  row("a translation", ["facts.yaml", "en: date of birth", "en: birth date"], {
    kind: "fact",
    layer: "translation",
    field: "label",
    before: "date of birth",
    after: "birth date",
  }),
  row("a wording in Chinese", [grant, "zh: 已享受特困供养", "zh: 享受特困供养"], {
    kind: "provision",
    layer: "wording",
    field: "text",
    before: "已享受特困供养",
    after: "享受特困供养",
  }),
];

describe("what changed of a pack", () => {
  const base = demoSide("base", []).pack;
  it.each(rows)("$note", ({ edits, want }) => {
    const changes = changesBetween(base, demoSide("head", edits).pack);
    expect(changes).toContainEqual(expect.objectContaining(want));
  });
  it("says nothing of a pack that is the same", () => expect(changesBetween(base, base)).toEqual([]));
  it("tells one edit once", () => {
    const { pack } = demoSide("head", [["parameters/relief.yaml", "480.00", "481.00"]]);
    expect(changesBetween(base, pack)).toHaveLength(1);
  });
  it("takes a fact that has the same type and words under another name for renamed", () => {
    const edits: readonly Edit[] = [
      ["facts.yaml", "destitute:", "destitute_support:"],
      [grant, "when: destitute", "when: destitute_support"],
      [grant, "destitute: false", "destitute_support: false"],
    ];
    const changes = changesBetween(base, demoSide("head", edits).pack);
    const told = changes.map(({ kind, change, formerly, id }) => [kind, change, formerly, id]);
    expect(told).toContainEqual(["fact", "renamed", "destitute", "destitute_support"]);
    expect(told.filter(([kind]) => kind === "fact")).toHaveLength(1);
  });
});

describe("what is taken apart", () => {
  it("keeps an option by the name of a key for citations", () =>
    expect(layersOf({ cases: { cite: { kind: "is" } }, cite: [] }).meaning).toEqual({ cases: { cite: { kind: "is" } } }));
});
