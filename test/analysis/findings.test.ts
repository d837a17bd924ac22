import { describe, expect, it } from "vitest";
import { analysePack } from "../../src/analysis/analyse-pack.js";
import { findings as findingsOf } from "../../src/answer/findings.js";
import { screen } from "../../src/answer/screen.js";
import type { Finding } from "../../src/model/finding.js";
import type { Pack } from "../../src/model/pack.js";
import { plan } from "../../src/plan/plan.js";
import { madePack, policyText } from "../regions/made-pack.js";

const rateTable = `rate:
  type: money
  per: month
  by: [stage]
  label: { zh: 虚构, en: Made up }
  values: { none: { 2019-01-01: { value: 10.00, cite: law } } }
`;

const analysed = (eligibility: string, amount = "") => analysePack(madePack({ asked: policyText("asked", eligibility, amount) }));

const told = ({ findings }: ReturnType<typeof analysePack>): readonly string[] =>
  findings.map(({ code, path }) => `${code} ${path}`);

const component = (name: string, is: string, rest = ""): string => `  ${name}: { is: "${is}"${rest} }`;

const paying = (...components: readonly string[]): string => `per: month\ncomponents:\n${components.join("\n")}`;

const verdictAt = (pack: Pack, policy: string, asOf: string, witness: unknown, path: string): string | undefined => {
  const flatten = (finding: Finding): readonly Finding[] => [finding, ...finding.children.flatMap(flatten)];
  const tree = findingsOf(plan(pack, { asOf }), witness, { policy, subject: { kind: "person", id: "a" } });
  return tree.flatMap(flatten).find((finding) => finding.path === path)?.verdict;
};

