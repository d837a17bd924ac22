import type { Language } from "../values/text.js";
import type { Failure } from "./failure.js";
import { failureText } from "./failure-text.js";
import type { Io } from "./io.js";
import { type Messages, messages } from "./messages.js";

/** 0: answered; 1: the case or the pack is invalid; 2: wrong usage. */
export type Status = 0 | 1 | 2;

/** One run of the command: where it writes, in which language, and how it tells its exit status. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly messages: Messages;
  /** Errors are written for machines. */
  readonly json: boolean;
  readonly finish: (status: Status) => void;
}

/** Finds the language before the command line is parsed, so that help and errors are in it too. */
function languageOf(argv: readonly string[]): Language {
  const chosen = argv.flatMap((arg, at) =>
    arg === "--language" ? [argv[at + 1]] : arg.startsWith("--language=") ? [arg.slice(11)] : [],
  );
  return chosen.at(-1) === "en" ? "en" : "zh";
}

function isForMachines(argv: readonly string[]): boolean {
  const isJson = (arg: string, at: number): boolean =>
    arg === "--json" || arg === "--format=json" || (arg === "--format" && argv[at + 1] === "json");
  return argv.some(isJson);
}

/** Makes the session of a run. */
export function sessionOf(argv: readonly string[], io: Io, finish: (status: Status) => void): Session {
  const language = languageOf(argv);
  return { io, language, messages: messages[language], json: isForMachines(argv), finish };
}

/** Writes a failure to the standard error and gives its exit status. */
export function fail(failure: Failure, { io, json, language }: Session): Status {
  io.err(
    json ? `${JSON.stringify({ error: { code: failure.code, problems: failure.problems } })}\n` : failureText(failure, language),
  );
  return failure.code === "wrong_usage" || failure.code === "invalid_options" ? 2 : 1;
}
