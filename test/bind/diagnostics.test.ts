import { describe, expect, it } from "vitest";
import { bindSmall, smallPack } from "./small-pack.js";

/**
 * File, what is replaced by what, and the diagnostics that follow: a code, and the text around its place, which `|` marks;
 * a file in front where it is another one.
 */
type Row = readonly [file: string, from: string, to: string, ...diagnostics: string[]];

const help = "help/2019-10-14.yaml";
const cover = "cover/2019-10-14.yaml";
const left = "left_poverty/2019-10-14.yaml";
const shared = "parameters/shared.yaml";

const names: readonly Row[] = [
  [help, "when: poor ", "when: pooor ", "unknown-name when: |pooor"],
  [help, "age >= old_age, text", "age >= old_agee, text", "unknown-name >= |old_agee"],
  [help, '"count(old, pupil)"', '"coun(old, pupil)"', "unknown-function |coun(old"],
  [help, "eligible(cover)", "eligible(covers)", "unknown-name |covers"],
  [help, "eligible(cover)", '"eligible(cover, person)"', "level-mismatch |eligible(cover"],
  [help, "eligible(cover)", '"eligible(1)"', "wrong-arguments |eligible(1"],
  [help, "when: poor ", "when: counted ", "reading-in-expression when: |counted"],
  [help, "when: poor ", "when: members ", "misplaced-members when: |members"],
  [help, "<old_age>岁", "<old>岁", "unknown-name |满<old>岁"],
  [help, "cite: [law, law §3]", "cite: [law, lawn §3]", "unknown-source |lawn §3"],
  [help, "mode: up, cite: law", "mode: up, cite: lax", "unknown-source cite: |lax"],
  [shared, "by: [product]", "by: [produce]", "unknown-name [|produce]"],
  [shared, "of: stage", "of: stages", "unknown-name of: |stages"],
  ["facts.yaml", "minimum: 0,", "asked_if: il,", "unknown-name asked_if: |il,"],
  ["county_facts.yaml", "exited:", "exitd:", "unknown-name |exitd:"],
  ["county_facts.yaml", "exited:", "ill:", "level-mismatch |ill:"],
  [help, "  times:", "  poor: { label: { zh: 贫, en: Poor }, is: 1 }\n  times:", "duplicate-name |poor: {"],
  [help, "        pupil:", "        age:", "unknown-name count(old, |pupil", "duplicate-name |age: {"],
  [help, "    in_need:", "    old:", "ambiguous-name count(|old", "duplicate-name         |old: {"],
  ["definitions.yaml", "age:", "ill: { label: { zh: 病, en: Ill }, is: 1 }\nage:", "duplicate-name |ill:"],
  [shared, "fee:", "ill: { type: share, label: { zh: 病, en: Ill } }\nfee:", "duplicate-name |ill:"],
  [shared, "fee:", "as_of: { type: date, label: { zh: 日, en: Day } }\nfee:", "duplicate-name |as_of:"],
  ["definitions.yaml", "  label: { zh: 年龄, en: Age }\n", "", "missing-label |age:"],
  [shared, "  label: { zh: 比例, en: Share }\n", "", "missing-label |share:"],
];

const levels: readonly Row[] = [
  [cover, "when: poor\n", "when: ill\n", "level-mismatch when: |ill"],
  [cover, "any(age >= old_age)", "age >= old_age", "level-mismatch when: |age"],
  [left, "when: exited", "when: poor", "level-mismatch when: |poor"],
  [left, "when: exited", "when: any(ill)", "level-mismatch any(|ill"],
  [shared, "by: [product]\n  values:\n    house:", "by: [stage]\n  values:\n    none:", `level-mismatch ${cover} split: |fee`],
];

const types: readonly Row[] = [
  [help, "when: poor ", "when: age ", "type-mismatch when: |age }"],
  [help, "when: age >= old_age", "when: age >= share", "type-mismatch when: |age"],
  [help, "is: standard * share * times", "is: age", "type-mismatch is: |age"],
  [help, "is: standard * share * times", "is: standard + income * standard", "type-mismatch + |income"],
  [help, "is: standard * share * times", "is: fee", "period-mismatch is: |fee"],
  [help, "per: month", "per: year", "period-mismatch is: |standard"],
  [help, "payer: locality", "payer: share", "type-mismatch payer: |share"],
  [help, "{ is: 1 }", "{ is: poor }", "type-mismatch is: |poor"],
  [help, "{ is: 1 }", "{ is: share }", "type-mismatch |times:"],
  [cover, "fee * count(members)", "fee", "unit-mismatch split: |fee"],
  [cover, "social: share,", "social: old_age,", "type-mismatch social: |old_age"],
  [cover, "for_each: product", "for_each: share", "unknown-name for_each: |share"],
  ["definitions.yaml", "is: years_between(birth_date, as_of)", "is: years_between(as_of, ill)", "type-mismatch is: |years"],
];

