import type { Command } from "commander";
import { screen } from "../answer/screen.js";
import { answerLines } from "./answer-lines.js";
import { planFrom } from "./evaluate.js";
import { examplesText } from "./examples.js";
import { addPlanOptions, type PlanFlags } from "./plan-options.js";
import { fail, type Session, type Status } from "./session.js";

/** Adds `huimin screen`: outcome and amount alone for each line of a file of cases. */
export function addScreen(program: Command, session: Session): void {
  const { messages } = session;
  const command = program.command("screen").description(messages.verb.screen).argument("<cases>", messages.argument.cases);
  addPlanOptions(command, session)
    .addHelpText("after", examplesText(examples, session))
    .action(async (path: string, flags: PlanFlags) => session.finish(await run(path, flags, session)));
}

const examples = [
  "screen homes.jsonl --as-of 2019-11-15 > screened.jsonl",
  "screen - --as-of 2019-11-15 --policy dibao_top_up < homes.jsonl",
];

async function run(path: string, flags: PlanFlags, session: Session): Promise<Status> {
  const planned = await planFrom(flags);
  return planned.ok ? answerLines(path, (input) => screen(planned.value, input), session) : fail(planned.failure, session);
}
