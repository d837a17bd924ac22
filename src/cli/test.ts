import { type Command, Option } from "commander";
import type { CoverageGoals } from "../model/compiled.js";
import type { Pack } from "../model/pack.js";
import { belowGoal, type Coverage, coverageOf } from "../testing/coverage.js";
import { type ProvisionCoverage, provisionCoverage } from "../testing/provision-coverage.js";
import { runScenarios, type ScenarioResult } from "../testing/run-scenarios.js";
import { annotation } from "./annotation.js";
import { coverageText } from "./coverage-text.js";
import { examplesText } from "./examples.js";
import { failedAt } from "./failure.js";
import { junitText } from "./junit.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

const formats = ["text", "json", "junit", "github"] as const;
type Format = (typeof formats)[number];

interface Flags {
  readonly json?: true;
  readonly format: Format;
  readonly coverage?: true;
}

/** Adds `huimin test`: the scenarios of a pack, and what of it they leave unproved. */
export function addTest(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("test")
    .description(messages.verb.test)
    .argument("[dir]", messages.argument.folder, ".")
    .option("--json", messages.option.json)
    .option("--coverage", messages.option.coverage)
    .addOption(new Option("--format <format>", messages.option.testFormat).choices(formats).default("text"))
    .addHelpText("after", `\n${messages.testStatus}\n${examplesText(examples, session)}`)
    .action(async (folder: string, flags: Flags) => session.finish(await run(folder, flags, session)));
}

const examples = ["test policies/hubei", "test policies/hubei --coverage", "test policies/hubei --format junit > scenarios.xml"];

async function run(folder: string, flags: Flags, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  if (!compiled.value.ok) return fail(failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics)).failure, session);
  const { pack, scenarios, coverage: goals } = compiled.value;
  const results = runScenarios(pack, scenarios);
  const provisions = provisionCoverage(pack, results);
  const coverage = flags.coverage === undefined ? null : coverageOf(pack, results);
  const tested: Tested = { folder, pack, results, provisions, coverage, goals };
  await session.io.out(writers[flags.json === undefined ? flags.format : "json"](tested, session));
  return isSound(tested) ? 0 : 1;
}

interface Tested {
  readonly folder: string;
  readonly pack: Pack;
  readonly results: readonly ScenarioResult[];
  readonly provisions: readonly ProvisionCoverage[];
  /** null: it was not asked for. */
  readonly coverage: Coverage | null;
  readonly goals: CoverageGoals;
}

function isSound({ results, provisions, coverage, goals }: Tested): boolean {
  if (!results.every(isPassed)) return false;
  const goalOf = coverage === null ? {} : goals;
  const isProved = (kind: "holds" | "fails"): boolean =>
    goalOf[kind] !== undefined || provisions.every(({ seen }) => seen[kind === "holds" ? "true" : "false"] > 0);
  return isProved("holds") && isProved("fails") && (coverage === null || belowGoal(coverage, goals).length === 0);
}

const writers = {
  text: (tested, session) => reportText(tested, session),
  json: (tested) => jsonText(tested),
  junit: ({ pack, folder, results }, session) => junitText(pack.id, folder, results, session),
  github: (tested, session) => githubText(tested, session),
} satisfies Record<Format, (tested: Tested, session: Session) => string>;

function isPassed({ failures }: ScenarioResult): boolean {
  return failures.length === 0;
}

/** A provision is proved when some scenario saw it hold and another saw it fail. */
function unseen({ seen }: ProvisionCoverage): readonly ("true" | "false")[] {
  return (["true", "false"] as const).filter((verdict) => seen[verdict] === 0);
}

function jsonText({ results, provisions, coverage, goals }: Tested): string {
  const scenarios = results.map(({ scenario: { policy, version, name, at }, failures }) => ({
    policy,
    version,
    name,
    at,
    failures,
  }));
  const more = coverage === null ? {} : { coverage: { ...coverage, provisions: undefined, goals } };
  return `${JSON.stringify({ scenarios, provisions, ...more }, null, 2)}\n`;
}

function reportText(tested: Tested, session: Session): string {
  const { folder, results, provisions, coverage, goals } = tested;
  const gaps = provisions.filter((each) => unseen(each).length > 0);
  const lines = [
    ...results.filter((result) => !isPassed(result)).flatMap((result) => failureLines(folder, result, session)),
    ...gaps.map((each) => gapLine(each, session)),
    ...summaryLines(tested, session),
  ];
  const more = coverage === null ? "" : coverageText(coverage, goals, session);
  return `${lines.map((line) => `${line}\n`).join("")}${more}`;
}

function summaryLines({ results, provisions }: Tested, { messages }: Session): readonly string[] {
  const passed = results.filter(isPassed).length;
  const gaps = provisions.filter((each) => unseen(each).length > 0).length;
  const unknown = messages.bracket(messages.seenUnknown(provisions.filter(({ seen }) => seen.unknown > 0).length));
  return [messages.tested(passed, results.length - passed), `${messages.seen(provisions.length, gaps)}${unknown}`];
}

function failureLines(folder: string, result: ScenarioResult, { messages, language }: Session): readonly string[] {
  const { at, name } = result.scenario;
  const differences = result.failures.map(
    ({ field, expected, actual }) => `    ${field}: ${messages.difference(expected, actual)}`,
  );
  return [`✗ ${folder}/${at.file}:${at.line}:${at.column} ${name[language]}`, ...differences];
}

function gapLine(provision: ProvisionCoverage, { messages }: Session): string {
  const verdicts = unseen(provision).map((verdict) => messages.verdict[verdict]);
  return `? ${provision.policy}/${provision.version} ${provision.path}: ${messages.neverSeen(verdicts.join(messages.or))}`;
}

function githubText(tested: Tested, session: Session): string {
  const { messages, language } = session;
  const { folder, results, provisions } = tested;
  const failed = results.filter((result) => !isPassed(result));
  const told = failed.map(({ scenario: { at, name }, failures }) => {
    const lines = failures.map(({ field, expected, actual }) => `${field}: ${messages.difference(expected, actual)}`);
    return annotation("error", { ...at, file: `${folder}/${at.file}` }, { title: name[language], message: lines.join("\n") });
  });
  const gaps = provisions.filter((each) => unseen(each).length > 0).map((each) => `${gapLine(each, session)}\n`);
  const more = tested.coverage === null ? "" : coverageText(tested.coverage, tested.goals, session);
  return [...told, ...gaps, ...summaryLines(tested, session).map((line) => `${line}\n`), more].join("");
}
