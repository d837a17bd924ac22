import { describe, expect, it, vi } from "vitest";
import type { EquivalentMutant } from "../../src/model/equivalent-mutant.js";
import { type Judged, scoreOf } from "../../src/mutation/fate.js";
import { type Mutation, type MutationOptions, mutate } from "../../src/mutation/mutate.js";
import { runScenarios } from "../../src/testing/run-scenarios.js";
import { entry, far, type SmallOptions, smallPack } from "./small-pack.js";

// Looking for a household plans the policy many times.
vi.setConfig({ testTimeout: 60_000 });

const file = "aid/2019-01-01.yaml";

function mutation(options: SmallOptions, more: Partial<MutationOptions> = {}): Mutation {
  const { pack, scenarios } = smallPack(options);
  return mutate(pack, scenarios, { policies: null, equivalents: [], suggestions: 0, ...more });
}

const sought = { suggestions: 99 };
const find = ({ mutants }: Mutation, place: string, becomes: string): Judged["fate"] | undefined =>
  mutants.find((one) => one.place === place && one.becomes === becomes)?.fate;

const kindsOf = ({ mutants }: Mutation, place: string): readonly string[] =>
  mutants.filter((one) => one.place === place).map(({ fate }) => fate.kind);

const suggestionsOf = ({ mutants }: Mutation): readonly string[] =>
  mutants.flatMap(({ fate }) => (fate.kind === "survived" && fate.sought?.kind === "scenario" ? [fate.sought.text] : []));

const law = (type: string, value: string): string =>
  `type: ${type}, label: { zh: 虚构, en: Made up }, values: { 2019-01-01: { value: ${value}, cite: law } }`;

describe("a mutant", () => {
  const atLimit = entry("at the limit", "ill: true, income: 500.00, stage: none", "outcome: eligible");
  const aboveLimit = entry("above the limit", "ill: true, income: 500.01, stage: none", "outcome: ineligible");

  it("survives a household that is far from every limit", () => {
    const found = mutation({ scenarios: [far] });
    expect([...kindsOf(found, "aid/2019-01-01/eligibility.all.low"), ...kindsOf(found, "limit/2019-01-01")]).toEqual([
      "survived",
      "killed",
      "survived",
      "survived",
    ]);
  });
  it("is found out by a household at the limit on the side that the mutant takes away", () => {
    const found = mutation({ scenarios: [atLimit] });
    expect(find(found, "aid/2019-01-01/eligibility.all.low", "income < limit")).toMatchObject({
      kind: "killed",
      by: { name: { en: "at the limit" }, at: { file } },
      field: "outcome",
    });
    expect(kindsOf(found, "limit/2019-01-01")).toEqual(["killed", "survived"]);
    expect(kindsOf(mutation({ scenarios: [atLimit, aboveLimit] }), "limit/2019-01-01")).toEqual(["killed", "killed"]);
  });
  it("is not found out by what a scenario does not expect", () => {
    const silent = entry("silent", "ill: true, income: 0, stage: none", "outcome: eligible");
    expect(kindsOf(mutation({ scenarios: [silent] }), "grant/2019-01-01")).toEqual(["survived", "survived"]);
    expect(kindsOf(mutation({ scenarios: [far] }), "grant/2019-01-01")).toEqual(["killed", "killed"]);
  });
  it("of a later day is found out by the day through which an answer holds", () => {
    const later: SmallOptions["edits"] = [["aid/parameters.yaml", "2020-01-01: { value: 50.00", "2020-01-01: { value: 60.00"]];
    const lasting = entry("lasting", "ill: true, income: 0, stage: none", "outcome: eligible, valid_through: 2019-12-31");
    const found = mutation({ edits: later, scenarios: [lasting] });
    expect(find(found, "grant/2020-01-01.from", "2019-12-31")).toMatchObject({ kind: "killed", field: "valid_through" });
    expect(find(found, "grant/2020-01-01", "59.99")).toMatchObject({ kind: "survived" });
  });
  it("is not found out by a scenario that fails as it is, which is told", () => {
    const wrong = entry("wrong", "ill: true, income: 0, stage: none", "outcome: ineligible");
    const found = mutation({ scenarios: [wrong, far] });
    expect(found.failing.map(({ name }) => name.en)).toEqual(["wrong"]);
    const killers = found.mutants.flatMap(({ fate }) => (fate.kind === "killed" ? [fate.by.name.en] : []));
    expect(new Set(killers)).toEqual(new Set(["far"]));
  });
});

