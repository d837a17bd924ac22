import { describe, expect, it } from "vitest";
import type { Missing } from "../../src/model/determination.js";
import { type Asked, determined, packOf } from "./made-up-pack.js";

/** One line an input: `wage of p`, `unset in 420600 (grade=low)`, `locality in 420100`. */
const lineOf = (one: Missing): string => {
  if (one.kind === "fact") return `${one.name} of ${one.subject.id ?? one.subject.kind}`;
  if (one.kind === "place") return `${one.name} in ${one.within ?? "?"}`;
  const keys = Object.entries(one.keys).map(([key, value]) => `${key}=${value}`);
  return `${one.name} in ${one.locality ?? "?"}${keys.length === 0 ? "" : ` (${keys.join(" ")})`}`;
};
const linesOf = (body: string, asked: Asked, subject?: string): readonly string[] =>
  determined(packOf(body, subject), asked).missing.map((one) => `${one.for}: ${lineOf(one)}`);

describe("what is missing for the outcome", () => {
  const twoMembers: Asked = { household: { members: [{ id: "p" }, { id: "q" }] } };

  it.each<readonly [string, Asked, readonly string[]]>([
    ["all: { one: { when: a }, two: { when: b } }", {}, ["a of p", "b of p"]],
    ["all: { one: { when: a }, two: { when: b } }", { person: { a: true } }, ["b of p"]],
    ["all: { one: { when: a }, two: { when: b } }", { person: { a: false } }, []],
    ["none: { one: { when: a }, two: { when: b } }", { person: { b: false } }, ["a of p"]],
    ["all: { one: { when: wage * 1 > hundred - 0 } }", {}, ["wage of p"]],
    [`all: { one: { when: 'grade in ["low", "none"]' } }`, {}, ["grade of p"]],
    ['all: { one: { when: "count(a, b) > 1" } }', { person: { a: true } }, ["b of p"]],
    ['all: { one: { when: "count(a, b) > 1" } }', { person: { a: false } }, []],
    ["all: { one: { when: age >= limit } }", {}, ["born of p"]],
    ["all: { one: { when: both } }", {}, ["a of p", "b of p"]],
    ["all: { one: { when: weighed > 0 } }", {}, ["grade of p", "wage of p"]],
    ["all: { one: { when: weighed > 0 } }", { person: { grade: "low" } }, ["wage of p"]],
    ["all: { one: { when: weighed > 0 } }", { person: { wage: 0 } }, ["grade of p"]],
    ['any: { one: { when: a }, two: { when: "count(one) > 0" } }', {}, ["a of p"]],
    ["all: { one: { when: eligible(other) } }", {}, ["a of p", "b of p"]],
    ["all: { one: { when: eligible(other) } }", { person: { b: false } }, ["a of p"]],
    ["all: { one: { when: eligible(other) } }", { person: { b: true } }, []],
    ["all: { one: { when: listed } }", {}, ["listed of household"]],
    ['all: { one: { when: "household_wage > hundred" } }', twoMembers, ["wage of p", "wage of q"]],
    ["all: { one: { when: school = locality } }", { locality: "420600" }, ["school of p"]],
    ["all: { one: { when: 'locality in [school, locality]' } }", {}, ["locality in ?", "school of p"]],
    ["all: { one: { when: school = locality } }", { person: { school: "420600" } }, ["locality in ?"]],
    ["all: { one: { when: unset > 0 } }", {}, ["unset in ?"]],
    [
      "by: grade, cases: { none: { when: a }, low: { when: b }, high: { when: c } }",
      { person: { a: true, b: false } },
      ["grade of p", "c of p"],
    ],
    ["by: grade, cases: { none: { when: a }, low: { when: b }, high: { when: c } }", { person: { grade: "low" } }, ["b of p"]],
    ["by: doubt, cases: { wide: { when: a }, narrow: { when: b } }", {}, ["a of p"]],
    [
      'all: { group: { any: { one: { when: a }, two: { when: b } } }, three: { when: "count(one) > 0" } }',
      { person: { b: true } },
      ["a of p"],
    ],
  ])("of %s under %j", (eligibility, asked, missing) => {
    expect(linesOf(`eligibility: { ${eligibility} }`, asked)).toEqual(missing.map((one) => `outcome: ${one}`));
  });

  it("is what most provisions hang on first, each once", () => {
    const eligibility =
      'all: { one: { when: a }, two: { any: { three: { when: b }, four: { when: "count(b, c) > 0" } } }, five: { when: "any(c, b)" } }';
    expect(linesOf(`eligibility: { ${eligibility} }`, {})).toEqual(["outcome: b of p", "outcome: c of p", "outcome: a of p"]);
  });

  it("is who the members are, where they are not listed", () => {
    const body = 'eligibility: { all: { one: { when: "household_wage > hundred" } } }';
    expect(linesOf(body, { household: { members: undefined } }, "household")).toEqual(["outcome: members of household"]);
  });

  it("is each member's own", () => {
    const asked: Asked = { household: { members: [{ id: "p", a: true }, { id: "q", a: false }, { id: "r" }] } };
    expect(
      linesOf(
        'eligibility: { all: { one: { when: "all(a)" } } }',
        { household: { members: [{ id: "p" }, { id: "q" }] } },
        "household",
      ),
    ).toEqual(["outcome: a of p", "outcome: a of q"]);
    expect(linesOf('eligibility: { all: { one: { when: "count(a) > 1" } } }', asked, "household")).toEqual(["outcome: a of r"]);
  });
});

