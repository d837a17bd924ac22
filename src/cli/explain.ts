import type { Command } from "commander";
import { evaluate } from "../answer/evaluate.js";
import { findings } from "../answer/findings.js";
import { explainFindings } from "../explain/explain-findings.js";
import type { ExplanationLine } from "../explain/explanation-line.js";
import { renderText } from "../explain/render-text.js";
import type { Determination } from "../model/determination.js";
import type { Plan } from "../model/plan.js";
import { subjectText, titleText } from "./answer-table.js";
import { planFrom } from "./evaluate.js";
import { examplesText } from "./examples.js";
import { attempt, failed } from "./failure.js";
import { parseCase } from "./parse-case.js";
import { addPlanOptions, type PlanFlags } from "./plan-options.js";
import { readText } from "./read-text.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags extends PlanFlags {
  readonly subject?: string;
  readonly json?: true;
}

interface Explanation {
  readonly determination: Determination;
  readonly lines: readonly ExplanationLine[];
}

/** Adds `huimin explain`: each determination as an officer's checklist. */
export function addExplain(program: Command, session: Session): void {
  const { messages } = session;
  const command = program.command("explain").description(messages.verb.explain).argument("<case>", messages.argument.case);
  addPlanOptions(command, session)
    .option("--subject <id>", messages.option.subject)
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(examples, session))
    .action(async (path: string, flags: Flags) => session.finish(await run(path, flags, session)));
}

const examples = [
  "explain home.yaml --as-of 2019-11-15 --policy dibao_top_up",
  "explain home.yaml --as-of 2019-11-15 --policy dibao_top_up --subject a --language en",
];

async function run(path: string, flags: Flags, session: Session): Promise<Status> {
  const planned = await planFrom(flags);
  if (!planned.ok) return fail(planned.failure, session);
  const text = await readText("invalid_case", path, session.io);
  const read = text.ok ? parseCase(path, text.value) : text;
  const explained = read.ok ? attempt(() => explainAll(planned.value, read.value, flags, session)) : read;
  if (!explained.ok) return fail(explained.failure, session);
  if (explained.value.length === 0 && flags.subject !== undefined) return fail(noSuchSubject(flags.subject, session), session);
  await session.io.out(session.json ? jsonText(explained.value) : pageText(planned.value, explained.value, session));
  return 0;
}

function noSuchSubject(subject: string, { messages }: Session) {
  const message = { zh: messages.noSuchSubject, en: messages.noSuchSubject };
  return failed("invalid_options", { code: "unknown_subject", path: `--subject ${subject}`, message }).failure;
}

function explainAll(plan: Plan, input: unknown, { subject }: Flags, { language }: Session): readonly Explanation[] {
  const wanted = evaluate(plan, input).determinations.filter(
    (each) => subject === undefined || (each.subject.id ?? each.subject.kind) === subject,
  );
  return wanted.map((determination) => {
    const found = findings(plan, input, { policy: determination.policy, subject: determination.subject });
    return { determination, lines: explainFindings(plan.pack, determination, found, language) };
  });
}

function jsonText(explanations: readonly Explanation[]): string {
  const told = explanations.map(({ determination: { policy, version, subject, outcome }, lines }) => ({
    policy,
    version,
    subject,
    outcome,
    lines,
  }));
  return `${JSON.stringify({ explanations: told }, null, 2)}\n`;
}

function pageText(plan: Plan, explanations: readonly Explanation[], session: Session): string {
  const { language, io, messages } = session;
  const pages = explanations.map(({ determination, lines }) => {
    const policy = plan.versions[determination.policy] ?? plan.pack.policies[determination.policy];
    const heading = `${policy?.title[language] ?? determination.policy}  ${subjectText(determination.subject, session)}`;
    return `\n${heading}\n${renderText(lines, { language, colour: io.colour, width: io.width })}`;
  });
  return `${titleText(plan, session)}\n${pages.length === 0 ? `${messages.noSubject}\n` : pages.join("")}`;
}