const values: readonly Row[] = [
  [shared, "value: 4433, per: year, until: 2020-12-31", "value: 4433, per: term", "period-mismatch per: |term"],
  [shared, "value: 4433, per: year, until: 2020-12-31", "value: 20%", "bad-value value: |20%"],
  [shared, "until: 2020-12-31", "until: 2023-02-29", "impossible-date until: |2023"],
  [shared, "2020-01-01: { between", "2023-02-29: { between", "impossible-date |2023-02-29: {"],
  [shared, "2020-01-01: { between", "day: { between", "wrong-keys |day: {"],
  [shared, 'false:\n        2020-01-01: { between: [80.00, ""] }', "false: { between: [80.00, 90.00] }", "wrong-keys |false: {"],
  [shared, "      false:", "      maybe:", "bad-value |maybe:"],
  [shared, '    "420100":', '    "420200":', 'unknown-locality |"420200"'],
  [shared, "    core:", "    cores:", "unknown-locality |cores:"],
  [shared, "2020-01-01: { value: 4433, per: year, until: 2020-12-31 }\n        ", "", "bad-value same_as_above: |true"],
  [shared, 'value: [primary, "1"]', 'value: [primary, "2"]', 'unknown-option "|2"'],
  [shared, "value: 60,", "value: sixty,", "bad-value value: |sixty"],
  ["sources.yaml", "2019-10-14", "2019-02-29", "impossible-date date: |2019"],
  ["localities.yaml", 'parent: "420000"', 'parent: "420001"', 'unknown-locality parent: "|420001'],
  [
    "localities.yaml",
    "Hubei } }",
    'Hubei }, parent: "420100" }',
    'locality-cycle Hubei }, parent: "|420100',
    'locality-cycle Wuhan }, parent: "|420000',
  ],
  ["localities.yaml", 'codes: ["420100"]', 'codes: ["420101"]', 'unknown-locality codes: ["|420101'],
  ["facts.yaml", "minimum: 0,", "minimum: 2020-01-01,", "bad-value minimum: |2020"],
];

const structure: readonly Row[] = [
  ["pack.yaml", "default: once", "default: twice", "unknown-option default: |twice"],
  ["pack.yaml", "    default: once\n", "", "reading-without-default |counted:"],
  [help, "once: { is: 1 }\n      ", "", "missing-case |cases:"],
  [help, "once: { is: 1 }", "twice: { is: 1 }", "missing-case |cases:", "unknown-option |twice:"],
  [help, "by: counted", "by: count", "unknown-name by: |count"],
  [help, "by: counted", "by: income", "type-mismatch by: |income"],
  [help, "by: counted", "by: ill", "missing-case |cases:", "unknown-option |once:", "unknown-option |each: {"],
  [help, "by: counted\n    cases:", "is: 1\n    by: counted\n    cases:", "both-is-and-condition |times:"],
  [help, "once: { is: 1 }", "once: { when: poor }", "both-is-and-condition |times:"],
  [help, "in_need: { when: poor }", "in_need: { cite: law }", "empty-condition |in_need:"],
  [help, "in_need: { when: poor }", "in_need: { all: {} }", "empty-condition |all: {}"],
  [help, "      is: standard * share * times\n", "", "no-value     |help:"],
  [
    help,
    "is: standard * share * times",
    "is: standard * share * times\n      split: standard",
    "both-is-and-condition     |help:",
    "split-without-into     |help:",
  ],
  [help, "policy: help", "policy: helps", "wrong-file-name policy: |helps"],
  [help, "title: { zh: 补助, en: Help }\n", "", "missing-key |policy:"],
  [help, "standard * share * times", "standard * share * 12", "number-in-expression share * |12"],
  [help, "when: age >= old_age", "when: age == old_age", "double-equals age |=="],
  [help, '"count(old, pupil)"', '"count(old pupil)"', "missing-comma count(|old"],
];

