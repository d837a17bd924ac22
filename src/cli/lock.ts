import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { type Lock, lockParts } from "../model/lock.js";
import { examplesText } from "./examples.js";
import { failedAt } from "./failure.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

/** Adds `huimin lock`: writes down what is released, so that `check` refuses to have it changed. */
export function addLock(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("lock")
    .description(messages.verb.lock)
    .argument("[dir]", messages.argument.folder, ".")
    .addHelpText("after", `\n${messages.lock.help}\n${examplesText(["lock policies/hubei"], session)}`)
    .action(async (folder: string) => session.finish(await run(folder, session)));
}

// A pack that breaks its own lock does not compile, so that what is written only ever adds to what was there.
async function run(folder: string, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  if (!compiled.value.ok) return fail(failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics)).failure, session);
  const [{ lockText, meaningOf }, { readLock }] = await Promise.all([
    import("../check/meaning.js"),
    import("../read/read-lock.js"),
  ]);
  const path = join(folder, "lock.json");
  const before = await readFile(path, "utf8").catch(() => "");
  const [lock, known] = [meaningOf(compiled.value.pack), readLock(before)];
  const text = lockText(lock);
  if (text !== before) await writeFile(path, text);
  const added = countOf(lock) - (known === null ? 0 : countOf(known));
  await session.io.out(`${session.messages.lock.written(path, countOf(lock), added)}\n`);
  return 0;
}

function countOf(lock: Lock): number {
  return lockParts.reduce((sum, part) => sum + Object.keys(lock[part]).length, 0);
}
