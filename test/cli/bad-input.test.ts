import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { asOf, errorOf, file, home, huimin, supposed } from "./command.js";

vi.mock("../../src/hubei.js", async () => ({ hubei: (await import("../explain/demo-pack.js")).demoPack }));

const json = JSON.stringify(home);
const member = (facts: Record<string, unknown>) =>
  JSON.stringify({ ...home, household: { ...home.household, members: [{ ...home.household.members[0], ...facts }] } });

const billionLaughs = `a: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefghi"
  .split("")
  .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]`)
  .join("\n")}\n`;

const deepYaml = Array.from({ length: 5_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");

interface Row {
  readonly note: string;
  readonly input: string | Uint8Array;
  /** The name of the file, whose ending tells how it is read. */
  readonly name?: string;
  readonly code: string;
  readonly path?: string | RegExp;
}

const rows: readonly Row[] = [
  {
    note: "an unknown fact",
    input: member({ birthdate: "1947-03-02" }),
    code: "unknown_name",
    path: "household.members[0].birthdate",
  },
  { note: "a wrong type", input: member({ destitute: "maybe" }), code: "wrong_form", path: "household.members[0].destitute" },
  {
    note: "a day that does not exist",
    input: member({ birth_date: "2023-02-29" }),
    code: "wrong_form",
    path: "household.members[0].birth_date",
  },
  {
    note: "money with three decimals",
    input: member({ other_allowance: 1.005 }),
    code: "wrong_form",
    path: "household.members[0].other_allowance",
  },
  {
    note: "a member given twice",
    input: json.replace("[{", '[{"id":"a"},{'),
    code: "duplicate_id",
    path: "household.members[1].id",
  },
  { note: "an unknown division", input: '{"locality": "999999"}', code: "unknown_name", path: "locality" },
  { note: "a division that was abolished", input: '{"locality": "420321"}', code: "locality_not_in_force", path: "locality" },
  { note: "a part of a case named like an option", input: '{"policies": "grant"}', code: "unknown_name", path: "policies" },
  { note: "a list instead of a case", input: "[]", code: "wrong_form", path: "" },
  { note: "a key given twice in JSON", input: '{"locality": "420600", "locality": "421100"}', code: "duplicate_key" },
  {
    note: "an escaped key given twice in JSON",
    input: '{"locality": "420600", "\\u006cocality": "421100"}',
    code: "duplicate_key",
  },
  { note: "a __proto__ key in JSON", input: '{"__proto__": {"locality": "420600"}}', code: "forbidden_key" },
  { note: "a constructor key of a member in JSON", input: member({ constructor: 1 }), code: "forbidden_key" },
  {
    note: "a __proto__ key in YAML",
    input: "__proto__:\n  locality: a\n",
    name: "proto.yaml",
    code: "forbidden-key",
    path: /proto\.yaml:1:1$/,
  },
  { note: "broken JSON", input: '{\n  "locality": "420600",\n}', code: "json_syntax", path: /-:3:1$/ },
  { note: "JSON that ends early", input: '{"locality": "420600"', code: "json_syntax" },
  { note: "a tab in YAML", input: "household:\n\ton_allowance: true\n", name: "tab.yaml", code: "tab", path: /tab\.yaml:2:1$/ },
  { note: "an anchor in YAML", input: "locality: &a 420600\n", name: "anchor.yaml", code: "anchor" },
  { note: "a billion laughs", input: billionLaughs, name: "laughs.yaml", code: "anchor" },
  { note: "YAML nested 5,000 deep", input: deepYaml, name: "deep.yaml", code: "too_large" },
  { note: "YAML in brackets nested 5,000 deep", input: `a: ${"[".repeat(5_000)}`, name: "brackets.yaml", code: "too-deep" },
  { note: "JSON nested 5,000 deep", input: `${"[".repeat(5_000)}${"]".repeat(5_000)}`, code: "too_deep" },
  { note: "JSON of objects nested 5,000 deep", input: '{"a":'.repeat(5_000), name: "deep.json", code: "too_deep" },
  { note: "a file of 10 MB", input: " ".repeat(10_000_000), name: "big.json", code: "too_large" },
  { note: "10 MB on the standard input", input: " ".repeat(10_000_000), code: "too_large" },
  { note: "bytes that are not UTF-8", input: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), name: "latin.json", code: "not_utf8" },
  { note: "an empty file", input: "", name: "empty.yaml", code: "empty" },
  { note: "blank standard input", input: " \n\n", code: "empty" },
];

describe("a case that is no case", () => {
  it.each(rows)("$note: one clear error and no answer", async ({ input, name, code, path }) => {
    const argv = ["evaluate", name === undefined ? "-" : file(name, input), ...supposed, "--json"];
    const ran = await huimin(argv, name === undefined ? input : "");
    expect([ran.status, ran.out]).toEqual([1, ""]);
    const error = errorOf(ran);
    expect(error.code).toBe("invalid_case");
    expect(error.problems.map((problem) => problem.code)).toContain(code);
    const problem = error.problems.find((each) => each.code === code);
    if (path !== undefined) expect(problem?.path).toEqual(typeof path === "string" ? path : expect.stringMatching(path));
    expect(problem?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(problem?.message.en).toMatch(/^[^A-Z].*[^.]$/);
  });

  it("lists every problem at once, for a person too", async () => {
    const input = member({ birth_date: "2023-02-29", destitute: 3, salary: 1 });
    const ran = await huimin(["evaluate", "-", ...supposed], input);
    expect(ran.out).toBe("");
    expect(ran.err.split("\n")[0]).toBe("情况有误，未作认定（3处）：");
    expect(ran.err.trimEnd().split("\n")).toHaveLength(4);
  });
  it("does not let the case write control characters to the terminal", async () => {
    const ran = await huimin(["evaluate", "-", ...supposed], '{"\\u001b[31m": 1}');
    expect(ran.status).toBe(1);
    expect(ran.err).not.toContain("\u001b");
  });
});

describe("a file that cannot be read", () => {
  it("is missing", async () => {
    const ran = await huimin(["evaluate", "no/such/file.json", ...supposed, "--json"]);
    expect([ran.status, errorOf(ran).problems[0]?.code, errorOf(ran).problems[0]?.path]).toEqual([
      1,
      "not_found",
      "no/such/file.json",
    ]);
  });
  it("is a directory", async () => {
    const path = join(tmpdir(), "huimin-directory");
    mkdirSync(path, { recursive: true });
    const [one, many] = [
      await huimin(["evaluate", path, ...supposed, "--json"]),
      await huimin(["evaluate", path, ...supposed, "--json", "--lines"]),
    ];
    expect([one.status, many.status]).toEqual([1, 1]);
    const codes = [one, many].map((ran) => errorOf(ran).problems[0]?.code);
    expect(codes).toEqual(["is_directory", "is_directory"]);
  });
});

describe("a command line that is wrong", () => {
  const wrong: readonly { note: string; argv: readonly string[]; code: string; path?: string; says?: string }[] = [
    { note: "no day", argv: ["evaluate", "-"], code: "missing_mandatory_option_value", says: "--as-of" },
    { note: "a day in another form", argv: ["evaluate", "-", "--as-of", "2019/11/15"], code: "wrong_form", path: "--as-of" },
    { note: "a day that does not exist", argv: ["evaluate", "-", "--as-of", "2023-02-29"], code: "wrong_form", path: "--as-of" },
    {
      note: "a day of knowledge that does not exist",
      argv: ["evaluate", "-", ...asOf, "--known-on", "x"],
      code: "wrong_form",
      path: "--known-on",
    },
    {
      note: "an unknown policy",
      argv: ["evaluate", "-", ...asOf, "--policy", "grantt"],
      code: "unknown_name",
      path: "--policy",
      says: "`grant`",
    },
    {
      note: "an unknown reading",
      argv: ["evaluate", "-", ...asOf, "--reading", "sevral=once"],
      code: "unknown_name",
      path: "--reading sevral",
    },
    {
      note: "a policy named __proto__",
      argv: ["evaluate", "-", ...asOf, "--policy", "__proto__"],
      code: "unknown_name",
      path: "--policy",
    },
    { note: "a reading named __proto__", argv: ["evaluate", "-", ...asOf, "--reading", "__proto__=x"], code: "unknown_name" },
    {
      note: "an unknown option of a reading",
      argv: ["evaluate", "-", ...asOf, "--reading", "several=twice"],
      code: "unknown_name",
    },
    {
      note: "a reading without an option",
      argv: ["evaluate", "-", ...asOf, "--reading", "several"],
      code: "invalid_argument",
      says: "名称=取值",
    },
    {
      note: "a reading given twice",
      argv: ["evaluate", "-", ...asOf, "--reading", "several=once", "--reading", "several=each"],
      code: "invalid_argument",
    },
    {
      note: "a supposition of a wrong type",
      argv: ["evaluate", "-", ...asOf, "--suppose", "old_age=old"],
      code: "wrong_form",
      path: "--suppose old_age",
    },
    {
      note: "a supposition below the floor",
      argv: ["evaluate", "-", ...asOf, "--suppose", "rate=15%"],
      code: "below_floor",
      path: "--suppose rate",
    },
    {
      note: "an unknown option",
      argv: ["evaluate", "-", ...asOf, "--polcy", "grant"],
      code: "unknown_option",
      says: "`--policy`",
    },
    { note: "an unknown command", argv: ["evaluat", "-"], code: "unknown_command", says: "`evaluate`" },
    { note: "no case", argv: ["evaluate", ...asOf], code: "missing_argument", says: "`case`" },
    { note: "too many cases", argv: ["evaluate", "a", "b", ...asOf], code: "excess_arguments" },
    { note: "an unknown language", argv: ["evaluate", "-", ...asOf, "--language", "fr"], code: "invalid_argument" },
    { note: "a malformed day of facts", argv: ["facts", "grant", "--as-of", "today"], code: "wrong_form", path: "--as-of" },
  ];
  it.each(wrong)("$note: exit status 2, and what to do", async ({ argv, code, path, says }) => {
    const [human, machine] = [await huimin(argv, json), await huimin([...argv, "--json"], json)];
    expect([human.status, human.out, machine.status, machine.out]).toEqual([2, "", 2, ""]);
    const [problem] = errorOf(machine).problems;
    expect(problem?.code).toBe(code);
    if (path !== undefined) expect(problem?.path).toBe(path);
    if (says !== undefined) expect(human.err).toContain(says);
  });
  it("without arguments shows the usage", async () => {
    const ran = await huimin([]);
    expect([ran.status, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("用法：");
  });
});

describe("help", () => {
  it.each([
    "evaluate",
    "explain",
    "check",
    "test",
    "facts",
    "schema",
    "init",
    "diff",
    "mutate",
    "prove",
    "analyse",
    "lock",
    "pack",
  ])("of %s is in the language, with examples", async (verb) => {
    const [zh, en] = [await huimin([verb, "--help"]), await huimin([verb, "--help", "--language", "en"])];
    expect([zh.status, zh.err, en.status]).toEqual([0, "", 0]);
    expect(zh.out).toContain(`示例：\n  $ huimin ${verb}`);
    expect(en.out).toContain(`Examples:\n  $ huimin ${verb}`);
    expect(en.out).not.toMatch(/\p{Script=Han}/u);
    expect(zh.out).not.toMatch(/default|choices|\[options\]/);
  });
  it("names every command", async () => {
    const { out } = await huimin(["--help"]);
    expect(out.match(/^ {2}(evaluate|explain|check|test|facts|schema|init) /gm)).toHaveLength(7);
  });
});