describe("a broken pack", () => {
  it.each([
    // Nobody is both under 18 and 18 or over.
    [
      "parts that exclude each other",
      "all:\n  minor: { when: age < full_age }\n  adult: { when: age >= full_age }\n  sick: { when: ill }",
      "",
      ["contradictory-all eligibility"],
    ],
    // Income is at least 0.
    [
      "a condition below what a fact may be",
      "all:\n  none_left: { when: income < 0 }\n  sick: { when: ill }",
      "",
      ["never-true eligibility.all.none_left"],
    ],
    [
      "a condition that every value meets",
      "all:\n  some: { when: income >= 0 }\n  sick: { when: ill }",
      "",
      ["never-false eligibility.all.some"],
    ],
    // Whoever is ill is eligible by the first part alone; whoever is not fails the second, aged or not.
    [
      "a part that another contains",
      "any:\n  sick: { when: ill }\n  both:\n    all:\n      sick_too: { when: ill }\n      aged: { when: old }",
      "",
      ["never-decides eligibility.any.both.all.aged"],
    ],
    // Income has no limit.
    [
      "an amount that can be negative",
      "when: ill",
      paying(component("paid", "limit - income")),
      ["negative-amount amount.components.paid"],
    ],
    ["an amount that cannot be negative", "when: ill", paying(component("paid", "max(0, limit - income)")), []],
    // A third of 250.00 is 83.333…, rounded down 83.33.
    [
      "a floor that rounding undercuts",
      "when: ill",
      paying(component("paid", "min(income, limit)", ", at_least: third, round: { to: 0.01, mode: down, cite: law }")),
      ["below-floor amount.components.paid"],
    ],
    [
      "a floor that rounding keeps",
      "when: ill",
      paying(component("paid", "min(income, limit)", ", at_least: third, round: { to: 0.01, mode: up, cite: law }")),
      [],
    ],
    // At 500.00 neither applies.
    [
      "bands with a gap",
      "when: ill",
      paying(component("low", "local", ", when: income < limit"), component("high", "third", ", when: income > limit")),
      ["band-gap amount.components.high", "income-cliff amount.components.low"],
    ],
    // At 500.00 both apply.
    [
      "bands that overlap",
      "when: ill",
      paying(component("low", "third", ", when: income <= limit"), component("high", "third", ", when: income >= limit")),
      ["band-overlap amount.components.high", "income-cliff amount.components.low"],
    ],
    [
      "bands that meet, and pay the same",
      "when: ill",
      paying(component("low", "third", ", when: income <= limit"), component("high", "third", ", when: income > limit")),
      [],
    ],
    // Who earns 500.00 loses 500.00 with the next yuan.
    [
      "an income limit",
      "all:\n  sick: { when: ill }\n  poor_enough: { when: income <= limit }",
      paying(component("paid", "limit")),
      ["income-cliff eligibility.all.poor_enough"],
    ],
    // At 83.33 the supplement ends, at 500.00 the whole.
    [
      "two limits of one fact",
      "all:\n  sick: { when: ill }\n  poor_enough: { when: income <= limit }",
      paying(component("paid", "limit"), component("more", "local", ", when: income <= third")),
      ["income-cliff amount.components.more", "income-cliff eligibility.all.poor_enough"],
    ],
    // Half a yuan is lost for each yuan, and nothing at the limit.
    ["a taper", "when: ill", paying(component("paid", "max(0, limit - income * half)")), []],
    // 500.00 is paid at no income, and 499.00, rounded down to 490, at one yuan.
    [
      "a taper in steps of ten yuan",
      "when: ill",
      paying(component("paid", "max(0, limit - income)", ", round: { to: 10, mode: down, cite: law }")),
      ["income-cliff income"],
    ],
    // One yuan more is one yuan less of each of three stages.
    [
      "a taper that is paid for each option",
      "when: ill",
      `for_each: stage\n${paying(component("paid", "max(0, limit - income)"))}`,
      ["income-cliff income"],
    ],
  ] as const)("%s", (_, eligibility, amount, expected) => expect(told(analysed(eligibility, amount))).toEqual(expected));

  it("tells each pair of bands", () => {
    const low = [component("low", "third", ", when: income <= limit"), component("lower", "third", ", when: income < limit")];
    const { findings } = analysed("when: ill", paying(...low, component("high", "third", ", when: income >= third")));
    const bands = findings.filter(({ code }) => code === "band-overlap").map(({ path, detail }) => `${path} ${detail}`);
    expect(bands).toEqual(["amount.components.high low", "amount.components.high lower"]);
  });

  it("tells of bands with a gap in one place alone", () => {
    // Of 400.00 in the first two counties there is none, of 300.00 in the third.
    const bands = [component("low", "third", ", when: income < local"), component("high", "third", ", when: income >= edge")];
    const edge =
      "edge: { type: money, per: month, label: { zh: 虚构, en: Made up }, values: { 2019-01-01: { value: 400.00, cite: law } } }";
    const asked = policyText("asked", "when: ill", paying(...bands));
    const { findings } = analysePack(madePack({ asked }, { "parameters/edge.yaml": `${edge}\n` }));
    const gaps = findings.filter(({ code }) => code === "band-gap").map(({ path, witness }) => [path, witness.locality]);
    expect(gaps).toEqual([["amount.components.high", "420104"]]);
  });

  it("decides without trying where facts are many and the amount only rises", () => {
    const { findings, notDecided } = analysed("when: ill", paying(component("paid", "min(income + savings, limit)")));
    expect([findings, notDecided]).toEqual([[], []]);
  });

  it.each([
    ["a place of register", 'home = "420104"'],
    ["the place of the case", 'locality = "420104"'],
    ["the place of the case, in a list", 'locality in ["420104", "420103"]'],
  ])("may ask for %s by its code", (_, when) => {
    const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
    const facts = `home: { of: person, type: locality, ${words} }\nborn: { of: person, type: date, ${words} }\nill: { of: person, type: boolean, ${words} }\n`;
    const asked = policyText("asked", `all:\n  here: { when: '${when}' }\n  sick: { when: ill }`);
    expect(analysePack(madePack({ asked }, { "facts.yaml": facts }))).toEqual({ findings: [], notDecided: [] });
  });

  it("has a case that never applies", () => {
    const { findings } = analysed(
      'by: stage\ncases:\n  none: { when: ill }\n  primary: { when: old }\n  "1": { all: { a: { when: ill }, b: { when: old } } }',
    );
    expect(findings).toEqual([]);
    const never = `not_in_debt: { of: person, label: { zh: 虚构, en: Made up }, when: income >= 0 }\n`;
    const eligibility =
      "all:\n  aged:\n    by: not_in_debt\n    cases: { true: { when: ill }, false: { when: old } }\n  sick: { when: poor }";
    const grown = analysePack(madePack({ asked: policyText("asked", eligibility) }, { "definitions.yaml": never }));
    expect(told(grown)).toContain("case-never-taken eligibility.all.aged");
  });

  it("has a gap in a table that somebody comes to", () => {
    const table = `rate:
  type: money
  per: month
  by: [stage]
  label: { zh: 虚构, en: Made up }
  values: { none: { 2019-01-01: { value: 10.00, cite: law } }, primary: { 2019-01-01: { value: 20.00, cite: law } } }
`;
    const pack = madePack(
      { asked: policyText("asked", "when: ill", paying(component("paid", "rate"))) },
      { "parameters/rate.yaml": table },
    );
    const { findings } = analysePack(pack);
    expect(findings.map(({ code, path, message }) => [code, path, message.en.includes("`1`")])).toEqual([
      ["table-gap", "rate", true],
    ]);
    expect(findings[0]?.witness.household?.members?.[0]).toMatchObject({ ill: true, stage: "1" });
  });

  it("has a gap for each combination of keys", () => {
    const asked = policyText("asked", "when: ill", paying(component("paid", "rate")));
    const { findings } = analysePack(madePack({ asked }, { "parameters/rate.yaml": rateTable }));
    expect(findings.map(({ path, detail }) => `${path} ${detail}`)).toEqual(["rate primary", "rate 1"]);
  });
});

