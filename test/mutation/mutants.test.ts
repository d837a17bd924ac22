import { describe, expect, it } from "vitest";
import type { ValueKind } from "../../src/model/value-type.js";
import { changeConstant, shiftedNumber } from "../../src/mutation/change-value.js";
import { type Mutant, nameOfMutant } from "../../src/mutation/mutant.js";
import { mutantsOf } from "../../src/mutation/mutants.js";
import { type SmallOptions, smallPack } from "./small-pack.js";

const mutantsIn = (place: string, options: SmallOptions): readonly Mutant[] =>
  mutantsOf(smallPack(options).pack).filter((mutant) => mutant.place.startsWith(place));
const names = (place: string, options: SmallOptions = {}): readonly string[] =>
  mutantsIn(place, options).map((mutant) => `${mutant.kind} ${nameOfMutant(mutant).slice(place.length)}`);

const low = "income <= limit";
const written = (condition: string): SmallOptions => ({ edits: [["aid/2019-01-01.yaml", `when: ${low}`, `when: ${condition}`]] });
const paid = (formula: string, files: SmallOptions["files"] = {}): SmallOptions => ({
  files,
  edits: [["aid/2019-01-01.yaml", "cash: { is: grant, payer: locality }", `cash: ${formula}`]],
});

describe("a condition", () => {
  it.each([
    ["income <= limit", ["compare : income <= limit → income < limit", "negate : income <= limit → none: income <= limit"]],
    ["income > limit", ["compare : income > limit → income >= limit", "negate : income > limit → none: income > limit"]],
    ['stage != "none"', ['compare : stage != "none" → stage = "none"']],
    [
      "income < 1",
      [
        "compare : income < 1 → income <= 1",
        "shift : income < 1 → income < 0",
        "shift : income < 1 → income < 2",
        "negate : income < 1 → none: income < 1",
      ],
    ],
    [
      '"min(income, limit) < grant"',
      [
        "compare : min(income, limit) < grant → min(income, limit) <= grant",
        "swap : min(income, limit) < grant → max(income, limit) < grant",
        "negate : min(income, limit) < grant → none: min(income, limit) < grant",
      ],
    ],
  ])("%s", (condition, changes) => {
    expect(names("aid/2019-01-01/eligibility.all.low", written(condition))).toEqual(changes);
  });
  it("is left out of its block, and all and any are taken for each other", () => {
    expect(names("aid/2019-01-01/eligibility").filter((name) => /^(swap|drop)/.test(name))).toEqual([
      "swap : all → any",
      "drop : all → —",
      "drop : none → —",
      "swap .all: all → any",
      "drop .all: sick → —",
      "drop .all: low → —",
    ]);
  });
  it("stays where the amount names it", () => {
    const counted = paid('{ is: "grant * count(sick)", payer: locality }');
    expect(names("aid/2019-01-01/eligibility", counted).filter((name) => name.startsWith("drop"))).toEqual([
      "drop : none → —",
      "drop .all: low → —",
    ]);
  });
});

describe("an amount", () => {
  const file = "aid/2019-01-01.yaml";
  it("is rounded otherwise, and its components are left out one by one", () => {
    const half = paid(`{ is: grant / 3, payer: locality, round: { to: 0.01, mode: up, cite: law } }
    more: { is: grant, when: ill, payer: locality }`);
    expect(names("aid/2019-01-01/amount", { ...half, edits: [...(half.edits ?? []), [file, "grant / 3", "grant * 1"]] })).toEqual(
      [
        "drop .components: cash → —",
        "drop .components: more → —",
        "shift .components.cash.is: grant * 1 → grant * 0",
        "shift .components.cash.is: grant * 1 → grant * 2",
        "round .components.cash.round.mode: up → down",
        "round .components.cash.round.mode: up → half_up",
        "round .components.cash.round.mode: up → half_even",
        "drop .components.more: condition → —",
        "negate .components.more: ill → none: ill",
      ],
    );
  });
  it("has its neighbouring cases taken for each other, but not those that are the same", () => {
    const cases = paid(
      `{ payer: locality, by: stage, cases: { none: { is: grant }, primary: { is: grant }, junior: { is: limit } } }`,
    );
    expect(names("aid/2019-01-01/amount.components.cash", cases)).toEqual(["swap .cases: primary, junior → junior, primary"]);
  });
});

