import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/authoring.js";
import { rules } from "../../src/check/rules.js";
import { basePack } from "../bad/bad-file.js";

type Edit = readonly [file: string, from: string, to: string];

/** Codes found in the base pack after some of its text is replaced. */
function codesAfter(...edits: readonly Edit[]): readonly string[] {
  const files = basePack();
  for (const [file, from, to] of edits) {
    const text = files[file] ?? "";
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    files[file] = text.replace(from, () => to);
  }
  return compilePack(files).diagnostics.map(({ code }) => code);
}

const policy = "demo/2019-10-14.yaml";
const formula = 'is: "max(0, standard - income) * rate"';
const round = "      round: { to: 0.01, mode: up, cite: opinions §2 }\n";
const amount = (is: string): Edit => [policy, formula, `is: "${is}"`];
const noRound: Edit = [policy, round, ""];
const noFloor: Edit = ["demo/parameters.yaml", " at_least: 20%,", ""];
const perYear: Edit = ["parameters/shared.yaml", "value: 4433, per: year", "value: 369.42"];
const cents = (text: string): Edit => ["parameters/shared.yaml", "value: 4433, per: year", `value: ${text}`];

describe("unrounded-amount", () => {
  it.each([
    [
      "a share leaves part of a fen, whatever it is multiplied by",
      [amount("standard * count(elderly, county_left) + max(0, income * 0 * rate)"), cents("369.42")],
      ["unrounded-amount"],
    ],
    [
      "money times a count alone has whole fen",
      [amount("standard * count(elderly, county_left)"), cents("369.42")],
      ["unused-parameter"],
    ],
    [
      "a twelfth of a year's value has no end",
      [amount("standard * count(elderly, county_left)")],
      ["unrounded-amount", "unused-parameter"],
    ],
    [
      "a quotient has no end",
      [amount("standard / count(elderly, county_left)"), perYear],
      ["unrounded-amount", "unused-parameter"],
    ],
    ["a share of money leaves part of a fen", [amount("standard * rate"), perYear], ["unrounded-amount"]],
  ] as const)("%s", (_, edits, codes) => {
    expect(codesAfter(...edits, noRound)).toEqual(codes);
  });
});

describe("negative-amount", () => {
  it.each([
    ["a difference may be negative", "standard * rate - income", ["negative-amount"]],
    ["0 as the least makes it sound", "max(0, standard * rate - income)", []],
    ["the least of two is as negative as either", "min(standard * rate, standard * rate - income)", ["negative-amount"]],
    ["what a share leaves of the whole is not negative", "standard * (1 - rate)", ["floor-not-monotone"]],
    ["a count is never negative", "standard * rate * count(elderly, well_off)", []],
  ] as const)("%s", (_, is, codes) => {
    expect(codesAfter(amount(is))).toEqual(codes);
  });
});

describe("floor-not-monotone", () => {
  const floored = "floor-not-monotone";
  it.each([
    ["a factor rises", "standard * rate", []],
    ["a divisor falls", "standard / rate", [floored]],
    ["what is subtracted falls", "max(0, standard - standard * rate)", [floored]],
    ["twice subtracted rises again", "max(0, standard - max(0, standard - standard * rate))", []],
    ["the greatest of two rises", "max(standard * rate, income)", []],
  ] as const)("%s", (_, is, codes) => expect(codesAfter(amount(is))).toEqual(codes));

  it("a condition that hangs on the parameter makes the amount jump", () => {
    expect(codesAfter([policy, formula, `when: rate < 1\n      ${formula}`])).toEqual([floored]);
  });

  it("without a floor nothing is asked", () => {
    expect(codesAfter(amount("standard / rate"), noFloor)).toEqual([]);
  });
});

