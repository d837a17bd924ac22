import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  factsAt,
  isFreeName,
  membersOf,
  withFact,
  withLocality,
  withMember,
  withMemberNamed,
  withoutMember,
} from "../../../docs/.vitepress/playground/edit-case.js";
import exampleLoader from "../../../docs/.vitepress/playground/examples.data.js";
import { aboutExamples, inChinese } from "../../../docs/.vitepress/playground/examples.js";
import { fromFragment, toFragment } from "../../../docs/.vitepress/playground/fragment.js";
import { redo, startHistory, step, undo } from "../../../docs/.vitepress/playground/history.js";
import { messagesOf } from "../../../docs/.vitepress/playground/messages.js";
import { matchingPlaces, placesOn } from "../../../docs/.vitepress/playground/places.js";
import {
  type PlaygroundState,
  situationOf,
  withPolicy,
  withReading,
  withSupposition,
} from "../../../docs/.vitepress/playground/state.js";
import { typedValue } from "../../../docs/.vitepress/playground/typed-value.js";
import { hubei } from "../../../src/hubei.js";
import type { CaseInput } from "../../../src/index.js";

const child = { kind: "person", id: "孩子" } as const;
const household = { kind: "household", id: null } as const;
const given: CaseInput = {
  locality: "420600",
  household: {
    receives_dibao: "true",
    exited: "true",
    exit_date: "2018-12-31",
    members: [{ id: "孩子", birth_date: "2009-05-20" }],
  },
};
const state: PlaygroundState = {
  policies: ["dibao_top_up"],
  asOf: "2019-11-15",
  knownOn: "2019-12-01",
  readings: { several_hardships: "each" },
  suppose: { top_up_rate: "25%" },
  given,
};
const linkOf = (content: unknown, version = "1"): string =>
  `#case=${version}.${Buffer.from(JSON.stringify(content)).toString("base64url")}`;

