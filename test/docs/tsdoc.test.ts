import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as authoring from "../../src/authoring.js";
import { hubei } from "../../src/hubei.js";
import * as huimin from "../../src/index.js";
import * as jsonRulesEngine from "../../src/json-rules-engine.js";
import * as testing from "../../src/testing.js";

const source = fileURLToPath(new URL("../../src", import.meta.url));

interface Example {
  readonly file: string;
  readonly statements: readonly string[];
  readonly claims: readonly { readonly expression: string; readonly value: string }[];
}

const examples: readonly Example[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(join(source, file), "utf8").matchAll(/@example\n((?: \* .*\n)+)/g)].map(([, text = ""]) => {
      const lines = text.split("\n").flatMap((line) => (line.startsWith(" * ") ? [line.slice(3)] : []));
      const claims = lines.flatMap((line) => {
        const [expression, value] = line.split(" //=> ");
        return expression === undefined || value === undefined ? [] : [{ expression, value }];
      });
      return { file, claims, statements: lines.filter((line) => !line.includes(" //=> ")) };
    }),
  );

const scope = { ...huimin, ...authoring, ...testing, ...jsonRulesEngine, hubei };

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

const run = async ({ statements }: Example, expression: string): Promise<unknown> =>
  new AsyncFunction(...Object.keys(scope), `${statements.join("\n")}\nreturn (${expression});`)(...Object.values(scope));

/** The functions that users call, by the entries of the package. */
const called = [huimin, authoring, testing, jsonRulesEngine]
  .flatMap((entry) => Object.entries(entry))
  .flatMap(([name, value]) => (typeof value === "function" && /^[a-z]/.test(name) ? [name] : []));

describe("the examples in the comments of the source", () => {
  it.each(examples.flatMap((example) => example.claims.map((claim) => ({ ...claim, example }))))(
    "$example.file: $expression is $value",
    async ({ example, expression, value }) => expect(await run(example, expression)).toEqual(await run(example, value)),
  );

  it.each(called)("%s has one", (name) => {
    const used = examples.some(({ statements, claims }) =>
      [...statements, ...claims.map(({ expression }) => expression)].join("\n").includes(`${name}(`),
    );
    expect(used).toBe(true);
  });
});
