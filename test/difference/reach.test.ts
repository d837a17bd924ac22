import { describe, expect, it } from "vitest";
import { type Difference, difference } from "../../src/difference/difference.js";
import type { Pack } from "../../src/model/pack.js";
import { madePack, policyText } from "../regions/made-pack.js";

/** Compares two made packs over few households. */
function differenceOf(base: Pack, head: Pack): Difference {
  const side = (name: string, pack: Pack) => ({ name, pack, scenarios: [], engine: null });
  return difference(side("base", base), side("head", head), {
    size: 100,
    boundary: 100,
    seed: 1,
    asOf: [],
    isOfVersions: false,
  });
}

const told = ({ effects }: Difference): readonly string[] => effects.map(({ policy, kind }) => `${policy} ${kind}`);

const paying = (is: string): string => `per: month\ncomponents:\n  paid: { is: "${is}" }`;
const said = "cite: law, text: { zh: 虚构, en: Made up }";
const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
const labelled = "label: { zh: 虚构, en: Made up }";

describe("an interaction", () => {
  const one = policyText("one", "when: ill", paying("limit"));
  const two = policyText("two", "when: old", paying("limit"));
  const excluding = { "interactions.yaml": `both: { ${said}, excludes: { stands: one, gives_way: two } }\n` };
  const capped = (ceiling: string) => ({
    "interactions.yaml": `both: { ${said}, cap: { policies: [one, two], at: ceiling } }\n`,
    "parameters/ceiling.yaml": `ceiling: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: ${ceiling}, cite: law } } }\n`,
  });

  // Who is old and not ill drew 500.00 by the second; now the first stands, and the second gives way.
  it("takes a benefit from somebody where another one is widened", () => {
    const widened = policyText("one", "any:\n  sick: { when: ill }\n  aged: { when: old }", paying("limit"));
    const found = differenceOf(madePack({ one, two }, excluding), madePack({ one: widened, two }, excluding));
    expect(found.compared.policies).toEqual(["one", "two"]);
    expect(told(found)).toContain("two less");
  });

  // 500.00 + 500.00 are cut to 800.00, and then to 600.00: 200.00 less.
  it("pays less where its cap is lowered", () => {
    const found = differenceOf(madePack({ one, two }, capped("800.00")), madePack({ one, two }, capped("600.00")));
    const [less] = found.effects;
    expect(told(found)).toEqual(["two less"]);
    expect(less?.peak.fen).toBe(String(-20_000 * (less?.peak.subjects ?? 0)));
  });

  // Where the second gives way to the first, nothing is left for the third to give way to: it is paid. The other way round it is not.
  it("is another rule where it is applied after another one and was before it", () => {
    const policies = {
      one,
      two: policyText("two", "when: ill", paying("limit")),
      three: policyText("three", "when: ill", paying("limit")),
    };
    const [x, y] = [
      ["one", "two"],
      ["two", "three"],
    ].map(([stands, away]) => `${said}, excludes: { stands: ${stands}, gives_way: ${away} } }\n`);
    const found = differenceOf(
      madePack(policies, { "interactions.yaml": `x: { ${x}y: { ${y}` }),
      madePack(policies, { "interactions.yaml": `y: { ${y}x: { ${x}` }),
    );
    expect(told(found)).toContain("three less");
    expect(found.verdict?.class).toBe("major");
  });
});

describe("a county", () => {
  // What is published of the prefecture holds of the county as long as it lies there.
  it("that belongs to another prefecture is compared where something is published of one", () => {
    const published = (parent: string) => ({
      "facts.yaml": `ill: { of: person, type: boolean, ${words} }\nlisted: { of: county, type: boolean, ${words} }\nborn: { of: person, type: date, ${words} }\n`,
      "county_facts.yaml": `listed: { "420100": { 2019-01-01: { value: true, cite: law } } }\n`,
      "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420100": { name: { zh: 武汉, en: Wuhan }, parent: "420000" }
  "420200": { name: { zh: 黄石, en: Huangshi }, parent: "420000" }
  "420102": { name: { zh: 江岸, en: Jiang'an }, parent: "420100" }
  "420104": { name: { zh: 硚口, en: Qiaokou }, parent: "${parent}" }
  "420202": { name: { zh: 黄石港, en: Huangshigang }, parent: "420200" }
`,
      "parameters/shared.yaml": `limit: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 500.00, cite: law } } }\n`,
    });
    const one = policyText("one", "all:\n  sick: { when: ill }\n  in_list: { when: listed }", paying("limit"));
    const found = differenceOf(madePack({ one }, published("420100")), madePack({ one }, published("420200")));
    expect(found.verdict?.class).toBe("major");
    expect(told(found)).toContain("one newly_undetermined");
  });
});

describe("what has no date of its own", () => {
  const figures = `rate:
  type: money
  per: month
  at_least: FLOOR
  ${labelled}
  values: { 2019-01-01: { value: 300.00, until: 2019-12-31, cite: law }, 2021-01-01: { value: 400.00, cite: law } }
low:
  type: money
  per: month
  ${labelled}
  values:
    2019-01-01: { value: 300.00, cite: law }
    2020-01-01: { value: 0.00, cite: law }
    2021-01-01: { value: 300.00, cite: law }
high: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 300.00, cite: law } } }
`;
  const pack = (is: string, floor: string, limit: string): Pack =>
    madePack(
      { one: policyText("one", "when: needy", paying(is)) },
      {
        "parameters/figures.yaml": figures.replace("FLOOR", floor),
        "definitions.yaml": `age: { of: person, ${labelled}, is: "years_between(born, as_of)" }\nneedy: { of: person, ${labelled}, when: income <= ${limit} }\n`,
      },
    );

  // From 2020-01-01 through 2020-12-31 no value was seen, and the floor stands in.
  it("is compared while it shows: a floor between two values", () => {
    const found = differenceOf(pack("rate", "200.00", "high"), pack("rate", "100.00", "high"));
    expect(found.effects.map(({ kind, days }) => [kind, days.map(({ day }) => day)])).toEqual([["less", ["2020-01-01"]]]);
    expect(found.verdict?.reasons).toEqual([{ kind: "past_answers", policy: "one", day: "2020-01-01" }]);
  });
  // Both limits are 300.00 but in 2020, when the one is 0.
  it("is compared while it shows: a definition that reads another figure", () => {
    const found = differenceOf(pack("limit", "200.00", "high"), pack("limit", "200.00", "low"));
    expect(found.verdict?.class).toBe("major");
    expect(found.effects.map(({ kind, days }) => [kind, days.map(({ day }) => day)])).toEqual([["lost", ["2020-01-01"]]]);
  });
});
