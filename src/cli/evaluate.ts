import type { Command } from "commander";
import { evaluate } from "../answer/evaluate.js";
import type { Plan } from "../model/plan.js";
import { plan } from "../plan/plan.js";
import { answerLines } from "./answer-lines.js";
import { answerTable } from "./answer-table.js";
import { examplesText } from "./examples.js";
import { attempt, type Result } from "./failure.js";
import { loadPack } from "./pack-folder.js";
import { parseCase } from "./parse-case.js";
import { addPlanOptions, type PlanFlags, planOptions } from "./plan-options.js";
import { readText } from "./read-text.js";
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
  return flags.lines === true
    ? answerLines(path, (input) => evaluate(planned.value, input), session)
    : answerOne(path, planned.value, session);
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
