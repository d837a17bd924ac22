import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.js";
import { type Asked, determined, foundFor, lineOf, packOf } from "./made-up-pack.js";

/** One line a finding, indented: `all special: true, decisive`. */
const linesOf = (tree: readonly Finding[], depth = 0): readonly string[] =>
  tree.flatMap(({ kind, name, verdict, decisive, negated, children }) => [
    `${"  ".repeat(depth)}${kind} ${name ?? "-"}: ${verdict}${decisive ? ", decisive" : ""}${negated ? ", negated" : ""}`,
    ...linesOf(children, depth + 1),
  ]);

const everyOne = (tree: readonly Finding[]): readonly Finding[] => tree.flatMap((one) => [one, ...everyOne(one.children)]);
const named = (tree: readonly Finding[], name: string): Finding => {
  const found = everyOne(tree).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no finding ${name}`);
  return found;
};
const valuesOf = (body: string, asked: Asked, name = "one"): readonly string[] =>
  named(foundFor(packOf(body), asked), name).values.map(lineOf);

describe("the findings of an eligibility", () => {
  it("are a tree of its provisions, with what decides", () => {
    const pack = packOf(
      "eligibility: { all: { one: { any: { two: { when: a }, three: { when: b } } } }, none: { four: { when: c } } }",
    );
    expect(linesOf(foundFor(pack, { person: { a: true, b: false, c: false } }))).toEqual([
      "all -: true, decisive",
      "  all -: true, decisive",
      "    any one: true, decisive",
      "      leaf two: true, decisive",
      "      leaf three: false",
      "  none -: true, decisive",
      "    leaf four: false, decisive, negated",
    ]);
    expect(linesOf(foundFor(pack, { person: { a: false } }))).toEqual([
      "all -: unknown",
      "  all -: unknown",
      "    any one: unknown",
      "      leaf two: false",
      "      leaf three: unknown",
      "  none -: unknown",
      "    leaf four: unknown, negated",
    ]);
  });

  it("are negated twice under two nones", () => {
    const pack = packOf("eligibility: { none: { one: { none: { two: { when: a } } } } }");
    expect(linesOf(foundFor(pack, { person: { a: true } }))).toEqual([
      "none -: true, decisive",
      "  none one: false, decisive, negated",
      "    leaf two: true, decisive",
    ]);
  });

  it("have of cases those that may be meant", () => {
    const pack = packOf("eligibility: { all: { one: { by: a, cases: { true: { when: b }, false: { when: c } } } } }");
    const [root] = foundFor(pack, { person: { a: true, b: true } });
    expect(root?.children[0]?.children).toHaveLength(1);
    expect(everyOne(foundFor(pack, {})).filter(({ kind }) => kind === "leaf")).toHaveLength(2);
  });

  it("are none where no version is in force, or there is no such subject", () => {
    const pack = packOf("eligibility: { all: { one: { when: a } } }");
    expect(foundFor(pack, { options: { asOf: "2018-12-31" } })).toEqual([]);
    expect(foundFor(pack, {}, { kind: "person", id: "nobody" })).toEqual([]);
  });

  it("cite what they rest on, else what their group or their version does", () => {
    const tree = foundFor(
      packOf(
        "eligibility: { all: { one: { when: a, cite: circular §5 }, two: { cite: notice §1, any: { three: { when: b } } }, four: { when: c } } }",
      ),
      {},
    );
    const cited = (name: string) => named(tree, name).cite.map(({ source, pinpoint }) => `${source} ${pinpoint}`);
    expect(["one", "two", "three", "four"].map(cited)).toEqual([["circular §5"], ["notice §1"], ["notice §1"], ["law §1"]]);
  });

  it("carry the expression of a leaf, and the path and text of each", () => {
    const text = "text: { zh: 甲, en: A holds }";
    const one = named(foundFor(packOf(`eligibility: { all: { one: { when: a, ${text} } } }`), {}), "one");
    expect(one).toMatchObject({
      part: "eligibility",
      path: "eligibility.all.one",
      text: { zh: "甲", en: "A holds" },
      expression: { kind: "fact", name: "a" },
      children: [],
    });
    expect(foundFor(packOf("eligibility: { all: { one: { when: a } } }"), {})[0]).toMatchObject({ expression: null, values: [] });
  });
});

describe("the values that a provision read", () => {
  const all = (when: string): string => `eligibility: { all: { one: { when: "${when}" } } }`;
  const household: Asked = { household: { members: [{ id: "p", wage: 100 }, { id: "q" }] } };

  it.each<readonly [string, Asked, readonly string[]]>([
    ["a", { person: { a: true } }, ["fact a of p = true"]],
    ["a", {}, ["fact a of p = ?"]],
    ["listed", { household: { listed: false, members: [{ id: "p" }] } }, ["fact listed of household = false"]],
    ["count(a, b, a) > 1", { person: { a: true, b: false } }, ["fact a of p = true", "fact b of p = false"]],
    ["grade in ['low']".replaceAll("'", '\\"'), { person: { grade: "low" } }, ["fact grade of p = low"]],
    ["locality in [school, locality]", { person: { school: "420600" } }, ["fact school of p = 420600"]],
    ["wage * 1 > hundred", { person: { wage: 5 } }, ["fact wage of p = 5", "parameter hundred = 100 by hundred/2019-01-01"]],
    ["wage > 0", {}, ["fact wage of p = ? in 0..…"]],
    [
      "age >= limit",
      { person: { born: "2000-01-01" } },
      ["definition age of p = 19", "fact born of p = 2000-01-01", "parameter limit = 18 by limit/2019-01-01"],
    ],
    ["both", { person: { a: true } }, ["definition both of p = ?", "fact a of p = true", "fact b of p = ?"]],
    [
      "weighed > 0",
      { person: { grade: "low", wage: 50 } },
      ["definition weighed of p = 0.5", "fact wage of p = 50", "parameter hundred = 100 by hundred/2019-01-01"],
    ],
    ["eligible(other)", { person: { a: true, b: false } }, ["eligible other of p = true"]],
    [
      "household_wage > hundred",
      household,
      [
        "definition household_wage of household = ? in 100..…",
        "fact wage of p = 100",
        "fact wage of q = ? in 0..…",
        "parameter hundred = 100 by hundred/2019-01-01",
      ],
    ],
    ["school = locality", { person: { school: "420600" }, locality: "420600" }, ["fact school of p = 420600"]],
    ["rate > 0", { locality: "420600" }, ["parameter rate = 0.5 by rate/420600/2019-01-01"]],
    ["rate > 0", { locality: "420100" }, ["parameter rate = ? in 0.2..1"]],
    ["local > 0", { locality: "420600" }, ["parameter local = ? in 0..…"]],
    ["local > 0", { locality: "420100" }, ["parameter local = ? in 300..400 (open)"]],
    ["by_grade > 0", { person: { grade: "high" } }, ["parameter by_grade = 20 by by_grade/high/2019-01-01"]],
    ["by_grade > 0", {}, ["parameter by_grade = ? in 10..20 (open)"]],
    ["finer > 0", { locality: "429000" }, ["parameter finer = 70 by finer/429021/2019-01-01 (open)"]],
    ["partly > 0", { locality: "420100", person: { grade: "low" } }, ["parameter partly = ? in 0..… (open)"]],
    ["by_both > 0", { locality: "420600" }, ["parameter by_both = ? in 0..…"]],
    ["unset > 0", { options: { suppose: { unset: "7" } } }, ["parameter unset = 7 (supposition)"]],
  ])("of %s under %j", (when, asked, values) => expect(valuesOf(all(when), asked)).toEqual(values));

  it("are also those of a provision that it names", () => {
    const body = 'eligibility: { any: { two: { when: a }, one: { when: "count(two, b) > 0" } } }';
    expect(valuesOf(body, { person: { a: true } })).toEqual(["fact a of p = true", "fact b of p = ?"]);
    const group =
      'eligibility: { any: { two: { all: { three: { when: a }, four: { when: c } } }, one: { when: "count(two, b) > 0" } } }';
    expect(valuesOf(group, {})).toEqual(["fact a of p = ?", "fact c of p = ?", "fact b of p = ?"]);
    const cases =
      'eligibility: { any: { two: { by: a, cases: { true: { when: c }, false: { when: b } } }, one: { when: "any(two, listed)" } } }';
    const reading =
      'eligibility: { any: { two: { by: doubt, cases: { wide: { when: c }, narrow: { when: b } } }, one: { when: "any(two, a)" } } }';
    expect(valuesOf(reading, {})).toEqual(["fact c of p = ?", "fact a of p = ?"]);
    expect(valuesOf(cases, { person: { a: true } })).toEqual([
      "fact a of p = true",
      "fact c of p = ?",
      "fact listed of household = ?",
    ]);
  });

  it("are also the parameters that its sentence names, each once", () => {
    const body =
      "eligibility: { all: { one: { when: a, text: { zh: 满<limit>岁、<hundred>元、<limit>, en: over <limit> and <hundred> } } } }";
    expect(valuesOf(body, { person: { a: true } })).toEqual([
      "fact a of p = true",
      "parameter limit = 18 by limit/2019-01-01",
      "parameter hundred = 100 by hundred/2019-01-01",
    ]);
    for (const text of ["{ zh: 满<limit>岁, en: old }", "{ zh: 年老, en: over <limit> }"])
      expect(valuesOf(`eligibility: { all: { one: { when: a, text: ${text} } } }`, {})[1]).toMatch(/^parameter limit/);
    const some =
      "eligibility: { all: { one: { when: wage > hundred, text: { zh: <hundred>、<limit>, en: <hundred> <limit> } } } }";
    expect(valuesOf(some, { person: { wage: 1 } })).toEqual([
      "fact wage of p = 1",
      "parameter hundred = 100 by hundred/2019-01-01",
      "parameter limit = 18 by limit/2019-01-01",
    ]);
    const read = "eligibility: { all: { one: { when: age >= limit, text: { zh: 满<limit>岁, en: over <limit> } } } }";
    expect(valuesOf(read, {}).filter((line) => line.startsWith("parameter limit"))).toHaveLength(1);
    const group = "eligibility: { all: { one: { text: { zh: 满<limit>岁, en: over <limit> }, any: { two: { when: a } } } } }";
    expect(valuesOf(group, {})).toEqual(["parameter limit = 18 by limit/2019-01-01"]);
  });

  it("say where a parameter stands, and who sets it", () => {
    const [known] = named(foundFor(packOf(all("local > 0")), { locality: "420106" }), "one").values;
    expect(known).toMatchObject({
      cite: [{ source: "circular", pinpoint: "§2" }],
      setBy: { en: "Made-up office" },
      isOpen: false,
    });
    const [open] = named(foundFor(packOf(all("local > 0")), { locality: "420600" }), "one").values;
    expect(open).toMatchObject({ cite: [{ source: "circular", pinpoint: "§1" }], row: null, standsIn: null });
    const [fact] = named(foundFor(packOf(all("a")), {}), "one").values;
    expect(fact).toMatchObject({ cite: [], row: null, standsIn: null, setBy: null, isOpen: false, between: null });
  });
});

describe("the findings of an amount", () => {
  const body = (components: string, more = ""): string =>
    `eligibility: { all: { due: { when: a } } }\namount: { per: month, ${more}components: { ${components} } }`;
  const componentsOf = (text: string, asked: Asked): readonly Finding[] =>
    foundFor(packOf(text), asked).filter(({ part }) => part === "component");

  it("are its components with what they read", () => {
    const [one] = componentsOf(body("x: { is: hundred * rate, text: { zh: 甲, en: A }, cite: circular §6 }"), {
      locality: "420100",
    });
    expect(one).toMatchObject({
      kind: "component",
      name: "x",
      path: "amount.components.x",
      verdict: "true",
      decisive: false,
      negated: false,
      text: { zh: "甲", en: "A" },
      cite: [{ source: "circular", pinpoint: "§6" }],
      expression: { kind: "arithmetic" },
      children: [],
    });
    expect(one?.values.map(lineOf)).toEqual(["parameter hundred = 100 by hundred/2019-01-01", "parameter rate = 0.2 (floor)"]);
  });

  it("cite the version where they cite nothing", () =>
    expect(componentsOf(body("x: { is: hundred }"), {})[0]?.cite).toEqual([{ source: "law", pinpoint: "§1" }]));

  it("have their condition beside them, and read nothing where it fails", () => {
    const text = body("x: { when: b, is: wage }");
    const [failed] = componentsOf(text, { person: { b: false } });
    expect(failed).toMatchObject({
      verdict: "false",
      values: [],
      children: [{ part: "component", kind: "leaf", verdict: "false", decisive: false, negated: false }],
    });
    const [open] = componentsOf(text, {});
    expect(open?.values.map(lineOf)).toEqual(["fact wage of p = ? in 0..…"]);
    expect(open?.children[0]?.values.map(lineOf)).toEqual(["fact b of p = ?"]);
  });

  it("read of cases those that may be meant", () => {
    const text = body("x: { by: grade, cases: { none: { is: hundred }, low: { is: wage }, high: { is: hundred } } }");
    const [one] = componentsOf(text, { person: { grade: "low", wage: 1 } });
    expect(one).toMatchObject({ expression: null });
    expect(one?.values.map(lineOf)).toEqual(["fact wage of p = 1"]);
  });

  it("stay open where their condition fails only at a floor of the law, which a place may go above", () => {
    const text = body("x: { when: wage * rate >= hundred, is: hundred }, y: { is: hundred }");
    const asked = (wage: number): Asked => ({ person: { a: true, wage }, locality: "420100" });
    const found = (wage: number) => linesOf(componentsOf(text, asked(wage)));
    expect(found(99)).toEqual(["component x: false", "  leaf -: false", "component y: true"]);
    expect(found(400)).toEqual(["component x: unknown", "  leaf -: unknown", "component y: true"]);
    expect(found(500)).toEqual(["component x: true", "  leaf -: true", "component y: true"]);
    const { amount, range, components, missing } = determined(packOf(text), asked(400));
    expect(amount).toMatchObject({ value: "100.00", bound: "at_least" });
    expect(range).toEqual({ min: "100.00", max: "200.00" });
    expect(components.map(({ outcome, value }) => `${outcome} ${value}`)).toEqual(["undetermined null", "eligible 100.00"]);
    expect(missing).toMatchObject([{ kind: "parameter", name: "rate", for: "amount" }]);
  });

  it("look a parameter up in their own place", () => {
    const [one] = componentsOf(body("x: { is: local, place: school }"), { person: { school: "420106" }, locality: "420600" });
    expect(one?.values.map(lineOf)).toEqual(["parameter local = 400 by local/420106/2019-01-01"]);
  });

  it("stand once for all shares, and once for each option", () => {
    const split = body("x: { split: hundred, into: { social: rate, household: 1 - rate } }");
    expect(foundFor(packOf(split), { locality: "420600" }).map(({ name }) => name)).toEqual([null, "x"]);
    const each = `eligibility: { all: { due: { when: listed } } }
amount: { per: month, for_each: risk, components: { x: { when: risk in wanted, is: hundred }, y: { is: hundred } } }`;
    const found = foundFor(
      packOf(each, "household"),
      { household: { wanted: ["house"], members: [] } },
      { kind: "household", id: null },
    );
    expect(found.filter(({ part }) => part === "component").map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      "x true",
      "y true",
      "x false",
      "y true",
    ]);
  });

  it("read the value of their option", () => {
    const each = `eligibility: { all: { due: { when: listed } } }
amount: { per: month, for_each: risk, components: { x: { is: by_risk } } }`;
    const found = foundFor(packOf(each, "household"), {}, { kind: "household", id: null }).slice(1);
    expect(found.map(({ values }) => values.map(lineOf))).toEqual([
      ["parameter by_risk = 30 by by_risk/house/2019-01-01"],
      ["parameter by_risk = 40 by by_risk/harvest/2019-01-01"],
    ]);
  });
});
