import type { Command } from "commander";
import { engineVersion } from "../answer/engine-version.js";
import { examplesText } from "./examples.js";
import { failedAt } from "./failure.js";
import { compileFolder, inFolder } from "./pack-folder.js";
import type { PackedPack } from "./packed-pack.js";
import { fail, type Session, type Status } from "./session.js";

/** Adds `huimin pack`: a pack compiled into one file, to keep, to send, and to compare with later. */
export function addPack(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("pack")
    .description(messages.verb.pack)
    .argument("[dir]", messages.argument.folder, ".")
    .addHelpText("after", examplesText(["pack policies/hubei > hubei.json"], session))
    .action(async (folder: string) => session.finish(await run(folder, session)));
}

async function run(folder: string, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  if (!compiled.value.ok) return fail(failedAt("invalid_pack", inFolder(folder, compiled.value.diagnostics)).failure, session);
  const { pack, scenarios } = compiled.value;
  const packed: PackedPack = { engine: engineVersion, pack, scenarios };
  await session.io.out(`${JSON.stringify(packed)}\n`);
  return 0;
}
