import { CommanderError } from "commander";
import { commandsOf } from "./commands.js";
import type { Io } from "./io.js";
import { fail, type Session, type Status, sessionOf } from "./session.js";

/** Runs the command on arguments and gives its exit status: 0 answered, 1 the case or pack is invalid, 2 wrong usage. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: Status = 0;
  const session = sessionOf(argv, io, (told) => {
    status = told;
  });
  const program = commandsOf(session);
  if (argv.length === 0) {
    io.err(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : wrongUsage(error, session);
  }
  return status;
}

// commander tells its errors in English with names in quotes: `error: unknown option '--asof'\n(Did you mean --as-of?)`.
function wrongUsage(error: CommanderError, session: Session): Status {
  const { messages } = session;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const reason = error.code === "commander.invalidArgument" ? /is invalid\. (.*)$/s.exec(error.message)?.[1] : undefined;
  const what = Object.hasOwn(messages.usage, error.code) ? messages.usage[error.code]?.(name) : undefined;
  const told = `${what ?? messages.otherUsage}${reason === undefined ? "" : messages.bracket(reason)}`;
  const message = `${told}${meant === undefined ? messages.seeHelp : messages.didYouMean(meant)}`;
  const code = error.code.replace("commander.", "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return fail({ code: "wrong_usage", problems: [{ code, path: "", message: { zh: message, en: message } }] }, session);
}