describe("a suggestion", () => {
  it("finds its mutant out once it is pasted, and passes on the rules as they are", () => {
    const before = mutation({ scenarios: [far] }, sought);
    const pasted = [far, ...suggestionsOf(before)];
    const { pack, scenarios } = smallPack({ scenarios: pasted });
    expect(runScenarios(pack, scenarios).flatMap(({ failures }) => failures)).toEqual([]);
    const after = mutation({ scenarios: pasted }, sought);
    expect(pasted.length).toBeGreaterThan(10);
    expect([after.total.survived, after.total.score]).toEqual([0, "100.0"]);
  });
  it("expects the sources that are not confirmed, where nothing else differs", () => {
    // The row of 2020 says the same as that of 2019, by a source that is only remembered.
    const edits: SmallOptions["edits"] = [
      ["aid/parameters.yaml", "2020-01-01: { value: 50.00, cite: law", "2020-01-01: { value: 50.00, cite: memory"],
    ];
    const title = "title: { zh: 虚构通知, en: Made-up notice }";
    const files = {
      "sources.yaml": `law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }\nmemory: { ${title}, status: recalled }\n`,
    };
    const found = find(mutation({ edits, files, scenarios: [far] }, sought), "grant/2020-01-01.from", "2019-12-31");
    expect(found).toMatchObject({
      kind: "survived",
      sought: { kind: "scenario", text: expect.stringContaining("unconfirmed: []") },
    });
  });
  it("is a household of which nothing can be left out", () => {
    const [text] = suggestionsOf(mutation({ scenarios: [far] }, sought)).filter((one) =>
      one.includes("income <= limit → income < limit"),
    );
    // The comparison shows at the limit alone; to be entitled, who is ill and goes to no school must be known.
    expect(text).toContain("- { id: a, ill: true, income: 500.00, stage: none }");
    expect(text).toContain("as_of: 2019-06-01");
    expect(text).toContain("outcome: eligible, amount: 50.00");
  });
  it("is looked for no more often than wanted", () => {
    const found = mutation({ scenarios: [far] }, { suggestions: 2 });
    expect(suggestionsOf(found)).toHaveLength(2);
    expect(found.mutants.filter(({ fate }) => fate.kind === "survived" && fate.sought === null).length).toBeGreaterThan(5);
  });
  it("is looked for no more often where none is found, either", () => {
    const edits: SmallOptions["edits"] = [[file, "is: grant", 'is: "max(0, grant - income)"']];
    const found = mutation({ edits, scenarios: [far] }, { suggestions: 1 });
    const survivors = found.mutants.flatMap(({ fate }) => (fate.kind === "survived" ? [fate.sought?.kind ?? null] : []));
    expect(survivors.filter((one) => one !== null)).toHaveLength(1);
  });
});