describe("a value", () => {
  const changes = (value: Parameters<typeof changeConstant>[0], kind: ValueKind): readonly unknown[] =>
    changeConstant(value, { kind, options: null, unit: null, per: null }).map(({ made }) => made);
  it.each([
    ["an amount, by a fen", "500.00", "money", ["499.99", "500.01"]],
    ["nothing, which cannot be less", "0.00", "money", ["0.01"]],
    // 4433/12 = 110825/300, and a fen is 3/300: 110822/300 and 110828/300.
    ["an amount per month of a yearly one, by a fen", "4433/12", "money", ["55411/150", "27707/75"]],
    ["a number of years, by one", "60", "integer", ["59", "61"]],
    ["a share, by its last digit", "0.205", "share", ["0.204", "0.206"]],
    ["a share of whole percent, by a percent", "0.2", "share", ["0.19", "0.21"]],
    ["a day, over the end of February", "2020-02-29", "date", ["2020-02-28", "2020-03-01"]],
    ["a truth", true, "boolean", [false]],
    ["a list, each of it left out", ["1", "2"], "choices", [["2"], ["1"]]],
    [
      "a scale, its limits and its rates",
      [{ over: "0", rate: "0.6" }],
      "scale",
      [[{ over: "0.01", rate: "0.6" }], [{ over: "0", rate: "0.59" }], [{ over: "0", rate: "0.61" }]],
    ],
  ] as const)("%s", (_, value, kind, made) => {
    expect(changes(value, kind)).toEqual(made);
  });
  it("is a number for all that is shifted", () => {
    expect(["none", ""].map((text) => shiftedNumber(text, 0, 1))).toEqual([null, null]);
  });
});

describe("a row", () => {
  it("begins a day earlier and later, and the days are those on which that shows", () => {
    const rows = mutantsIn("grant/2020-01-01.from", {});
    expect(rows.map(({ becomes, days }) => [becomes, days])).toEqual([
      ["2019-12-31", ["2019-12-31", "2019-12-31"]],
      ["2020-01-02", ["2020-01-01", "2020-01-01"]],
    ]);
  });
  it("ends a day earlier and later, but not after the next has begun", () => {
    const files = {
      "aid/parameters.yaml": `limit: { type: money, per: month, label: { zh: 虚构, en: Made up }, values: { 2019-01-01: { value: 500.00, cite: law } } }
grant:
  type: money
  per: month
  label: { zh: 虚构, en: Made up }
  values:
    2018-01-01: { value: 40.00, until: 2018-12-31, cite: law }
    2019-01-01: { value: 50.00, until: 2020-12-31, cite: law }
`,
    };
    expect(names("grant/2018-01-01.until", { files })).toEqual(["date : 2018-12-31 → 2018-12-30"]);
    expect(names("grant/2019-01-01.until", { files })).toEqual([
      "date : 2020-12-31 → 2020-12-30",
      "date : 2020-12-31 → 2021-01-01",
    ]);
  });
  it("shows from its first day to the day before the next", () => {
    expect(mutantsIn("grant/2019-01-01", {})[0]?.days).toEqual(["2019-01-01", "2019-12-31"]);
  });
});

describe("the mutants of a pack", () => {
  const all = mutantsOf(smallPack({}).pack);
  it("have each a name of its own", () => {
    expect(new Set(all.map(nameOfMutant)).size).toBe(all.length);
  });
  it("leave the pack as it is, and are each another one", () => {
    const { pack } = smallPack({});
    const before = JSON.stringify(pack);
    const made = mutantsOf(pack).map((mutant) => JSON.stringify(mutant.pack()));
    expect(JSON.stringify(pack)).toBe(before);
    expect(made).not.toContain(before);
    expect(new Set(made).size).toBe(made.length);
  });
});
