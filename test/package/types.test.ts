import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { project, run } from "../../scripts/packed.js";
import { programOf } from "../docs/blocks.js";
import { bin, entries, prepare, root } from "./consumer.js";

// What TypeScript says to an app that uses the packed library.

const strictest = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: "es2022",
  types: [],
};

const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

const importing = entries.map((entry, index) => `import * as entry${index} from "${entry}";\nvoid entry${index};`).join("\n");
const requiring = entries.map((entry, index) => `import entry${index} = require("${entry}");\nvoid entry${index};`).join("\n");

/** Compiles programs of the app and returns what the compiler says. */
function compile(resolution: keyof typeof resolutions, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const compilerOptions = { ...strictest, ...resolutions[resolution], lib: ["es2023", "dom"] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  return run(project, join(bin, "tsc"), "--project", project);
}

const inFamily = (facts: string): string => `{ household: { members: [{ id: "a" }], ${facts} } }`;
const ofMember = (facts: string): string => `{ household: { members: [{ id: "a", ${facts} }] } }`;

interface Row {
  readonly note: string;
  readonly program: string;
  /** The code of the error that the compiler must give; 0: none. */
  readonly error: number;
}

const ofCase = (note: string, text: string, error: number): Row => ({
  note,
  program: `import type { Case } from "huimin/hubei";\nexport const one: Case = ${text};\n`,
  error,
});

const using = (note: string, text: string, error: number): Row => ({
  note,
  program: `import { evaluate, explain, plan } from "huimin";\nimport { hubei } from "huimin/hubei";\n${text}\n`,
  error,
});

const rows: readonly Row[] = [
  ofCase("nothing need be known", "{}", 0),
  ofCase("facts of every level", `{ locality: "420600", household: { residence: "rural" }, village: { exited: true } }`, 0),
  ofCase("an amount as a number or a text", ofMember(`aid_received: "250.50", tuition_and_lodging: 4000`), 0),
  ofCase("a list that cannot be changed", inFamily(`consents_to: ["house"] as const`), 0),
  ofCase("a misspelt fact", inFamily("receive_dibao: true"), 2561),
  ofCase("a misspelt fact of a member", ofMember(`birth_day: "2009-05-20"`), 2561),
  ofCase("a fact of a member at the household", inFamily(`birth_date: "2009-05-20"`), 2353),
  ofCase("an option that there is not", inFamily(`residence: "countryside"`), 2322),
  ofCase("an option that there is not, in a list", inFamily(`consents_to: ["car"]`), 2322),
  ofCase("an option as a number", ofMember("disability_grade: 1"), 2322),
  ofCase("a number where a date goes", ofMember("birth_date: 20090520"), 2322),
  ofCase("a Date where a date goes", ofMember("birth_date: new Date(0)"), 2322),
  ofCase("a word where a truth goes", inFamily(`receives_dibao: "yes"`), 2322),
  ofCase("null for what is not known", ofMember("seriously_ill: null"), 2322),
  ofCase("a member without an id", "{ household: { members: [{ seriously_ill: true }] } }", 2741),
  ofCase("a division code as a number", "{ locality: 420600 }", 2322),
  using("a plan for a day", `evaluate(plan(hubei, { asOf: "2019-11-15" }), {}).determinations;`, 0),
  using("a plan without a day", "plan(hubei, {});", 2345),
  using("a plan for a Date", "plan(hubei, { asOf: new Date(0) });", 2322),
  using("a pack by its name", `plan("hubei", { asOf: "2019-11-15" });`, 2345),
  using(
    "an explanation in another language",
    `explain(plan(hubei, { asOf: "2019-11-15" }), {}, { policy: "p", language: "fr" });`,
    2322,
  ),
  using("an answer that is changed", `evaluate(plan(hubei, { asOf: "2019-11-15" }), {}).determinations = [];`, 2540),
];

const fileOf = (index: number): string => join(project, `row-${index}.mts`);

/** The codes of the errors in each row. */
function errorsOfRows(): readonly (readonly number[])[] {
  for (const [index, { program }] of rows.entries()) writeFileSync(fileOf(index), program);
  const { NodeNext } = ts.ModuleKind;
  const options = { noEmit: true, strict: true, module: NodeNext, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true };
  const program = ts.createProgram(
    rows.map((_, index) => fileOf(index)),
    options,
  );
  return rows.map((_, index) => ts.getPreEmitDiagnostics(program, program.getSourceFile(fileOf(index))).map(({ code }) => code));
}

beforeAll(prepare, 300_000);

describe("the types of the packed library", () => {
  it("serve import and require under nodenext, and the program of README", () => {
    const readme = programOf(readFileSync(join(root, "README.md"), "utf8"), {});
    expect(compile("nodenext", { "readme.mts": readme, "use.mts": importing, "use.cts": requiring })).toBe("");
  }, 60_000);

  it("serve a bundler", () => expect(compile("bundler", { "use.ts": importing })).toBe(""), 60_000);
});

describe("TypeScript", () => {
  let errors: readonly (readonly number[])[];
  beforeAll(() => {
    errors = errorsOfRows();
  }, 60_000);

  for (const [index, { note, error }] of rows.entries())
    it(`${error === 0 ? "accepts" : "rejects"} ${note}`, () => expect(errors[index]).toEqual(error === 0 ? [] : [error]));
});
