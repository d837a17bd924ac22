import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { StrykerOptions } from "@stryker-mutator/api/core";
import { commonTokens, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import type { Collected } from "./collect.js";
import { forget, keepForgettably } from "./forget.js";

// Runs the tests in the process itself, which has loaded all of them once. Starting Vitest for each of some thousand mutants takes
// about a second each; most tests take a millisecond.

interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: CompleteDryRunResult["mutantCoverage"];
}

const switches = (): Switches => {
  const shared = globalThis as { __stryker__?: Switches };
  shared.__stryker__ ??= {};
  return shared.__stryker__;
};

const load = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href);

const resultOf = async ({ id, file, run }: Collected): Promise<TestResult> => {
  const began = performance.now();
  const told = { id, name: id, fileName: resolve(file) };
  try {
    await run();
    return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - began };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...told, status: TestStatus.Failed, timeSpentMs: performance.now() - began, failureMessage };
  }
};

const collectAll = async (files: readonly string[]): Promise<readonly Collected[]> => {
  keepForgettably();
  register(new URL("./resolve-vitest.mjs", import.meta.url));
  await import("../fixed-seed.js");
  const { collect } = await import("./collect.js");
  const tests: Collected[] = [];
  for (const file of files) tests.push(...(await collect(file, () => load(file))));
  return tests;
};

const runMutant = async (tests: readonly Collected[], { activeMutant, hitLimit }: MutantRunOptions) => {
  forget();
  Object.assign(switches(), { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = await resultOf(test);
    results.push(result);
    if (result.status === TestStatus.Failed) break;
  }
  const { hitCount } = switches();
  Object.assign(switches(), { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
  return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results });
};

const createRunner = ({ testFiles = [] }: StrykerOptions): TestRunner => {
  let tests: readonly Collected[] = [];
  return {
    // Nothing is loaded anew: what runs only while it loads is left out, and a mutant is awake only while tests run.
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      tests = await collectAll(testFiles);
    },
    dryRun: async () => {
      const results: TestResult[] = [];
      for (const test of tests) {
        forget();
        switches().currentTestId = test.id;
        results.push(await resultOf(test));
      }
      switches().currentTestId = undefined;
      const { mutantCoverage } = switches();
      return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
    },
    mutantRun: (options) =>
      runMutant(options.testFilter === undefined ? tests : tests.filter(({ id }) => options.testFilter?.includes(id)), options),
  };
};

const factory = Object.assign(createRunner, { inject: tokens(commonTokens.options) });

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: "in-process", factory }];
