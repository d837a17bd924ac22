import { readdirSync, readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

// Changes the code of a folder in many small ways and tells which changes no test notices:
//   node --import tsx scripts/mutate-code.ts values
//   node --import tsx scripts/mutate-code.ts compile 'src/compile/quick/*.ts'
// Results are kept in reports/mutation, so that a second run tries only what has changed since.

/** The tests that are to notice, by the folder of the code; those that take least time come first. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  values: ["test/values"],
  expression: ["test/expression", "test/conformance"],
  findings: ["test/findings"],
  compile: [
    "test/compile/quick-parts.test.ts",
    "test/compile/exact-parts.test.ts",
    "test/compile/quick.test.ts",
    "test/compile/read-quickly.test.ts",
    "test/compile/read-limits.test.ts",
    "test/compile/checked-reader.test.ts",
    "test/compile/exact.test.ts",
    "test/findings",
    "scripts/mutate-code",
  ],
};

const least = 90;

// The processes that Stryker starts read TypeScript too.
process.env.NODE_OPTIONS = "--import tsx";

type Results = Awaited<ReturnType<Stryker["runMutationTest"]>>;

const testsIn = (path: string): readonly string[] =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => `${path}/${name}`)
        .sort();

const run = async (folder: string, files: string): Promise<Results> =>
  new Stryker({
    mutate: [files],
    testFiles: (testsOf[folder] ?? []).flatMap(testsIn),
    incrementalFile: `reports/mutation/${files.replace(/\W+/g, "-")}.json`,
  }).runMutationTest();

const scoreOf = (results: Results): number => {
  const tried = results.filter(({ status }) => status !== "Ignored");
  const noticed = tried.filter(({ status }) => status === "Killed" || status === "Timeout");
  return tried.length === 0 ? 0 : (100 * noticed.length) / tried.length;
};

const lineOf = ({ fileName, location, mutatorName, replacement, status }: Results[number]): string => {
  const { start, end } = location;
  const text = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const original = text.length === 1 ? text[0]?.slice(start.column - 1, end.column - 1) : `${text[0]?.slice(start.column - 1)} …`;
  return `${fileName}:${start.line}:${start.column} ${status} ${mutatorName}: ${original} -> ${replacement?.replace(/\s+/g, " ")}`;
};

const count = (results: Results): string => {
  const counted = new Map<string, number>();
  for (const { status } of results) counted.set(status, (counted.get(status) ?? 0) + 1);
  return [...counted].map(([status, times]) => `${times} ${status}`).join(", ");
};

const [folder = "", files = `src/${folder}/**/*.ts`] = process.argv.slice(2);
if (!Object.hasOwn(testsOf, folder)) {
  console.error(`name a folder: ${Object.keys(testsOf).join(", ")}`);
  process.exitCode = 2;
} else {
  const results = await run(folder, files);
  const unnoticed = results.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  console.log([...unnoticed.map(lineOf), `${files}: ${count(results)}; ${scoreOf(results).toFixed(1)} % noticed`].join("\n"));
  process.exitCode = scoreOf(results) < least ? 1 : 0;
}
