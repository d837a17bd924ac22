import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { explain } from "../../src/answer/explain.js";
import type { Determination, InteractionEffect } from "../../src/model/determination.js";
import type { Pack } from "../../src/model/pack.js";
import { plan } from "../../src/plan/plan.js";
import { type Benefit, personOf, said, syntheticPack } from "./synthetic-pack.js";

type Person = Readonly<Partial<Record<Benefit, string>>>;
interface Asked {
  readonly asOf?: string;
  readonly locality?: string;
  readonly policies?: readonly string[];
  readonly suppose?: Readonly<Record<string, string>>;
}

const answersOf = (pack: Pack, person: Person, { asOf = "2019-11-15", locality, ...options }: Asked = {}) => {
  const { determinations } = evaluate(plan(pack, { asOf, ...options }), personOf(person, locality));
  return Object.fromEntries(determinations.map((one) => [one.policy, one])) as Record<string, Determination>;
};

const shown = (one: InteractionEffect) => `${one.name} [${one.with.join(" ")}] ${one.effect} ${one.payable ?? "-"}`;

/** What comes of each policy: `rule [others] effect payable`, in order. */
const effectsOf = (pack: Pack, person: Person, asked: Asked = {}): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(answersOf(pack, person, asked))
      .filter(([, { interactions }]) => interactions.length > 0)
      .map(([policy, { interactions }]) => [policy, interactions.map(shown)]),
  );

const excludes = syntheticPack(`rule: { ${said}, cite: law §4, excludes: { stands: first, gives_way: second } }`);
const higher = syntheticPack(`rule: { ${said}, cite: law §4, higher: [first, second, third] }`);
const floored = syntheticPack(`rule: { ${said}, cite: law §4, higher: [first, floored] }`);
const cap = syntheticPack(`rule: { ${said}, cite: law §4, cap: { policies: [first, second, third], at: joint_limit } }`);

describe("one benefit excludes another", () => {
  it.each<[string, Person, Record<string, readonly string[]>]>([
    [
      "both are due",
      { first: "100", second: "300" },
      { first: ["rule [second] stands 100.00"], second: ["rule [first] gives_way 0.00"] },
    ],
    ["the one that would stand is not due", { first: "no", second: "300" }, {}],
    ["the one that would give way is not due", { first: "100", second: "no" }, {}],
    [
      "it is not known whether the one that stands is due",
      { first: "?100", second: "300" },
      { first: ["rule [second] stands -"], second: ["rule [first] open -"] },
    ],
    [
      "what would give way is not decided, but gives way all the same",
      { first: "100", second: "?300" },
      { first: ["rule [second] stands 100.00"], second: ["rule [first] gives_way 0.00"] },
    ],
    [
      "an amount is not known, which matters to none",
      { first: "unknown", second: "300" },
      { first: ["rule [second] stands -"], second: ["rule [first] gives_way 0.00"] },
    ],
  ])("%s", (_, person, wanted) => expect(effectsOf(excludes, person)).toEqual(wanted));

  it("a policy that has ended excludes nothing and is not excluded", () => {
    expect(effectsOf(excludes, { first: "100", second: "300" }, { asOf: "2020-07-01" })).toEqual({});
  });

  it("the amount stays what the policy itself gives", () => {
    const { second } = answersOf(excludes, { first: "100", second: "300" });
    expect(second?.amount?.value).toBe("300.00");
    expect(second?.outcome).toBe("eligible");
  });

  it("a policy counts that was not asked for", () => {
    expect(effectsOf(excludes, { first: "100", second: "300" }, { policies: ["second"] })).toEqual({
      second: ["rule [first] gives_way 0.00"],
    });
  });
});

