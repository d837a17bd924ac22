import type { Command } from "commander";
import { type ProvisionCoverage, provisionCoverage } from "../testing/provision-coverage.js";
import { runScenarios, type ScenarioResult } from "../testing/run-scenarios.js";
import { examplesText } from "./examples.js";
import { failedAt } from "./failure.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

/** Adds `huimin test`: the scenarios of a pack, and the provisions that they leave unproved. */
export function addTest(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("test")
    .description(messages.verb.test)
    .argument("[dir]", messages.argument.folder, ".")
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(["test policies/hubei"], session))
    .action(async (folder: string) => session.finish(await run(folder, session)));
}

async function run(folder: string, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  if (!compiled.value.ok) return fail(failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics)).failure, session);
  const { pack, scenarios } = compiled.value;
  const results = runScenarios(pack, scenarios);
  const coverage = provisionCoverage(pack, results);
  await session.io.out(session.json ? jsonText(results, coverage) : reportText(folder, results, coverage, session));
  return results.every(isPassed) && coverage.every((each) => unseen(each).length === 0) ? 0 : 1;
}

function isPassed({ failures }: ScenarioResult): boolean {
  return failures.length === 0;
}

/** A provision is proved when some scenario saw it hold and another saw it fail. */
function unseen({ seen }: ProvisionCoverage): readonly ("true" | "false")[] {
  return (["true", "false"] as const).filter((verdict) => seen[verdict] === 0);
}

function jsonText(results: readonly ScenarioResult[], coverage: readonly ProvisionCoverage[]): string {
  const scenarios = results.map(({ scenario: { policy, version, name, at }, failures }) => ({
    policy,
    version,
    name,
    at,
    failures,
  }));
  return `${JSON.stringify({ scenarios, provisions: coverage }, null, 2)}\n`;
}

function reportText(
  folder: string,
  results: readonly ScenarioResult[],
  coverage: readonly ProvisionCoverage[],
  session: Session,
): string {
  const { messages } = session;
  const bad = results.filter((result) => !isPassed(result));
  const gaps = coverage.filter((each) => unseen(each).length > 0);
  return [
    ...bad.flatMap((result) => failureLines(folder, result, session)),
    ...gaps.map((each) => gapLine(each, session)),
    messages.tested(results.length - bad.length, bad.length),
    `${messages.seen(coverage.length, gaps.length)}${messages.bracket(messages.seenUnknown(coverage.filter(({ seen }) => seen.unknown > 0).length))}`,
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function failureLines(
  folder: string,
  { scenario, failures }: ScenarioResult,
  { messages, language }: Session,
): readonly string[] {
  const { at, name } = scenario;
  const differences = failures.map(({ field, expected, actual }) => `    ${field}: ${messages.difference(expected, actual)}`);
  return [`✗ ${folder}/${at.file}:${at.line}:${at.column} ${name[language]}`, ...differences];
}

function gapLine(provision: ProvisionCoverage, { messages }: Session): string {
  const verdicts = unseen(provision).map((verdict) => messages.verdict[verdict]);
  return `? ${provision.policy}/${provision.version} ${provision.path}: ${messages.neverSeen(verdicts.join(messages.or))}`;
}
