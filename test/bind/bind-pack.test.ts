import { describe, expect, it } from "vitest";
import { packDigest } from "../../src/bind/pack-digest.js";
import type { Condition, Interaction } from "../../src/model/pack.js";
import { boundSmall } from "./small-pack.js";

const { pack, scenarios, diagnostics } = boundSmall();
const [help] = pack.policies.help?.versions ?? [];
const [cover] = pack.policies.cover?.versions ?? [];

describe("a sound pack", () => {
  it("binds without diagnostics", () => expect(diagnostics).toEqual([]));

  it("is digested without its id, version and title", () => {
    const { id, version, title, digest, ...content } = pack;
    expect([id, version, title.en]).toEqual(["small", "1.2.3", "Small"]);
    expect(digest).toBe(packDigest(content));
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("is another pack where interactions are applied in another order, and the same where names are written in another", () => {
    const { id: _, version: __, title: ___, digest, ...content } = pack;
    const interaction = { kind: "mutually_exclusive", policies: ["help", "cover"] } as unknown as Interaction;
    const withBoth = (...names: readonly string[]) =>
      packDigest({ ...content, interactions: Object.fromEntries(names.map((name) => [name, { ...interaction, name }])) });
    expect(withBoth("first", "second")).not.toBe(withBoth("second", "first"));
    const turned = Object.fromEntries(Object.entries(content.parameters).reverse());
    expect(packDigest({ ...content, parameters: turned })).toBe(digest);
  });

  it("is plain JSON", () => expect(JSON.parse(JSON.stringify(pack))).toEqual(pack));
});

describe("rows", () => {
  const cells = pack.parameters.standard?.cells ?? [];

  it("are converted exactly to the period of their parameter, and one may repeat the one before", () => {
    const law = (pinpoint: string) => [{ source: "law", pinpoint }];
    expect(cells[0]).toEqual({
      keys: ["420100", "true"],
      rows: [
        {
          id: "standard/420100/true/2020-01-01",
          from: "2020-01-01",
          until: "2020-12-31",
          attested: false,
          published: null,
          value: "4433/12",
          between: null,
          cite: law("§1"),
        },
        {
          id: "standard/420100/true/2021-01-01",
          from: "2021-01-01",
          until: null,
          attested: true,
          published: null,
          value: "4433/12",
          between: null,
          cite: law("§2"),
        },
      ],
    });
  });

  it("may be bounded or not seen, and stand for a zone", () => {
    expect(cells[1]?.rows[0]).toMatchObject({ value: null, between: ["80.00", null] });
    expect(cells[2]).toMatchObject({ keys: ["core", "true"], rows: [{ value: null, between: null }] });
  });

  it("hold shares as fractions of 1 and options of the fact that they are of", () => {
    expect(pack.parameters.share).toMatchObject({ atLeast: "0.2", cells: [{ keys: [], rows: [{ value: "0.25" }] }] });
    expect(pack.parameters.aided_stages).toMatchObject({
      type: { kind: "choices", options: ["none", "primary", "1"] },
      cells: [{ rows: [{ value: ["primary", "1"] }] }],
    });
  });

  it("of a county are known to the pack", () => {
    expect(pack.countyFacts.exited?.["420100"]).toMatchObject([{ id: "exited/420100/2019-04-29", value: true }]);
  });
});

describe("names", () => {
  it("of a key are read where they are held", () => {
    expect(pack.parameters.standard?.by).toEqual([
      { name: "locality", node: { kind: "locality" } },
      { name: "rural", node: { kind: "fact", name: "rural", level: "household" } },
    ]);
  });

  it("of a wider level are visible below", () => {
    const all = help?.eligibility?.kind === "all" ? help.eligibility.parts[0] : null;
    expect(all).toMatchObject({ parts: [{ name: "in_need", when: { kind: "fact", name: "poor", level: "household" } }, {}] });
  });

  it("of a person are taken for every member inside a function of a household", () => {
    const any = cover?.eligibility;
    expect(any?.kind === "any" ? any.parts[0] : null).toMatchObject({
      kind: "leaf",
      name: "has_old",
      when: {
        kind: "call",
        function: "any",
        arguments: [
          {
            kind: "each_member",
            of: {
              kind: "comparison",
              left: { kind: "definition", name: "age", level: "person" },
              right: { kind: "parameter", name: "old_age" },
            },
          },
        ],
      },
    });
  });

  it("of a provision are truths of the subject, its own inside a function too", () => {
    expect(help?.definitions.times).toMatchObject({
      of: ["person"],
      type: { kind: "integer", options: null, unit: null, per: null },
      value: {
        kind: "formula",
        formula: {
          kind: "cases",
          by: { kind: "reading", name: "counted" },
          cases: {
            once: { kind: "is", node: { kind: "number", value: "1" } },
            each: {
              kind: "is",
              node: {
                arguments: [
                  { kind: "provision", name: "old", level: "person" },
                  { kind: "provision", name: "pupil", level: "person" },
                ],
              },
            },
          },
        },
      },
    });
  });

  it("in a policy of several levels are read at the narrowest of them", () => {
    const [version] = pack.policies.left_poverty?.versions ?? [];
    expect(version?.eligibility).toMatchObject({ parts: [{ when: { kind: "fact", name: "exited", level: "household" } }] });
  });

  it("of the options that an amount is repeated for stand for the option", () => {
    expect(cover?.amount).toMatchObject({
      per: "year",
      forEach: "product",
      components: [
        {
          name: "cover",
          condition: { kind: "leaf", when: { left: { kind: "each_option", fact: "product" } } },
          is: { kind: "is", node: { right: { arguments: [{ kind: "each_member", of: { kind: "truth", value: true } }] } } },
          into: [{ name: "social" }, { name: "household" }],
          payer: null,
        },
      ],
    });
  });

  it("of a payer are a place, or else a party", () => {
    expect(help?.amount?.components[0]?.payer).toEqual({ kind: "place", node: { kind: "locality" } });
    const { pack: other } = boundSmall("help/2019-10-14.yaml", "payer: locality", "payer: social");
    expect(other.policies.help?.versions[0]?.amount?.components[0]?.payer).toEqual({ kind: "party", name: "social" });
  });
});

describe("conditions", () => {
  it("side by side in one block must all hold, and have paths of their own", () => {
    const pathsOf = (condition: Condition): readonly string[] => [
      `${condition.kind} ${condition.path}`,
      ...("parts" in condition ? condition.parts.flatMap(pathsOf) : []),
    ];
    expect(help?.eligibility === null || help === undefined ? [] : pathsOf(help.eligibility)).toEqual([
      "all eligibility",
      "all eligibility.all",
      "leaf eligibility.all.in_need",
      "any eligibility.all.special",
      "leaf eligibility.all.special.any.old",
      "leaf eligibility.all.special.any.pupil",
      "none eligibility.none",
      "leaf eligibility.none.asked",
    ]);
  });

  it("ask other policies at the nearest level, or at the one named", () => {
    const none = help?.eligibility?.kind === "all" ? help.eligibility.parts[1] : null;
    expect(none).toMatchObject({ parts: [{ when: { kind: "eligible", policy: "cover", level: "household" } }] });
    const any = cover?.eligibility?.kind === "any" ? cover.eligibility.parts[1] : null;
    expect(any).toMatchObject({
      kind: "all",
      name: "poor_house",
      parts: [
        { kind: "leaf", name: null },
        { kind: "none", parts: [{ when: { kind: "eligible", policy: "left_poverty", level: "county" } }] },
      ],
    });
  });
});

describe("an ended policy", () => {
  it("keeps its title and has neither subject nor conditions", () => {
    const [, end] = pack.policies.left_poverty?.versions ?? [];
    expect(end).toMatchObject({
      from: "2025-12-31",
      inForce: false,
      title: { en: "Left poverty" },
      subject: [],
      eligibility: null,
      amount: null,
    });
  });
});

describe("scenarios", () => {
  it("put facts that stand side by side where the subject sees them, over the background", () => {
    expect(scenarios.find(({ policy }) => policy === "help")).toEqual({
      policy: "help",
      version: "2019-10-14",
      name: { zh: "例", en: "Example" },
      at: { file: "help/2019-10-14.yaml", line: 30, column: 5 },
      asOf: "2020-05-01",
      knownOn: null,
      readings: { counted: "each" },
      suppose: { old_age: "65" },
      case: {
        locality: "420100",
        household: { poor: "true", exited: "false", rural: "true", members: [{ id: "a", birth_date: "1947-03-02" }] },
      },
      subject: { kind: "person", id: "a" },
      expect: { outcome: "undetermined", range: { min: "0.00", max: null }, validThrough: null, because: [] },
    });
  });

  it("may be written out, and a person's fact beside them is true of all members", () => {
    expect(scenarios.find(({ policy }) => policy === "cover")).toMatchObject({
      subject: { kind: "household", id: null },
      case: {
        household: {
          poor: "true",
          members: [
            { id: "b", birth_date: "1950-01-01", ill: "false" },
            { id: "c", from: "2020-01-01", ill: "false" },
          ],
        },
        county: { exited: "false" },
      },
    });
  });

  it("name one of several subjects", () => {
    const at = ["help/2019-10-14.yaml", "given: { birth_date: 1947-03-02, exited: false, rural: true }"] as const;
    const household = "household: { members: [{ id: b }, { id: c }] }";
    const { scenarios: found } = boundSmall(...at, `subject: c\n    given: { ${household} }`);
    expect(found.find(({ policy }) => policy === "help")?.subject).toEqual({ kind: "person", id: "c" });
  });
});