describe("the case", () => {
  it("sets a fact, and takes it back to not known", () => {
    const set = withFact(given, { subject: child, name: "stage", value: "primary" }, hubei);
    expect(factsAt(set, child)).toEqual({ id: "孩子", birth_date: "2009-05-20", stage: "primary" });
    expect(withFact(set, { subject: child, name: "stage", value: undefined }, hubei)).toEqual(given);
  });

  it("drops what is asked only if a fact holds when that fact no longer holds", () => {
    const left = withFact(given, { subject: household, name: "exited", value: "false" }, hubei);
    expect(factsAt(left, household)).toEqual({ receives_dibao: "true", exited: "false" });
  });

  it("keeps facts of the village beside the household", () => {
    const set = withFact(given, { subject: { kind: "village", id: null }, name: "exited", value: "true" }, hubei);
    expect(set).toEqual({ ...given, village: { exited: "true" } });
  });

  it("adds, names and removes members", () => {
    const two = withMember(given, "爷爷");
    expect(membersOf(withMemberNamed(two, "爷爷", "外公")).map(({ id }) => id)).toEqual(["孩子", "外公"]);
    expect(withoutMember(two, "爷爷")).toEqual(given);
    expect([isFreeName(two, "爷爷"), isFreeName(two, "外 公"), isFreeName(two, ""), isFreeName(two, "外公")]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("takes a place, and none", () => {
    expect(withLocality(given, "420100").locality).toBe("420100");
    expect("locality" in withLocality(given, undefined)).toBe(false);
  });
});

describe("undo and redo", () => {
  it("goes back and forth, and forgets what was undone when something else is done", () => {
    const three = step(step(startHistory(1), 2), 3);
    expect(undo(three).present).toBe(2);
    expect(redo(undo(three))).toEqual(three);
    const other = step(undo(three), 4);
    expect([other.past, other.present, other.future]).toEqual([[1, 2], 4, []]);
    expect(redo(other)).toEqual(other);
    expect(undo(startHistory(1)).present).toBe(1);
  });

  it("takes what changes nothing for no step", () => {
    expect(step(startHistory({ a: 1 }), { a: 1 }).past).toEqual([]);
  });
});

describe("the link", () => {
  it("carries the whole state", () => {
    expect(fromFragment(toFragment(state), hubei)).toEqual({ kind: "state", state });
  });

  it("is nothing without its mark", () => {
    expect(fromFragment("#conditions", hubei)).toEqual({ kind: "none" });
  });

  const fine = { p: ["dibao_top_up"], d: "2019-11-15", g: {} };
  it.each([
    ["a later version", linkOf(fine, "2"), "其他版本"],
    ["no JSON", "#case=1.abc", "损坏"],
    ["bytes that are no text", `#case=1.${Buffer.from([0xff, 0xfe]).toString("base64url")}`, "损坏"],
    ["a part of the wrong shape", linkOf({ ...fine, r: { several_hardships: 1 } }), "损坏"],
    ["no case", linkOf({ ...fine, g: [] }), "损坏"],
    ["an unknown policy", linkOf({ ...fine, p: ["pension"] }), "pension"],
    ["a day that does not exist", linkOf({ ...fine, d: "2019-02-30" }), "2019-02-30"],
    ["an unknown fact", linkOf({ ...fine, g: { household: { wealth: "1" } } }), "wealth"],
    [
      "a fact named like a part of the language",
      linkOf({ ...fine, g: { household: JSON.parse('{"__proto__":{"x":"1"}}') } }),
      "__proto__",
    ],
    ["too much", `#case=1.${"A".repeat(70_000)}`, "过长"],
  ])("is refused with a reason where it holds %s", (_, link, told) => {
    const found = fromFragment(link, hubei);
    expect(found.kind).toBe("bad");
    expect(found.kind === "bad" ? found.reason.zh : "").toContain(told);
  });
});

describe("choices", () => {
  it("leaves the default of a reading out", () => {
    const each = withReading(state, "several_hardships", "each", hubei);
    expect(each.readings).toEqual({ several_hardships: "each" });
    expect(withReading(each, "several_hardships", "once", hubei).readings).toEqual({});
  });

  it("takes a supposition back when it is emptied", () => {
    expect(withSupposition(state, "elderly_age", "60").suppose).toEqual({ top_up_rate: "25%", elderly_age: "60" });
    expect(withSupposition(state, "top_up_rate", "").suppose).toEqual({});
  });

  it("keeps policies in the order of the pack", () => {
    const chosen = withPolicy(withPolicy(state, "student_loan", hubei), "buffer_period", hubei).policies;
    expect(chosen).toEqual(Object.keys(hubei.policies).filter((name) => chosen.includes(name)));
    expect(withPolicy(state, "dibao_top_up", hubei).policies).toEqual([]);
  });

  it("hands every choice to the panels", () => {
    expect(situationOf(state, hubei, "en")).toEqual({ ...state, pack: hubei, language: "en" });
  });
});

describe("places", () => {
  const places = placesOn(hubei, "2019-11-15", "zh");
  it("are found by name, by the name of their city, by English name and by code", () => {
    expect(matchingPlaces(places, "洪湖")[0]?.code).toBe("421083");
    expect(matchingPlaces(places, "honghu")[0]?.code).toBe("421083");
    expect(matchingPlaces(places, "421083").map(({ code }) => code)).toEqual(["421083"]);
    expect(matchingPlaces(places, "武汉 武昌")[0]?.code).toBe("420106");
    expect(matchingPlaces(places, "上海")).toEqual([]);
  });
});

describe("what is typed", () => {
  it.each([
    ["date", "19591031", "1959-10-31"],
    ["date", "1959.1.3", "1959-01-03"],
    ["date", "1959年10月31日", "1959-10-31"],
    ["date", "１９５９－１０－３１", "1959-10-31"],
    ["date", "去年", "去年"],
    ["money", "12，000.50元", "12000.50"],
    ["money", "一千", "一千"],
    ["integer", " 3 ", "3"],
  ] as const)("as %s, %s is %s", (kind, typed, tidy) => {
    expect(typedValue(kind, typed)).toBe(tidy);
  });
});

describe("the examples", () => {
  const examples = exampleLoader.load();
  it("are all there, in the order in which they are offered", () => {
    const files = readdirSync("policies/hubei/examples").map((file) => file.replace(".yaml", ""));
    expect(examples.map(({ id }) => id)).toEqual(Object.keys(aboutExamples));
    expect([...Object.keys(aboutExamples)].sort()).toEqual(files.sort());
  });

  it("are valid, and have Chinese names for Chinese readers", () => {
    for (const example of examples.flatMap((one) => [one, inChinese(one)])) {
      expect(fromFragment(toFragment(example.state), hubei), example.id).toEqual({ kind: "state", state: example.state });
    }
    const names = examples.map(inChinese).flatMap(({ state }) => membersOf(state.given).map(({ id }) => id));
    expect(names.filter((name) => /[a-z]/.test(name))).toEqual([]);
  });
});

describe("the words", () => {
  const leaves = (value: unknown, path = ""): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [path];

  it("are the same set in both languages", () => {
    expect(leaves(messagesOf("en"))).toEqual(leaves(messagesOf("zh")));
  });

  it("are Chinese in Chinese and not in English, but for the switch of language", () => {
    const texts = (language: "zh" | "en") => JSON.stringify({ ...messagesOf(language), language: null });
    expect(texts("en")).not.toMatch(/\p{Script=Han}/u);
    expect(texts("zh")).toMatch(/\p{Script=Han}/u);
  });
});