describe("only the highest is paid", () => {
  it.each<[string, Person, Record<string, readonly string[]>]>([
    [
      "of three exact amounts",
      { first: "100", second: "300", third: "200" },
      {
        first: ["rule [second third] gives_way 0.00"],
        second: ["rule [first third] stands 300.00"],
        third: ["rule [first second] gives_way 0.00"],
      },
    ],
    [
      "of equal ones the first written",
      { first: "no", second: "200", third: "200" },
      { second: ["rule [third] stands 200.00"], third: ["rule [second] gives_way 0.00"] },
    ],
    ["who has one only gets it", { second: "200" }, {}],
    [
      "the higher one may not be due: both are open",
      { first: "100", second: "?300" },
      { first: ["rule [second] open -"], second: ["rule [first] stands -"] },
    ],
    [
      "the lower one may not be due: the higher one stands, the other gives way",
      { first: "300", second: "?100" },
      { first: ["rule [second] stands 300.00"], second: ["rule [first] gives_way 0.00"] },
    ],
    [
      "an amount is not known",
      { first: "100", second: "unknown" },
      { first: ["rule [second] open -"], second: ["rule [first] open -"] },
    ],
  ])("%s", (_, person, wanted) => {
    const paid = Object.entries(effectsOf(higher, person)).filter(([policy]) => policy !== "floored");
    expect(Object.fromEntries(paid)).toEqual(wanted);
  });

  it("a floor that is above the other wins", () => {
    expect(effectsOf(floored, { first: "99.99", third: "1" })).toEqual({
      first: ["rule [floored] gives_way 0.00"],
      floored: ["rule [first] stands 100.00"],
    });
  });

  it("a floor that equals the other loses to the one written first only if it is no more than the floor, which is open", () => {
    expect(effectsOf(floored, { first: "100", third: "1" })).toEqual({
      first: ["rule [floored] open -"],
      floored: ["rule [first] open -"],
    });
  });

  it("a value supposed in the place of the floor decides", () => {
    expect(effectsOf(floored, { first: "120", third: "1" }, { suppose: { least: "120.00" } })).toEqual({
      first: ["rule [floored] stands 120.00"],
      floored: ["rule [first] gives_way 0.00"],
    });
  });
});

describe("together at most a limit", () => {
  it.each<[string, Person, Record<string, readonly string[]>]>([
    [
      "what stays below it is paid",
      { first: "200", second: "300" },
      { first: ["rule [second] stands 200.00"], second: ["rule [first] stands 300.00"] },
    ],
    [
      // 250 + 200 + 150 = 600, 100 above 500
      "the excess is taken from the last",
      { first: "250", second: "200", third: "150" },
      {
        first: ["rule [second third] stands 250.00"],
        second: ["rule [first third] stands 200.00"],
        third: ["rule [first second] reduced 50.00"],
      },
    ],
    [
      // 350 + 200 + 150 = 700, 200 above 500: 150 from the last, 50 from the one before
      "then from the one before",
      { first: "350", second: "200", third: "150" },
      {
        first: ["rule [second third] stands 350.00"],
        second: ["rule [first third] reduced 150.00"],
        third: ["rule [first second] reduced 0.00"],
      },
    ],
    ["one alone is capped, too", { second: "600" }, { second: ["rule [] reduced 500.00"] }],
    [
      "one before may not be due: 500 or 300 are left",
      { first: "?200", second: "400" },
      { first: ["rule [second] stands -"], second: ["rule [first] open -"] },
    ],
    [
      "one before may not be due, and enough is left in either case",
      { first: "?200", second: "300" },
      { first: ["rule [second] stands -"], second: ["rule [first] stands 300.00"] },
    ],
    [
      "one after may not be due, which takes nothing from those before",
      { first: "400", second: "?200" },
      { first: ["rule [second] stands 400.00"], second: ["rule [first] reduced -"] },
    ],
  ])("%s", (_, person, wanted) => expect(effectsOf(cap, person)).toEqual(wanted));

  it("a floor is not a figure that a cap could be counted against", () => {
    const both = syntheticPack(`rule: { ${said}, cite: law §4, cap: { policies: [floored, first], at: joint_limit } }`);
    expect(effectsOf(both, { first: "100", third: "1" })).toEqual({
      first: ["rule [floored] open -"],
      floored: ["rule [first] open -"],
    });
  });

  it("a limit that no source gives leaves it open, and is missing", () => {
    const { first } = answersOf(cap, { first: "200", second: "100" }, { locality: "420600" });
    expect(first?.interactions.map(shown)).toEqual(["rule [second] open -"]);
    expect(first?.missing).toEqual([
      {
        kind: "parameter",
        name: "joint_limit",
        for: "amount",
        locality: "420600",
        keys: {},
        setBy: { zh: "虚构局", en: "A made-up office" },
      },
    ]);
    expect(first?.amount?.value).toBe("200.00");
  });

  it("the limit that was read is named with its source, a supposed one as supposed", () => {
    const person = { first: "200", second: "400" };
    const { second } = answersOf(cap, person);
    expect(second?.rows).toEqual(["joint_limit/420100/2019-01-01"]);
    expect(second?.unconfirmed).toEqual(["circular"]);
    const supposed = answersOf(cap, person, { suppose: { joint_limit: "250" } }).second;
    expect([supposed?.supposed, supposed?.interactions.map(shown)]).toEqual([["joint_limit"], ["rule [first] reduced 50.00"]]);
  });
});