describe("a fact that is asked only if another holds", () => {
  const body = "eligibility: { all: { one: { when: left_on < as_of } } }";
  it("comes after that one", () =>
    expect(linesOf(body, { locality: "420111" }, "household")).toEqual([
      "outcome: left of household",
      "outcome: left_on of household",
    ]));
  it("stands alone where that one holds", () =>
    expect(linesOf(body, { household: { left: true } }, "household")).toEqual(["outcome: left_on of household"]));
  it("is not asked where that one does not hold", () =>
    expect(linesOf(body, { household: { left: false } }, "household")).toEqual([]));
  it("is asked of a county after the place, where the pack knows it of some", () => {
    const when = "eligibility: { all: { one: { when: left } } }";
    expect(linesOf(when, {}, "county")).toEqual(["outcome: locality in ?", "outcome: left of county"]);
    expect(linesOf(when, { locality: "420100" }, "county")).toEqual(["outcome: locality in 420100", "outcome: left of county"]);
    expect(linesOf(when, { locality: "420111" }, "county")).toEqual(["outcome: left of county"]);
    expect(linesOf(when, {}, "household")).toEqual(["outcome: left of household"]);
    expect(linesOf(body, {}, "county")).toEqual(["outcome: left of county", "outcome: left_on of county"]);
    expect(linesOf(body, { locality: "420624" }, "county")).toEqual(["outcome: left_on of county"]);
  });
});

