import { attempt } from "./failure.js";
import { linesOf } from "./json-lines.js";
import { parseJson } from "./parse-case.js";
import { openBytes } from "./read-text.js";
import { fail, type Session, type Status } from "./session.js";

/** Answers each line of a file of cases on a line of its own; a line that is wrong is told as such, and the rest go on. */
export async function answerLines(path: string, answer: (input: unknown) => unknown, session: Session): Promise<Status> {
  const opened = await openBytes("invalid_case", path, session.io);
  if (!opened.ok) return fail(opened.failure, session);
  let status: Status = 0;
  for await (const { number, text } of linesOf(opened.value.bytes)) {
    const read = text.ok ? parseJson("", text.value) : text;
    const answered = read.ok ? attempt(() => JSON.stringify(answer(read.value))) : read;
    if (!answered.ok) status = 1;
    const told = answered.ok
      ? answered.value
      : JSON.stringify({ line: number, error: { code: answered.failure.code, problems: answered.failure.problems } });
    await session.io.out(`${told}\n`);
  }
  return status;
}
