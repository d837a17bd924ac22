import type { Command } from "commander";
import type { Diagnostic } from "../model/diagnostic.js";
import { examplesText } from "./examples.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

/** Adds `huimin check`: every mistake of a pack, with its place. */
export function addCheck(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("check")
    .description(messages.verb.check)
    .argument("[dir]", messages.argument.folder, ".")
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(["check policies/hubei", "check policies/hubei --json"], session))
    .action(async (folder: string) => session.finish(await run(folder, session)));
}

async function run(folder: string, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  const diagnostics = inFolder(folder, compiled.value.diagnostics);
  const text = session.json
    ? `${JSON.stringify({ ok: compiled.value.ok, diagnostics }, null, 2)}\n`
    : diagnosticsText(diagnostics, session);
  await session.io.out(text);
  return compiled.value.ok ? 0 : 1;
}

/** Writes diagnostics one a line, `file:line:column code: message`, then how many there are. */
function diagnosticsText(diagnostics: readonly Diagnostic[], { messages, language }: Session): string {
  const lines = diagnostics.map(({ at, code, severity, message }) => {
    const word = severity === "warning" ? `${messages.warningWord} ` : "";
    return `${at.file}:${at.line}:${at.column} ${word}${code}: ${message[language]}\n`;
  });
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  return `${lines.join("")}${messages.checked(errors, diagnostics.length - errors)}\n`;
}