describe("a mutant that changes no answer", () => {
  // From 2020 on the grant is what it was before, so that the first day of the row of 2020 does not matter.
  const place = "grant/2020-01-01.from";
  it("is never read where no policy is in force that comes to it", () => {
    const found = mutation({ scenarios: [far] });
    expect(find(found, "grant/2018-01-01", "39.99")).toEqual({ kind: "equivalent", why: { kind: "never_read" } });
  });
  it("is proven where all cases of all days on which it shows are answered alike", () => {
    const found = mutation({ scenarios: [far] }, sought);
    expect(find(found, place, "2019-12-31")).toEqual({
      kind: "equivalent",
      why: { kind: "all_cases_alike", days: ["2019-12-31"] },
    });
  });
  it("is not proven where an amount follows from an amount of the case", () => {
    const edits: SmallOptions["edits"] = [[file, "is: grant", 'is: "max(0, grant - income)"']];
    const found = mutation({ edits, scenarios: [far] }, sought);
    expect(find(found, place, "2019-12-31")).toMatchObject({ kind: "survived", sought: { kind: "not_found" } });
  });
  it("is not proven where an answer turns on a day on which nothing begins", () => {
    // Six months after 1 March 2019 is 1 September; five months after it is 1 August. In August the two differ.
    const edits: SmallOptions["edits"] = [
      [file, "income <= limit", '"as_of >= add_months(begin, wait)"'],
      [
        "aid/parameters.yaml",
        "limit:",
        `begin: { ${law("date", "2019-03-01")} }\nwait: { unit: month, ${law("integer", "6")} }\nlimit:`,
      ],
    ];
    const early = entry("early", "ill: true, stage: none", "outcome: ineligible");
    const found = mutation({ edits, scenarios: [early] }, sought);
    expect(find(found, "wait/2019-01-01", "5")?.kind).toBe("survived");
  });
  it("is not proven where what it touches shows on days of a rule that another policy comes to later", () => {
    // Nobody has the aid before 2021, when the other policy opens by a rule of its version of 2020.
    const later = `late: { ${law("boolean", "false").replace("} }", "}, 2021-01-01: { value: true, cite: law } }")} }\n`;
    const other = (when: string, asOf: string): string =>
      `policy: other\ntitle: { zh: 虚构, en: Other }\nsubject: person\ncite: law §1\neligibility:\n  all:\n${when}scenarios:\n${entry("none", "ill: false", "outcome: ineligible", asOf).replaceAll(/^(?=.)/gm, "  ")}`;
    const part = (name: string, when: string): string => `    ${name}: { when: ${when}, text: { zh: 虚构, en: Made up } }\n`;
    const files = {
      "parameters/shared.yaml": later,
      "other/2019-01-01.yaml": other(part("sick", "ill") + part("poor", "income < 0"), "2019-06-01"),
      "other/2020-01-01.yaml": other(part("sick", "ill") + part("opened", "late"), "2020-06-01"),
    };
    const edits: SmallOptions["edits"] = [[file, "income <= limit", "eligible(other)"]];
    const closed = entry("closed", "ill: true, stage: none", "outcome: ineligible");
    const found = mutation({ edits, files, scenarios: [closed] }, sought);
    expect(find(found, "aid/2019-01-01/amount.components", "")?.kind).toBe("survived");
  });
  it("is not proven where values are not set that may tell it", () => {
    const local = (name: string): string =>
      `${name}: { type: money, per: month, label: { zh: 虚构, en: Made up }, by: [locality], at_least: 10.00, set_by: { zh: 局, en: Office }, cite: law }\n`;
    const edits: SmallOptions["edits"] = [[file, "is: grant", 'is: "min(one, other)"']];
    const found = mutation(
      { edits, files: { "parameters/local.yaml": local("one") + local("other") }, scenarios: [far] },
      sought,
    );
    expect(find(found, "aid/2019-01-01/amount.components.cash.is", "max(one, other)")?.kind).toBe("survived");
  });
  it("is not proven by a county that another one only was like before", () => {
    // The least and the most of the four stay what they are, so that only the fourth county itself tells.
    const county = (code: string): string => `"${code}": { name: { zh: 县${code}, en: County ${code} }, parent: "420000" }`;
    const codes = ["420101", "420102", "420103", "420104"];
    const figures = ["40.00", "60.00", "50.00", "50.00"];
    const rows = codes.map((code, at) => `"${code}": { 2019-01-01: { value: ${figures[at]}, cite: law } }`);
    const edits: SmallOptions["edits"] = [
      ["localities.yaml", "} } }", `} }, ${codes.map(county).join(", ")} }`],
      [file, "is: grant", "is: local"],
    ];
    const local = `local:\n  type: money\n  per: month\n  label: { zh: 虚构, en: Made up }\n  by: [locality]\n  set_by: { zh: 局, en: Office }\n  values: { ${rows.join(", ")} }\n`;
    const found = mutation(
      { edits, files: { "parameters/local.yaml": local }, scenarios: [entry("well", "ill: false", "outcome: ineligible")] },
      sought,
    );
    expect(kindsOf(found, "local/420104/2019-01-01")).toEqual(["survived", "survived"]);
  });
  it.each(["share", "decimal"])("is not proven of a %s that is finer than a hundredth", (type) => {
    // An eighth is at the limit: it tells `<` from `<=`.
    const edits: SmallOptions["edits"] = [
      ["facts.yaml", "type: money, per: month, minimum: 0", `type: ${type}, minimum: 0`],
      ["aid/parameters.yaml", "limit: { type: money, per: month", `limit: { type: ${type}`],
      ["aid/parameters.yaml", "500.00", type === "share" ? "12.5%" : "0.125"],
    ];
    const found = mutation({ edits, scenarios: [far] }, sought);
    expect(find(found, "aid/2019-01-01/eligibility.all.low", "income < limit")?.kind).toBe("survived");
  });
  it("is read where it is the most that benefits come to together", () => {
    const other = `policy: other\ntitle: { zh: 虚构, en: Other }\nsubject: person\ncite: law §1\neligibility: { when: ill, text: { zh: 患病, en: Ill } }\namount: { per: month, components: { cash: { is: grant, payer: locality } } }\nscenarios:\n${entry("well", "ill: false", "outcome: ineligible").replaceAll(/^(?=.)/gm, "  ")}`;
    const files = {
      "other/2019-01-01.yaml": other,
      "parameters/joint.yaml": `joint: { per: month, ${law("money", "70.00")} }\n`,
      "interactions.yaml":
        "rule: { text: { zh: 合计, en: Together }, cite: law §4, cap: { policies: [other, aid], at: joint } }\n",
    };
    // The other benefit pays its 50.00 first, and 20.00 is left of the 70.00.
    const capped = entry("capped", "ill: true, income: 0, stage: none", "outcome: eligible, amount: 50.00, payable: 20.00");
    expect(kindsOf(mutation({ files, scenarios: [capped] }), "joint/2019-01-01")).toEqual(["killed", "killed"]);
    expect(kindsOf(mutation({ files, scenarios: [far] }), "joint/2019-01-01")).toEqual(["survived", "survived"]);
  });
  it("is not proven by the amounts of today where it rounds otherwise", () => {
    const edits: SmallOptions["edits"] = [
      [file, "{ is: grant, payer: locality }", "{ is: grant, payer: locality, round: { to: 0.01, mode: up, cite: law } }"],
    ];
    const found = mutation({ edits, scenarios: [far] }, sought);
    expect(found.mutants.filter(({ kind }) => kind === "round").map(({ fate }) => fate)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ kind: "survived" })),
    );
  });
  it("is tried by every combination of readings", () => {
    // The row of 2020 says something else, and is read by one option of each of two readings alone.
    const text = "text: { zh: 虚构, en: Made up }, options: { no: { zh: 否, en: no }, yes: { zh: 是, en: yes } }, default: no";
    const files = {
      "pack.yaml": `pack: small\nversion: 0.0.1\ntitle: { zh: 虚构, en: Small }\nreadings:\n  one: { ${text} }\n  two: { ${text} }\n`,
    };
    const nested =
      "cash: { payer: locality, by: one, cases: { no: { is: limit }, yes: { by: two, cases: { no: { is: limit }, yes: { is: grant } } } } }";
    const edits: SmallOptions["edits"] = [
      [file, "cash: { is: grant, payer: locality }", nested],
      ["aid/parameters.yaml", "2020-01-01: { value: 50.00", "2020-01-01: { value: 60.00"],
    ];
    const scenario = entry("far", "ill: true, income: 0, stage: none", "outcome: eligible, amount: 500.00");
    expect(find(mutation({ files, edits, scenarios: [scenario] }, sought), "grant/2020-01-01", "59.99")).toMatchObject({
      kind: "survived",
      sought: { kind: "scenario", text: expect.stringContaining("readings: { one: yes, two: yes }") },
    });
  });
});