describe("a reading that counts under another one alone", () => {
  it("is looked at by each of its options", () => {
    const reading = (name: string) =>
      `  ${name}:\n    text: { zh: 虚构, en: Made up }\n    options: { no_way: { zh: 否, en: not }, so: { zh: 是, en: so } }\n    default: no_way\n    cite: law\n`;
    const readings = `pack: made\nversion: 0.0.1\ntitle: { zh: 虚构, en: Made }\nreadings:\n${reading("outer")}${reading("inner")}`;
    const asked = `by: outer
cases:
  no_way: { when: ill }
  so:
    by: inner
    cases:
      no_way: { when: old }
      so: { all: { none_left: { when: income < 0 }, sick: { when: ill } } }`;
    const { findings } = analysePack(madePack({ asked: policyText("asked", asked) }, { "pack.yaml": readings }));
    // Income is at least 0.
    expect(findings.map(({ code, readings: chosen }) => [code, chosen])).toEqual([["never-true", { outer: "so", inner: "so" }]]);
  });
});

describe("a table by a reading", () => {
  it("is looked at by each of its options", () => {
    const readings = `pack: made\nversion: 0.0.1\ntitle: { zh: 虚构, en: Made }
readings:
  strictly:
    text: { zh: 虚构, en: Made up }
    options: { so: { zh: 是, en: so }, no_way: { zh: 否, en: not } }
    default: so
    cite: law
`;
    const eligibility = 'by: strictly\ncases:\n  so: { when: stage = "none" }\n  no_way: { when: ill }';
    const asked = policyText("asked", eligibility, paying(component("paid", "rate")));
    const { findings } = analysePack(madePack({ asked }, { "pack.yaml": readings, "parameters/rate.yaml": rateTable }));
    expect(findings.map(({ detail, readings: chosen }) => [detail, chosen])).toEqual([
      ["primary", { strictly: "no_way" }],
      ["1", { strictly: "no_way" }],
    ]);
  });
});

describe("a policy with two kinds of subjects", () => {
  const text = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
  const files = {
    "facts.yaml": `born: { of: person, type: date, ${text} }
stage: { of: [household, person], type: choice, options: [none, primary], ${text} }
wealth: { of: [household, person], type: integer, minimum: 0, ${text} }
`,
    "definitions.yaml": `house_stage: { of: household, label: { zh: 虚构, en: Made up }, is: stage }
house_wealth: { of: household, label: { zh: 虚构, en: Made up }, is: wealth }
`,
  };
  const of = (levels: string, eligibility: string, amount = ""): string =>
    policyText("asked", eligibility, amount).replace("subject: person", `subject: ${levels}`);
  const detailed = (pack: Pack): readonly string[] =>
    analysePack(pack).findings.map(({ code, path, detail }) => `${code} ${path} ${detail}`);

  it("has its tables looked at for both", () => {
    const asked = of("[household, person]", 'when: house_stage = "none"', paying(component("paid", "rate")));
    expect(detailed(madePack({ asked }, { ...files, "parameters/rate.yaml": rateTable }))).toEqual(["table-gap rate primary"]);
  });
  it("has its bands looked at for both", () => {
    const low = component("low", "third", ", when: wealth < few");
    const high = component("high", "third", ", when: house_wealth > few");
    const asked = of("[person, household]", 'when: stage = "none"', paying(low, high));
    expect(detailed(madePack({ asked }, files))).toEqual(["band-gap amount.components.high low"]);
  });
  it("goes together with another for both, or not", () => {
    const first = of("[household, person]", 'when: stage = "none"').replace("policy: asked", "policy: first");
    const second = of("household", 'when: stage = "none"').replace("policy: asked", "policy: second");
    expect(detailed(madePack({ first, second }, files))).toEqual([]);
  });
});