describe("what is missing for the amount", () => {
  const eligibility = "eligibility: { all: { one: { when: a } } }";
  const amount = (components: string): string => `${eligibility}\namount: { per: month, components: { ${components} } }`;
  const due: Asked = { person: { a: true } };
  const at = (locality: string, person: Readonly<Record<string, unknown>> = {}): Asked => ({
    person: { a: true, ...person },
    locality,
  });

  it.each<readonly [string, Asked, readonly string[]]>([
    ["x: { is: hundred }", due, []],
    ["x: { is: wage }", due, ["wage of p"]],
    ["x: { is: wage }", { person: { a: false } }, []],
    ["x: { when: b, is: wage }", due, ["b of p", "wage of p"]],
    ["x: { when: b, is: wage }", { person: { a: true, b: false } }, []],
    ["x: { when: b, is: wage }", { person: { a: true, b: true } }, ["wage of p"]],
    ["x: { is: hundred, at_least: unset }", due, ["unset in ?"]],
    ["x: { is: unset }", at("420600"), ["unset in ?"]],
    ["x: { is: local }", at("420600"), ["local in 420600"]],
    ["x: { is: local }", at("420106"), []],
    ["x: { is: local }", at("420100"), ["locality in 420100"]],
    ["x: { is: local }", due, ["locality in ?", "local in ?"]],
    ["x: { is: local, place: school }", at("420106"), ["school of p", "local in ?"]],
    ["x: { is: local, place: school }", at("420106", { school: "420600" }), ["local in 420600"]],
    ["x: { is: local, place: school }", at("420600", { school: "420106" }), []],
    ["x: { is: by_grade }", due, ["grade of p"]],
    ["x: { is: by_grade }", at("420600", { grade: "low" }), []],
    ["x: { is: by_both }", at("420600"), ["grade of p", "by_both in 420600"]],
    ["x: { is: by_both }", at("420600", { grade: "low" }), ["by_both in 420600 (grade=low)"]],
    ["x: { by: grade, cases: { none: { is: hundred }, low: { is: hundred }, high: { is: hundred } } }", due, []],
    ["x: { is: wide }", due, ["grade of p"]],
    [
      "x: { is: local }, y: { is: local, place: school }",
      at("420600", { school: "420624" }),
      ["local in 420600", "local in 420624"],
    ],
    [
      "x: { is: finer }, y: { is: finer, place: school }",
      at("420100", { school: "420600" }),
      ["locality in 420100", "finer in 420100", "locality in 420600", "finer in 420600"],
    ],
    ["x: { is: partly }", at("420100", { grade: "low" }), ["locality in 420100", "partly in 420100"]],
    ['x: { place: school, when: "locality in [school]", is: hundred }', at("420600"), ["school of p"]],
    [
      "x: { is: local }, y: { is: local, place: school }",
      { person: { a: true, school: "420100" } },
      ["locality in ?", "local in ?", "locality in 420100"],
    ],
    ["x: { is: unset }, y: { is: by_both }", at("420600", { grade: "low" }), ["unset in ?", "by_both in 420600 (grade=low)"]],
    ["x: { is: by_both }", due, ["locality in ?", "grade of p", "by_both in ?"]],
    ["x: { is: hundred * rate }", at("420600"), []],
    ["x: { is: hundred * rate }", at("420100"), ["rate in 420100"]],
    [
      "x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: unset } } }",
      due,
      ["grade of p", "wage of p", "unset in ?"],
    ],
    [
      "x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: unset } } }",
      at("420600", { grade: "low" }),
      ["wage of p"],
    ],
    ["x: { split: hundred, into: { social: rate, household: 1 - rate } }", at("420100"), ["rate in 420100"]],
    ["x: { split: wage, into: { social: rate, household: 1 - rate } }", at("420600"), ["wage of p"]],
  ])("of %s under %j", (components, asked, missing) => {
    expect(linesOf(amount(components), asked)).toEqual(missing.map((one) => `amount: ${one}`));
  });

  it("is asked in the place of the policy where a component has none", () => {
    const body = `place: school\n${amount("x: { is: local }")}`;
    expect(linesOf(body, at("420106"))).toEqual(["amount: school of p", "amount: local in ?"]);
    expect(linesOf(body, at("420106", { school: "420600" }))).toEqual(["amount: local in 420600"]);
  });

  it("says who sets a value", () => {
    const [one] = determined(packOf(amount("x: { is: local }")), at("420600")).missing;
    expect(one).toEqual({
      kind: "parameter",
      name: "local",
      locality: "420600",
      keys: {},
      setBy: { zh: "虚构局", en: "Made-up office" },
      for: "amount",
    });
  });

  it("is not told again where it is missing for the outcome", () => {
    expect(linesOf(amount("x: { is: wage, when: b }"), {})).toEqual(["outcome: a of p", "amount: b of p", "amount: wage of p"]);
    expect(
      linesOf(
        `eligibility: { all: { one: { when: wage > hundred } } }\namount: { per: month, components: { x: { is: wage } } }`,
        {},
      ),
    ).toEqual(["outcome: wage of p"]);
  });

  it("is asked for each option where the amount is for each", () => {
    const body = `eligibility: { all: { one: { when: listed } } }
amount: { per: month, for_each: risk, components: { x: { when: risk in wanted, is: household_wage } } }`;
    const household = { listed: true, members: [{ id: "p" }] };
    expect(linesOf(body, { household }, "household")).toEqual(["amount: wanted of household", "amount: wage of p"]);
    expect(linesOf(body, { household: { ...household, wanted: ["house"] } }, "household")).toEqual(["amount: wage of p"]);
    expect(linesOf(body, { household: { ...household, wanted: [] } }, "household")).toEqual([]);
  });
  it("is a value of each option where the amount is for each", () => {
    const body = `eligibility: { all: { one: { when: listed } } }
amount: { per: month, for_each: risk, components: { x: { is: unset_by_risk }, y: { is: by_risk } } }`;
    expect(linesOf(body, { household: { listed: true } }, "household")).toEqual([
      "amount: unset_by_risk in ? (risk=house)",
      "amount: unset_by_risk in ? (risk=harvest)",
    ]);
  });
});
