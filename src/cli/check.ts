import { type Command, Option } from "commander";
import type { Diagnostic } from "../model/diagnostic.js";
import { annotation } from "./annotation.js";
import { examplesText } from "./examples.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { sarifText } from "./sarif.js";
import { fail, type Session, type Status } from "./session.js";

const formats = ["text", "json", "sarif", "github"] as const;
type Format = (typeof formats)[number];

/** Adds `huimin check`: every mistake of a pack, with its place. */
export function addCheck(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("check")
    .description(messages.verb.check)
    .argument("[dir]", messages.argument.folder, ".")
    .option("--json", messages.option.json)
    .addOption(new Option("--format <format>", messages.option.checkFormat).choices(formats).default("text"))
    .addHelpText("after", `\n${messages.checkStatus}\n${examplesText(examples, session)}`)
    .action(async (folder: string, { json, format }: { readonly json?: true; readonly format: Format }) =>
      session.finish(await run(folder, json === undefined ? format : "json", session)),
    );
}

const examples = ["check policies/hubei", "check policies/hubei --format sarif > huimin.sarif"];

async function run(folder: string, format: Format, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  const { ok } = compiled.value;
  const diagnostics = inFolder(folder, compiled.value.diagnostics);
  const writers = {
    text: () => diagnosticsText(diagnostics, session),
    json: () => `${JSON.stringify({ ok, diagnostics }, null, 2)}\n`,
    sarif: () => sarifText(diagnostics, session.language),
    github: () => `${annotations(diagnostics, session)}${countText(diagnostics, session)}`,
  } satisfies Record<Format, () => string>;
  await session.io.out(writers[format]());
  return ok ? 0 : 1;
}

/** Writes diagnostics one a line, `file:line:column code: message`, then how many there are. */
function diagnosticsText(diagnostics: readonly Diagnostic[], session: Session): string {
  const { messages, language } = session;
  const lines = diagnostics.map(({ at, code, severity, message }) => {
    const word = severity === "warning" ? `${messages.warningWord} ` : "";
    return `${at.file}:${at.line}:${at.column} ${word}${code}: ${message[language]}\n`;
  });
  return `${lines.join("")}${countText(diagnostics, session)}`;
}

function annotations(diagnostics: readonly Diagnostic[], { language }: Session): string {
  return diagnostics
    .map(({ at, code, severity, message }) => annotation(severity, at, { title: code, message: message[language] }))
    .join("");
}

function countText(diagnostics: readonly Diagnostic[], { messages }: Session): string {
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  return `${messages.checked(errors, diagnostics.length - errors)}\n`;
}