describe("several interactions", () => {
  const chain = syntheticPack(`one: { ${said}, cite: law §4, excludes: { stands: first, gives_way: second } }
two: { ${said}, cite: circular §5, higher: [second, third] }
three: { ${said}, cite: law §6, cap: { policies: [first, third], at: joint_limit } }
`);

  it("are applied in the order of the file; what gave way counts nothing later", () => {
    // second is the highest, but gives way to first; so third is paid beside first, 500 - 350 = 150 of it
    expect(effectsOf(chain, { first: "350", second: "400", third: "200" })).toEqual({
      first: ["one [second] stands 350.00", "three [third] stands 350.00"],
      second: ["one [first] gives_way 0.00", "two [third] gives_way 0.00"],
      third: ["two [second] stands 200.00", "three [first] reduced 150.00"],
    });
  });

  it("hand on what is open, and what is missing with it", () => {
    const { third } = answersOf(chain, { first: "?100", second: "300", third: "200" });
    expect(third?.interactions.map(shown)).toEqual(["two [second] open -", "three [first] open -"]);
    expect(third?.missing).toEqual([{ kind: "fact", name: "first_due", subject: { kind: "person", id: "p" }, for: "amount" }]);
  });

  it("name only the sources of those that concern the policy", () => {
    const { first, third } = answersOf(chain, { first: "100", second: "300" });
    expect([first?.unconfirmed, third?.unconfirmed]).toEqual([[], []]);
    expect(answersOf(chain, { second: "300", third: "200" }).third?.unconfirmed).toEqual(["circular"]);
  });

  it("another order is another answer, and another digest", () => {
    const lines = (names: readonly [string, string]) =>
      syntheticPack(
        names
          .map((name) =>
            name === "one"
              ? `one: { ${said}, cite: law §4, excludes: { stands: first, gives_way: second } }\n`
              : `two: { ${said}, cite: circular §5, higher: [second, third] }\n`,
          )
          .join(""),
      );
    const [ahead, behind] = [lines(["one", "two"]), lines(["two", "one"])];
    const person = { first: "100", second: "300", third: "200" };
    expect(effectsOf(ahead, person).third).toEqual(["two [second] stands 200.00"]);
    expect(effectsOf(behind, person).third).toEqual(["two [second] gives_way 0.00"]);
    expect(excludes.digest).not.toBe(higher.digest);
  });
});