describe("shares-do-not-sum", () => {
  const shares = (paid: string, own: string): Edit => [
    policy,
    "eligibility:",
    `parameters:
  paid: { type: share, label: { zh: 财政, en: Public }, by: [locality], cite: notice, values: { ${paid} } }
  own: { type: share, label: { zh: 自付, en: Own }, by: [locality], cite: notice, values: { ${own} } }
eligibility:`,
  ];
  const split: readonly Edit[] = [
    [policy, formula, "split: standard * rate"],
    [policy, "      payer: locality\n", "      into: { public: paid, household: own }\n"],
  ];
  it.each([
    [
      "a whole on every day passes",
      '"421000": { 2019-01-01: { value: 80% }, 2020-01-01: { value: 70% } }',
      '"421000": { 2019-01-01: { value: 20% }, 2020-01-01: { value: 30% } }',
      [],
    ],
    [
      "a gap on one day does not",
      '"421000": { 2019-01-01: { value: 80% }, 2020-01-01: { value: 70% } }',
      '"421000": { 2019-01-01: { value: 20% } }',
      ["shares-do-not-sum"],
    ],
    ["other places do not count", '"421000": { 2019-01-01: { value: 80% } }', '"421002": { 2019-01-01: { value: 30% } }', []],
    [
      "a day on which one is not known is passed over",
      '"421000": { 2019-01-01: { value: 80% } }',
      '"421000": { 2020-01-01: { value: 20% } }',
      [],
    ],
  ] as const)("%s", (_, paid, own, codes) => {
    expect(codesAfter(shares(paid, own), ...split)).toEqual(codes);
  });
});

describe("two-moving-dates", () => {
  const when = (text: string): Edit => [policy, "when: exit_date <= as_of", `when: "${text}"`];
  it.each([
    ["one side that moves", "exit_date <= add_days(as_of, 1)", []],
    ["both sides", "add_days(as_of, 1) >= as_of", ["two-moving-dates", "unused-fact"]],
    ["a definition that moves against the day itself", "add_years(exit_date, age) <= as_of", ["two-moving-dates"]],
    ["one side twice", "max(as_of, add_days(as_of, 1)) >= exit_date", []],
  ] as const)("%s", (_, text, codes) => expect(codesAfter(when(text))).toEqual(codes));
});

describe("zone-overlap", () => {
  const river = (rows: string): Edit => ["parameters/shared.yaml", "    outer:", `    river: { ${rows} }\n    outer:`];
  it.each([
    ["another key does not meet", "rural: { 2010-01-01: { value: 1.00, until: 2018-12-31 } }", []],
    ["time before does not meet", "urban: { 2010-01-01: { value: 1.00, until: 2018-12-31 } }", []],
    ["the last day meets the first", "urban: { 2010-01-01: { value: 1.00, until: 2019-01-01 } }", ["zone-overlap"]],
    ["what has no end meets all that follows", "urban: { 2010-01-01: { value: 1.00 } }", ["zone-overlap"]],
  ] as const)("%s", (_, rows, codes) => expect(codesAfter(river(rows))).toEqual(codes));
});

describe("uncited-provision", () => {
  const uncited: Edit = [policy, "cite: opinions §2\neligibility", "eligibility"];
  it("a source above is enough", () => {
    const cited: readonly Edit[] = [
      [policy, "    elderly: {", "    elderly: { cite: notice,"],
      [policy, "    county_left: {", "    county_left: { cite: notice,"],
      [policy, "    well_off: {", "    well_off: { cite: notice,"],
      [policy, "      payer", "      cite: notice\n      payer"],
    ];
    expect(codesAfter(uncited, ...cited)).toEqual([]);
    expect(codesAfter(uncited, ...cited.slice(1))).toEqual(["uncited-provision"]);
  });
});

describe("the rules", () => {
  it("have codes of their own and words in both languages", () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { summary, why, bad, good } of rules) {
      expect([summary.zh, why.zh].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
      expect([summary.en, why.en, bad, good].every((text) => text.length > 0)).toBe(true);
      expect(bad).not.toBe(good);
    }
  });

  it("warn of what is not used and refuse everything else", () => {
    const warnings = rules.filter(({ severity }) => severity === "warning").map(({ code }) => code);
    expect(warnings).toEqual(["unused-fact", "unused-parameter", "unused-definition", "unused-reading", "unused-source"]);
  });
});
