import { type Compiled, compilePack, type Diagnostic } from "../../../../src/authoring.js";
import type { Pack } from "../../../../src/index.js";
import { type Failure, runScenarios, type Scenario } from "../../../../src/testing.js";

/** The texts of a pack's files by path in it. */
export type Files = Readonly<Record<string, string>>;

/** What is to be checked: later questions overtake earlier ones. */
export interface Question {
  readonly id: number;
  readonly files: Files;
  /** The scenarios of these policies run first. */
  readonly first: readonly string[];
}

/** What became of one scenario. */
export interface ScenarioOutcome {
  readonly policy: string;
  readonly version: string;
  readonly name: Scenario["name"];
  readonly at: Scenario["at"];
  readonly failures: readonly Failure[];
}

/** What is told of a question: first whether the files make a pack, then scenario by scenario what it gives. */
export type Told =
  | {
      readonly id: number;
      readonly kind: "compiled";
      readonly pack: Pack | null;
      readonly diagnostics: readonly Diagnostic[];
      readonly total: number;
    }
  | { readonly id: number; readonly kind: "scenarios"; readonly outcomes: readonly ScenarioOutcome[] };

const atOnce = 8;

/** Checks files bit by bit, so that a worker can listen in between. */
export function* checkFiles({ id, files, first }: Question): Generator<Told> {
  const compiled = compileOnTrial(files);
  const scenarios = compiled.ok ? ordered(compiled.scenarios, first) : [];
  const pack = compiled.ok ? compiled.pack : null;
  yield { id, kind: "compiled", pack, diagnostics: compiled.diagnostics, total: scenarios.length };
  if (pack === null) return;
  for (let at = 0; at < scenarios.length; at += atOnce) {
    yield { id, kind: "scenarios", outcomes: runScenarios(pack, scenarios.slice(at, at + atOnce)).map(outcomeOf) };
  }
}

const isLocked = ({ code }: Diagnostic): boolean => code.startsWith("locked-");

/** What was released may be tried otherwise in the page; that it may not be changed in place is told beside it. */
function compileOnTrial(files: Files): Compiled {
  const compiled = compilePack(files);
  if (compiled.ok || !compiled.diagnostics.every((one) => one.severity === "warning" || isLocked(one))) return compiled;
  const { "lock.json": _, ...unlocked } = files;
  const tried = compilePack(unlocked);
  const refused = compiled.diagnostics.filter(isLocked).map((one) => ({ ...one, severity: "warning" as const }));
  return { ...tried, diagnostics: [...refused, ...tried.diagnostics] };
}

const ordered = (scenarios: readonly Scenario[], first: readonly string[]): readonly Scenario[] => [
  ...scenarios.filter(({ policy }) => first.includes(policy)),
  ...scenarios.filter(({ policy }) => !first.includes(policy)),
];

const outcomeOf = ({ scenario, failures }: ReturnType<typeof runScenarios>[number]): ScenarioOutcome => ({
  policy: scenario.policy,
  version: scenario.version,
  name: scenario.name,
  at: scenario.at,
  failures,
});
