import { describe, expect, it } from "vitest";
import { type Asked, determined, packOf } from "./made-up-pack.js";

const three = "one: { when: a }, two: { when: b }, three: { when: c }";
const truths = (a?: boolean, b?: boolean, c?: boolean): Asked => ({
  person: Object.fromEntries(Object.entries({ a, b, c }).filter(([, value]) => value !== undefined)),
});

describe("the provisions that suffice for a verdict", () => {
  it.each<readonly [string, Asked, string, readonly string[]]>([
    [`all: { ${three} }`, truths(true, true, true), "eligible", ["one", "two", "three"]],
    [`all: { ${three} }`, truths(true, false, true), "ineligible", ["two"]],
    [`all: { ${three} }`, truths(false, undefined, false), "ineligible", ["one", "three"]],
    [`all: { ${three} }`, truths(true, undefined, true), "undetermined", []],
    [`any: { ${three} }`, truths(false, false, false), "ineligible", ["one", "two", "three"]],
    [`any: { ${three} }`, truths(false, true, true), "eligible", ["two", "three"]],
    [`any: { ${three} }`, truths(undefined, true, false), "eligible", ["two"]],
    [`none: { ${three} }`, truths(false, false, false), "eligible", ["one", "two", "three"]],
    [`none: { ${three} }`, truths(false, true, undefined), "ineligible", ["two"]],
    ["all: { one: { any: { two: { when: a }, three: { when: b } } } }", truths(true, false), "eligible", ["two"]],
    ["any: { one: { none: { two: { when: a }, three: { when: b } } } }", truths(true, false), "ineligible", ["two"]],
    ["all: { one: { by: a, cases: { true: { when: b }, false: { when: c } } } }", truths(true, true, false), "eligible", ["one"]],
    ["when: a", truths(true), "eligible", ["eligibility"]],
  ])("of %s under %j", (eligibility, asked, outcome, because) => {
    expect(determined(packOf(`eligibility: { ${eligibility} }`), asked)).toMatchObject({ outcome, because });
  });

  it("name a leaf that has no name by the provision it stands in", () => {
    const pack = packOf(
      "eligibility: { all: { one: { by: grade, cases: { none: { when: a }, low: { when: b }, high: { when: c } } } } }",
    );
    expect(determined(pack, { person: { grade: "low", a: true, b: false, c: true } }).because).toEqual(["one"]);
  });
});

describe("cases among the provisions", () => {
  const byGrade = packOf(
    "eligibility: { by: grade, cases: { none: { all: { one: { when: a } } }, low: { all: { two: { when: b } } }, high: { all: { three: { when: c } } } } }",
  );
  const byTruth = packOf(
    "eligibility: { by: a, cases: { true: { all: { one: { when: b } } }, false: { all: { two: { when: c } } } } }",
  );
  const byReading = packOf(
    "eligibility: { by: doubt, cases: { wide: { all: { one: { when: a } } }, narrow: { all: { two: { when: b } } } } }",
  );

  it.each<readonly [string, typeof byGrade, Asked, readonly string[]]>([
    ["the one that is chosen", byGrade, { person: { grade: "high", a: false, b: false, c: true } }, ["three"]],
    ["all that may be chosen", byGrade, { person: { a: true, b: true, c: true } }, ["one", "two", "three"]],
    ["the one of what holds", byTruth, { person: { a: true, b: true, c: false } }, ["one"]],
    ["the one of what does not", byTruth, { person: { a: false, b: false, c: true } }, ["two"]],
    ["both of what is not known", byTruth, { person: { b: false, c: false } }, ["one", "two"]],
    ["the one of the default reading", byReading, { person: { a: true, b: false } }, ["one"]],
    [
      "the one of another reading",
      byReading,
      { person: { a: true, b: false }, options: { readings: { doubt: "narrow" } } },
      ["two"],
    ],
  ])("count as %s", (_, pack, asked, because) => expect(determined(pack, asked).because).toEqual(because));
});

describe("the sources of a verdict that are not confirmed", () => {
  it.each<readonly [string, Asked, readonly string[]]>([
    ["all: { one: { when: a, cite: circular §5 } }", truths(true), ["circular"]],
    ["all: { one: { cite: circular §5, any: { two: { when: a } } } }", truths(true), ["circular"]],
    ["all: { one: { cite: circular §5, any: { two: { when: a, cite: law §8 } } } }", truths(true), []],
    ["all: { one: { when: a }, two: { when: b, cite: circular §5 } }", truths(false, true), []],
    ["all: { one: { when: a } }", truths(true), []],
  ])("are those of its provisions, else of their group, else of the version: %s under %j", (eligibility, asked, unconfirmed) => {
    expect(determined(packOf(`eligibility: { ${eligibility} }`), asked).unconfirmed).toEqual(unconfirmed);
  });

  it("are those of the version where nothing else is cited", () => {
    const pack = packOf("eligibility: { all: { one: { when: a } } }");
    const version = pack.policies.grant?.versions[0];
    const recited = {
      ...pack,
      policies: {
        ...pack.policies,
        grant: { title: { zh: "", en: "" }, versions: [{ ...version, cite: [{ source: "notice", pinpoint: "" }] }] },
      },
    };
    expect(determined(recited as typeof pack, truths(true)).unconfirmed).toEqual(["notice"]);
  });
});