describe("mutants.yaml", () => {
  const listed = (becomes: string, was = "2020-01-01"): EquivalentMutant => ({
    place: "grant/2020-01-01.from",
    was,
    becomes,
    reason: { zh: "两行相同", en: "the rows are the same" },
    at: { file: "mutants.yaml", line: 1, column: 1 },
  });
  it("gives the reason why a change does not count", () => {
    const entries = [listed("2019-12-31")];
    const found = mutation({ scenarios: [far] }, { equivalents: entries });
    expect([found.unknown, found.refuted]).toEqual([[], []]);
    expect(find(found, "grant/2020-01-01.from", "2019-12-31")).toEqual({
      kind: "equivalent",
      why: { kind: "listed", reason: { zh: "两行相同", en: "the rows are the same" } },
    });
  });
  it("is told where there is no such change any more", () => {
    const entries = [listed("2019-12-30"), listed("2019-12-31", "2020-01-02")];
    expect(mutation({ scenarios: [far] }, { equivalents: entries }).unknown).toEqual(entries);
  });
  it("is told where a scenario notices the change", () => {
    const entries = [{ ...listed("49.99", "50.00"), place: "grant/2019-01-01" }];
    const found = mutation({ scenarios: [far] }, { equivalents: entries });
    expect(found.refuted).toEqual(entries);
    expect(find(found, "grant/2019-01-01", "49.99")).toMatchObject({ kind: "killed" });
  });
});

