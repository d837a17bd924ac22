import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/authoring.js";
import { basePack } from "../bad/bad-file.js";

const said = "text: { zh: 不重复发放, en: Not paid twice }, cite: opinions §4";
const copy = (name: string, edits: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ "policy: demo": `policy: ${name}`, ...edits }).reduce(
    (text, [from, to]) => text.replace(from, () => to),
    basePack()["demo/2019-10-14.yaml"] ?? "",
  );

const compiled = (interactions: string) =>
  compilePack({
    ...basePack(),
    "yearly/2019-10-14.yaml": copy("yearly", {
      "per: month": "per: year",
      'is: "max(0, standard - income) * rate"': "is: grant",
      "      round: { to: 0.01, mode: up, cite: opinions §2 }\n": "",
    }),
    "monthly/2019-10-14.yaml": copy("monthly"),
    "county_duty/2019-10-14.yaml": `policy: county_duty
title: { zh: 县, en: County }
subject: county
kind: duty
cite: opinions §3
eligibility: { all: { left: { when: exited } } }
scenarios: [{ name: { zh: 县, en: County }, as_of: 2019-11-15, given: { exited: true }, expect: { outcome: eligible } }]
`,
    "parameters/more.yaml": `grant: { type: money, per: year, label: { zh: 年补助, en: Grant }, values: { 2019-01-01: { value: 100.00, cite: notice } } }
limit: { type: money, per: month, by: [locality], label: { zh: 限额, en: Limit }, set_by: { zh: 县, en: County }, cite: notice }
per_head: { type: money, per: month, unit: person, label: { zh: 人均, en: A head }, values: { 2019-01-01: { value: 1.00, cite: notice } } }
`,
    "interactions.yaml": interactions,
  });

/** Errors of the interactions, as `path`-free codes with the word they stand at. */
const errorsOf = (interactions: string) =>
  compiled(interactions)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(
      ({ code, at, message }) =>
        `${code} at ${/^[a-z_]+/.exec(interactions.split("\n")[at.line - 1]?.slice(at.column - 1) ?? "")}: ${message.en}`,
    );

describe("the interactions of a pack", () => {
  it("are bound in the order of the file, with what they name", () => {
    const pack = compiled(`one: { ${said}, excludes: { stands: recognition, gives_way: demo } }
two: { ${said}, higher: [monthly, demo] }
three: { ${said}, cap: { policies: [demo, monthly], at: limit } }
`);
    if (!pack.ok) throw new Error(JSON.stringify(pack.diagnostics));
    const head = { text: { zh: "不重复发放", en: "Not paid twice" }, cite: [{ source: "opinions", pinpoint: "§4" }] };
    expect(Object.entries(pack.pack.interactions)).toEqual([
      ["one", { ...head, kind: "excludes", policies: ["recognition", "demo"] }],
      ["two", { ...head, kind: "higher", policies: ["monthly", "demo"] }],
      ["three", { ...head, kind: "cap", policies: ["demo", "monthly"], at: "limit" }],
    ]);
    expect(pack.diagnostics.map(({ message }) => message.en).filter((text) => text.includes("`limit`"))).toEqual([]);
  });

  it("are none where there is no file", () => {
    const pack = compilePack(basePack());
    expect(pack.ok && pack.pack.interactions).toEqual({});
  });

  it.each([
    [
      "an unknown policy",
      "higher: [demo, monthli]",
      "unknown-name at monthli: there is no policy `monthli`; did you mean `monthly`?",
    ],
    [
      "an unknown parameter",
      "cap: { policies: [demo, monthly], at: limits }",
      "unknown-name at limits: there is no parameter `limits`; did you mean `limit`?",
    ],
    [
      "policies of other subjects",
      "excludes: { stands: county_duty, gives_way: demo }",
      "level-mismatch at demo: the policy `demo` is of a person, those before it are of a county; policies that interact need a subject in common, name others",
    ],
    [
      "policies of another period",
      "higher: [demo, monthly, yearly]",
      "period-mismatch at yearly: `yearly` is `per: year`, a policy before it `per: month`; amounts that interact need one `per`, make them alike",
    ],
    [
      "a cap of another period",
      "cap: { policies: [demo, monthly], at: grant }",
      "period-mismatch at grant: the amount is `per: month`, but this is money per year; state one `per`",
    ],
    [
      "a cap that is no money",
      "cap: { policies: [demo, monthly], at: rate }",
      "type-mismatch at rate: money is needed here, but this is a share; correct it",
    ],
    [
      "a cap for each of something",
      "cap: { policies: [demo, monthly], at: per_head }",
      "unit-mismatch at per_head: the money is still for each `person`; multiply it by a count of that unit",
    ],
    ["one policy alone", "higher: [demo]", "wrong-length at null: `higher` needs 2 items or more; add or remove some"],
  ])("refuse %s", (_, rule, error) => expect(errorsOf(`rule: { ${said}, ${rule} }\n`)).toEqual([error]));

  it("refuse a source that is not listed", () => {
    expect(errorsOf("rule: { text: { zh: 甲, en: a }, cite: opinion §1, higher: [demo, monthly] }\n")).toEqual([
      "unknown-source at opinion: `opinion` is not in `sources.yaml`; did you mean `opinions`?",
    ]);
  });

  it("must have a citation", () => {
    expect(errorsOf("rule: { text: { zh: 甲, en: a }, higher: [demo, monthly] }\n")).toEqual([
      "missing-key at rule: `cite` is missing; add it",
    ]);
  });
});
