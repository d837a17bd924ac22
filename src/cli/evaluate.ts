import type { Command } from "commander";
import { evaluate } from "../answer/evaluate.js";
import type { Plan } from "../model/plan.js";
import { plan } from "../plan/plan.js";
import { answerTable } from "./answer-table.js";
import { examplesText } from "./examples.js";
import { attempt, type Result } from "./failure.js";
import { linesOf } from "./json-lines.js";
import { loadPack } from "./pack-folder.js";
import { parseCase, parseJson } from "./parse-case.js";
import { addPlanOptions, type PlanFlags, planOptions } from "./plan-options.js";
import { openBytes, readText } from "./read-text.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags extends PlanFlags {
  readonly json?: true;
  readonly lines?: true;
}

/** Adds `huimin evaluate`: the determinations of a case, or of each line of a file of cases. */
export function addEvaluate(program: Command, session: Session): void {
  const { messages } = session;
  const command = program.command("evaluate").description(messages.verb.evaluate).argument("<case>", messages.argument.case);
  addPlanOptions(command, session)
    .option("--json", messages.option.json)
    .option("--lines", messages.option.lines)
    .addHelpText("after", examplesText(examples, session))
    .action(async (path: string, flags: Flags) => session.finish(await run(path, flags, session)));
}

const examples = [
  "evaluate home.yaml --as-of 2019-11-15",
  "evaluate - --as-of 2019-11-15 --policy dibao_top_up --json < home.json",
  "evaluate home.yaml --as-of 2019-11-15 --suppose elderly_age=60 --reading several_hardships=each",
  "evaluate homes.jsonl --as-of 2019-11-15 --lines > answers.jsonl",
];

async function run(path: string, flags: Flags, session: Session): Promise<Status> {
  const planned = await planFrom(flags);
  if (!planned.ok) return fail(planned.failure, session);
  return flags.lines === true ? answerLines(path, planned.value, session) : answerOne(path, planned.value, session);
}

/** Loads the pack of a command line and plans it. */
export async function planFrom(flags: PlanFlags): Promise<Result<Plan>> {
  const pack = await loadPack(flags.pack);
  return pack.ok ? attempt(() => plan(pack.value, planOptions(flags))) : pack;
}

async function answerOne(path: string, planned: Plan, session: Session): Promise<Status> {
  const text = await readText("invalid_case", path, session.io);
  const read = text.ok ? parseCase(path, text.value) : text;
  const answer = read.ok ? attempt(() => evaluate(planned, read.value)) : read;
  if (!answer.ok) return fail(answer.failure, session);
  await session.io.out(session.json ? `${JSON.stringify(answer.value, null, 2)}\n` : answerTable(planned, answer.value, session));
  return 0;
}

async function answerLines(path: string, planned: Plan, session: Session): Promise<Status> {
  const opened = await openBytes("invalid_case", path, session.io);
  if (!opened.ok) return fail(opened.failure, session);
  let status: Status = 0;
  for await (const { number, text } of linesOf(opened.value.bytes)) {
    const read = text.ok ? parseJson("", text.value) : text;
    const answer = read.ok ? attempt(() => evaluate(planned, read.value)) : read;
    if (!answer.ok) status = 1;
    const told = answer.ok
      ? answer.value
      : { line: number, error: { code: answer.failure.code, problems: answer.failure.problems } };
    await session.io.out(`${JSON.stringify(told)}\n`);
  }
  return status;
}