describe("scores", () => {
  it("count what is found out of what changes answers, and what cannot be found out apart", () => {
    const found = mutation({ scenarios: [far] });
    const { killed, survived, equivalent } = found.total;
    expect(killed + survived + equivalent).toBe(found.mutants.length);
    expect(found.scores.map(({ policy }) => policy)).toEqual(["aid"]);
  });
  it.each([
    [2, 1, "66.6"],
    [1999, 1, "99.9"],
    [0, 3, "0.0"],
    [0, 0, "100.0"],
  ])("of %i found out and %i not: %s", (killed, survived, score) => {
    const one = { kind: "shift", policy: null, place: "a", was: "1", becomes: "2" } as const;
    const killedOne: Judged = {
      ...one,
      fate: { kind: "killed", by: { name: { zh: "", en: "" }, at: { file: "", line: 1, column: 1 } }, field: "outcome" },
    };
    const judged = [
      ...Array.from({ length: killed }, () => killedOne),
      ...Array.from({ length: survived }, (): Judged => ({ ...one, fate: { kind: "survived", sought: null } })),
    ];
    expect(scoreOf(null, judged)).toEqual({ policy: null, killed, survived, equivalent: 0, score });
  });
  it("are of the policies that are wanted", () => {
    expect(mutation({ scenarios: [far] }, { policies: [] }).mutants).toEqual([]);
  });
  it("come with how far the work is", () => {
    const told: [number, number][] = [];
    const found = mutation({ scenarios: [far] }, { progress: (done, of) => told.push([done, of]) });
    const of = found.mutants.length;
    expect([told[0], told.at(-1), told.length]).toEqual([[0, of], [of, of], of + 1]);
  });
});