const circles: readonly Row[] = [
  ["definitions.yaml", "years_between(birth_date, as_of)", "years_between(birth_date, as_of) + age", "definition-cycle |age:"],
  [help, "{ when: stage in aided_stages }", "{ when: times > 0 }", "definition-cycle |times:"],
  [left, "when: exited", "when: eligible(left_poverty)", "policy-cycle policy: |left"],
  [cover, "left: { when", "asked: { when: any(eligible(help)) }\n        left: { when", "policy-cycle policy: |cover"],
];

const scenarios: readonly Row[] = [
  [help, "exited: false", "exitd: false", "scenario-unknown-fact |exitd:"],
  [help, "exited: false", "exited: maybe", "bad-value exited: |maybe"],
  [help, "birth_date: 1947-03-02", "birth_date: 1947-02-29", "impossible-date birth_date: |1947"],
  [help, 'locality: "420100"', 'locality: "420109"', 'unknown-locality locality: "|420109'],
  [help, "as_of: 2020-05-01", "as_of: 2020-06-31", "impossible-date as_of: |2020"],
  [help, "counted: each }", "count: each }", "unknown-reading |count: each"],
  [help, "counted: each }", "counted: both }", "unknown-option counted: |both"],
  [help, "old_age: 65", "old_ages: 65", "unknown-name |old_ages: 65"],
  [help, "old_age: 65", "old_age: young", "bad-value old_age: |young"],
  [help, "given: {", "subject: b\n    given: {", "scenario-subject subject: |b"],
  [
    help,
    "given: { birth_date: 1947-03-02,",
    "given: { household: { members: [{ id: a }, { id: b }] },",
    "scenario-subject |given:",
  ],
  [cover, "id: c, from", "id: b, from", "duplicate-name { id: |b, from"],
  [cover, "{ id: c, from", "{ from", "missing-key |{ from"],
  [cover, "county: { exited: false }", "county: { poor: false }", "level-mismatch county: { |poor"],
  [cover, "county: { exited: false }", "county: far", "bad-given county: |far"],
];

const sources = (file: string, from: string, to: string): Readonly<Record<string, string>> => {
  return { ...smallPack, [file]: (smallPack[file] ?? "").replace(from, to) };
};

/** Finds the line and column of a `|` in the text that stands around it. */
const placeOf = (text: string, marked: string): string => {
  const at = text.indexOf(marked.replace("|", ""));
  if (at === -1) throw new Error(`no ${marked}`);
  const before = text.slice(0, at + marked.indexOf("|")).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
};

const check = ([file, from, to, ...wanted]: Row) => {
  const texts = sources(file, from, to);
  const found = bindSmall(file, from, to).diagnostics.map(({ at, code }) => `${code} ${at.file}:${at.line}:${at.column}`);
  const expected = wanted.map((one) => {
    const [, code, other, marked] = /^(\S+) (?:(\S+\.yaml) )?(.*)$/.exec(one) ?? [];
    const place = other ?? file;
    return `${code} ${place}:${placeOf(texts[place] ?? "", marked ?? "")}`;
  });
  expect(found).toEqual(expected);
};

describe("a mistake is told by its code at its place:", () => {
  for (const [group, rows] of Object.entries({ names, levels, types, values, structure, circles, scenarios })) {
    for (const row of rows)
      it(`${group}: ${row
        .slice(0, 3)
        .map((text) => JSON.stringify(text))
        .join(" ")}`, () => check(row));
  }
});

describe("a message", () => {
  it("says what is wrong and what to do", () => {
    const { diagnostics } = bindSmall(help, "age >= old_age, text", "age >= old_agee, text");
    expect(diagnostics[0]?.message).toEqual({
      zh: "`old_agee` 不是事实、参数、定义或条件；是否应为 `old_age`？",
      en: "`old_agee` is not a fact, parameter, definition or provision; did you mean `old_age`?",
    });
  });

  it("shows the way around a circle", () => {
    const { diagnostics } = bindSmall(help, "{ when: stage in aided_stages }", "{ when: times > 0 }");
    expect(diagnostics[0]?.message.en).toBe(
      "definitions rest on each other in a circle: `times` → `pupil` → `times`; break it at one of them",
    );
  });
});

it("all mistakes are told at once, sorted by place", () => {
  const { diagnostics } = bindSmall(help, "in_need: { when: poor }", "in_need: { when: por }\n    worse: { when: age + 2 }");
  expect(diagnostics.map(({ at, code }) => `${at.line} ${code}`)).toEqual(["14 unknown-name", "15 number-in-expression"]);
});