describe("benefits", () => {
  const two = (one: string, other: string) =>
    told(analysePack(madePack({ first: policyText("first", one), second: policyText("second", other) })));

  it("that exclude each other by what they ask", () =>
    expect(two("when: age < full_age", "when: age >= full_age")).toEqual(["never-together second"]));
  it("that ask the same", () => expect(two("when: ill", "when: ill")).toEqual(["always-together second"]));
  it("that only have something in common", () =>
    expect(two("any: { a: { when: ill }, b: { when: old } }", "when: ill")).toEqual([]));
  it("that have nothing in common", () => expect(two("when: ill", "when: old")).toEqual([]));
});

describe("a witness", () => {
  it("of a cliff is a household that has the money, and loses it with one more yuan", () => {
    const pack = madePack({
      asked: policyText(
        "asked",
        "all:\n  sick: { when: ill }\n  poor_enough: { when: income <= limit }",
        paying(component("paid", "limit")),
      ),
    });
    const [cliff] = analysePack(pack).findings;
    // The last fen below the limit, the first value tried from which one more yuan leads over it.
    expect(cliff?.witness).toEqual({ household: { members: [{ id: "a", ill: true, income: "499.99" }] } });
    expect(cliff?.message.en).toContain("from 499.99 to 500.99 yuan");
    expect(screen(plan(pack, { asOf: "2019-11-15" }), cliff?.witness)[0]?.amount?.value).toBe("500.00");
  });
  it("of a negative amount is negative", () => {
    const pack = madePack({ asked: policyText("asked", "when: ill", paying(component("paid", "limit - income"))) });
    const [found] = analysePack(pack).findings;
    const witness = {
      ...found?.witness,
      household: { ...found?.witness.household, members: [{ ...found?.witness.household?.members?.[0], id: "a", ill: true }] },
    };
    expect(screen(plan(pack, { asOf: "2019-11-15" }), witness)[0]?.amount?.value).toMatch(/^-/);
  });
  it("of what never holds is a household for whom it does not", () => {
    const pack = madePack({ asked: policyText("asked", "all:\n  none_left: { when: income < 0 }\n  sick: { when: ill }") });
    const [found] = analysePack(pack).findings;
    expect(verdictAt(pack, "asked", "2019-11-15", found?.witness, "eligibility.all.none_left")).toBe("false");
  });
  it("of parts that exclude each other has all but the last", () => {
    const pack = madePack({
      asked: policyText(
        "asked",
        "all:\n  sick: { when: ill }\n  minor: { when: age < full_age }\n  adult: { when: age >= full_age }",
      ),
    });
    const [found] = analysePack(pack).findings;
    const at = (path: string) => verdictAt(pack, "asked", found?.asOf ?? "", found?.witness, path);
    expect([at("eligibility.all.sick"), at("eligibility.all.minor"), at("eligibility.all.adult")]).toEqual([
      "true",
      "true",
      "false",
    ]);
  });
});

describe("what is not decided", () => {
  it("stays so where another reading decides it", () => {
    const pack = `pack: made\nversion: 0.0.1\ntitle: { zh: 虚构, en: Made }
readings:
  strictly:
    text: { zh: 虚构, en: Made up }
    options: { no_way: { zh: 否, en: not }, so: { zh: 是, en: so } }
    default: no_way
    cite: law
`;
    const first = "by: strictly\ncases:\n  no_way: { when: income + savings < limit }\n  so: { when: income < limit }";
    const found = analysePack(
      madePack(
        { first: policyText("first", first), second: policyText("second", "when: income >= limit") },
        { "pack.yaml": pack },
      ),
    );
    expect(told(found)).toEqual([]);
    expect(found.notDecided.map(({ code, path }) => `${code} ${path}`)).toContain("never-together second");
  });
  it("is where rounding falls between the values tried", () => {
    // 495.00 is rounded to 500, and 494.50 to 490: at an income of 10.00, which nothing is compared with.
    const paid = component("paid", "max(0, limit - income * half)", ", round: { to: 10, mode: half_up, cite: law }");
    const { findings, notDecided } = analysed("when: ill", paying(paid));
    expect([...findings, ...notDecided].map(({ code }) => code)).toEqual(["income-cliff"]);
  });
  it("is said where facts are compared with each other, and not passed over", () => {
    const { findings, notDecided } = analysed(
      "all:\n  more: { when: income - savings > limit }\n  less: { when: income - savings < third }",
    );
    expect(findings).toEqual([]);
    expect(notDecided.map(({ code, path }) => `${code} ${path}`)).toContain("contradictory-all eligibility");
  });
});
