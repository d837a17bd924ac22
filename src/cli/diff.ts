import { type Command, InvalidArgumentError, Option } from "commander";
import { changelogEntry } from "../difference/changelog.js";
import { type Difference, difference } from "../difference/difference.js";
import { reportMarkdown } from "../difference/report.js";
import { namesFor } from "../difference/report-names.js";
import { changeClasses } from "../difference/version-bump.js";
import { parseDate } from "../values/calendar-date.js";
import { readSides } from "./diff-sides.js";
import { examplesText } from "./examples.js";
import { showProgress } from "./progress.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly pack?: string;
  readonly asOf?: readonly string[];
  readonly size: number;
  readonly boundary: number;
  readonly seed: number;
  readonly format: "markdown" | "json" | "changelog";
  readonly failOn: readonly FailOn[];
}

const failOns = ["none", "undeclared", "patch", "minor", "major", "loss"] as const;
type FailOn = (typeof failOns)[number];

/** Adds `huimin diff`: what a change of a pack does, to whom, and whether its version says so. */
export function addDiff(program: Command, session: Session): void {
  const { option, argument, verb, diff } = session.messages;
  program
    .command("diff")
    .description(verb.diff)
    .argument("<base>", argument.base)
    .argument("<head>", argument.head)
    .option("--pack <dir>", option.diffPack)
    .option("--as-of <date>", option.diffAsOf, dayGiven(diff.day))
    .option("--size <count>", option.size, wholeNumber(diff.number, 0), 2_000)
    .option("--boundary <count>", option.boundary, wholeNumber(diff.number, 1), 400)
    .option("--seed <number>", option.seed, wholeNumber(diff.number, 0), 1)
    .addOption(new Option("--format <format>", option.format).choices(["markdown", "json", "changelog"]).default("markdown"))
    .addOption(
      new Option("--fail-on <what>", option.failOn).argParser(failOnGiven(diff.failOn)).default(["undeclared"], "undeclared"),
    )
    .addHelpText("after", `\n${diff.sides}\n${diff.status}\n${examplesText(examples, session)}`)
    .action(async (base: string, head: string, flags: Flags) => session.finish(await run(base, head, flags, session)));
}

const examples = [
  "diff origin/main HEAD --pack policies/hubei",
  "diff origin/main policies/hubei --language en --format json",
  "diff student_loan@2014-08-01 student_loan@2021-09-01",
  "diff hubei-0.1.0.json policies/hubei --format changelog",
];

function dayGiven(reason: string): (written: string, before?: readonly string[]) => readonly string[] {
  return (written, before = []) => {
    if (parseDate(written) === null) throw new InvalidArgumentError(reason);
    return [...before, written];
  };
}

function wholeNumber(reason: string, least: number): (written: string) => number {
  return (written) => {
    if (!/^\d{1,7}$/.test(written) || Number(written) < least) throw new InvalidArgumentError(reason);
    return Number(written);
  };
}

function failOnGiven(reason: string): (written: string) => readonly FailOn[] {
  return (written) =>
    written.split(",").map((each) => {
      const known = failOns.find((one) => one === each.trim());
      if (known === undefined) throw new InvalidArgumentError(reason);
      return known;
    });
}

async function run(base: string, head: string, flags: Flags, session: Session): Promise<Status> {
  const read = await readSides(base, head, flags.pack);
  if (!read.ok) return fail(read.failure, session);
  const { asOf = [], size, boundary, seed, format, failOn } = flags;
  const { isOfVersions } = read.value;
  const progress = showProgress(session, session.messages.diff.progress);
  const found = difference(read.value.base, read.value.head, { asOf, size, boundary, seed, isOfVersions, progress });
  const names = namesFor(read.value.base.pack, read.value.head.pack, session.language);
  const writers = {
    json: () => `${JSON.stringify(found, null, 2)}\n`,
    markdown: () => reportMarkdown(found, names),
    changelog: () => changelogEntry(found, names),
  };
  await session.io.out(writers[format]());
  return failOn.some((what) => isFailed(found, what)) ? 1 : 0;
}

function isFailed({ verdict, effects }: Difference, what: FailOn): boolean {
  if (what === "none") return false;
  if (what === "loss") return effects.some(({ kind }) => kind === "lost" || kind === "less");
  if (verdict === null) return false;
  if (what === "undeclared") return !verdict.isDeclared;
  return changeClasses.indexOf(verdict.class) >= changeClasses.indexOf(what);
}