describe("until when it holds", () => {
  it("through the day before the other policy ends", () => {
    const { first, second } = answersOf(excludes, { first: "100", second: "300" });
    expect([first?.validThrough, second?.validThrough]).toEqual(["2020-06-30", "2020-06-30"]);
  });

  it("is not touched by another policy that does not concern it", () => {
    expect(answersOf(excludes, { first: "100", second: "no" }).first?.validThrough).toBeNull();
  });

  it("through the day before the limit changes, where that changes what is paid", () => {
    const { first, second } = answersOf(cap, { first: "250", second: "100" });
    expect([first?.validThrough, second?.validThrough]).toEqual(["2020-06-30", "2019-12-31"]);
  });
});

describe("a reading of another policy", () => {
  const doubted = syntheticPack(`rule: { ${said}, cite: law §4, excludes: { stands: doubtful, gives_way: first } }`);
  it.each([
    ["matters where another option lets the benefit stand", { first: "100", third: "200" }, ["narrow"]],
    ["does not where it comes to the same", { first: "100", third: "no" }, []],
  ])("%s", (_, person, otherwise) => {
    const used = { name: "doubt", chosen: "wide", matters: otherwise.length > 0, otherwise };
    expect(answersOf(doubted, person).first?.readings).toEqual([used]);
  });

  it("is none of a benefit that is not due at all", () => {
    expect(answersOf(doubted, { third: "200" }).first?.readings).toEqual([]);
  });
});

describe("what is missing", () => {
  it("is that of the other policy, for the amount, while an effect is open", () => {
    const { first, second } = answersOf(excludes, { first: "?100", second: "300" });
    const due = { kind: "fact", name: "first_due", subject: { kind: "person", id: "p" } };
    expect(second?.missing).toEqual([{ ...due, for: "amount" }]);
    expect(first?.missing).toEqual([{ ...due, for: "outcome" }]);
  });

  it("is not that of another policy where the effect is decided", () => {
    expect(answersOf(excludes, { first: "100", second: "?300" }).first?.missing).toEqual([]);
  });
});

describe("in words", () => {
  const linesOf = (pack: Pack, person: Person, policy: string, language: "zh" | "en") =>
    explain(plan(pack, { asOf: "2019-11-15" }), personOf(person), { policy, language })
      .filter(({ part }) => part === "interaction" || part === "conclusion")
      .map(({ sign, requirement }) => `${sign} ${requirement}`);

  it("says what stands and what does not", () => {
    expect(linesOf(excludes, { first: "100", second: "300" }, "second", "zh")).toEqual([
      "✓ 符合条件：每月300.00元，实发每月0.00元",
      "✗ 虚构规定：对照“虚构甲”，本项不发",
    ]);
    expect(linesOf(excludes, { first: "100", second: "300" }, "first", "en")).toEqual([
      "✓ Eligible: 100.00 CNY a month",
      "✓ A made-up rule: beside “Made-up second”, this one is paid as it is, 100.00 CNY a month",
    ]);
  });

  it("says what is reduced, and what is open", () => {
    expect(linesOf(cap, { first: "350", second: "200" }, "second", "zh")).toEqual([
      "✓ 符合条件：每月200.00元，实发每月150.00元",
      "· 虚构规定：对照“虚构甲”，本项减发，实发每月150.00元",
    ]);
    expect(linesOf(excludes, { first: "?100", second: "300" }, "second", "en")).toEqual([
      "✓ Eligible: 300.00 CNY a month, what is paid is not yet known",
      "? A made-up rule: beside “Made-up first”, what is paid of this one is not yet known",
    ]);
  });

  it("says of what is not decided yet what comes of it if it is due", () => {
    expect(linesOf(excludes, { first: "?100", second: "300" }, "first", "zh").at(-1)).toBe(
      "✓ 虚构规定：对照“虚构乙”，如符合条件，本项照发",
    );
  });

  it("cites the rule", () => {
    const lines = explain(plan(excludes, { asOf: "2019-11-15" }), personOf({ first: "1", second: "2" }), {
      policy: "first",
      language: "zh",
    });
    expect(lines.find(({ part }) => part === "interaction")?.clause).toBe("《虚构法》第4条");
  });
});
