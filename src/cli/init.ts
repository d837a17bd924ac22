import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { parseDate } from "../values/calendar-date.js";
import type { Text } from "../values/text.js";
import { examplesText } from "./examples.js";
import { failed } from "./failure.js";
import { newPolicyText } from "./new-policy.js";
import { packFolder } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly from: string;
  readonly pack: string;
}

/** Adds `huimin init`: the file of a policy, to be filled in. */
export function addInit(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("init")
    .description(messages.verb.init)
    .argument("<policy>", messages.argument.policy)
    .requiredOption("--from <date>", messages.option.from)
    .option("--pack <dir>", messages.argument.folder, ".")
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(["init care_visit --from 2024-01-01 --pack policies/hubei"], session))
    .action(async (policy: string, flags: Flags) => session.finish(await run(policy, flags, session)));
}

async function run(policy: string, { from, pack }: Flags, session: Session): Promise<Status> {
  const { messages, io, language } = session;
  const refuse = (code: string, path: string, text: string): Status => {
    const message: Text = { zh: text, en: text };
    return fail(failed("wrong_usage", { code, path, message }).failure, session);
  };
  if (!/^[a-z][a-z0-9_]*$/.test(policy)) return refuse("bad_name", policy, messages.badName);
  if (parseDate(from) === null) return refuse("wrong_form", "--from", messages.badDay);
  const folder = await packFolder(pack);
  if (!folder.ok) return fail(folder.failure, session);
  const path = join(pack, policy, `${from}.yaml`);
  await mkdir(dirname(path), { recursive: true });
  const written = await writeNew(path, newPolicyText(policy, from, language));
  if (!written) return refuse("exists", path, messages.exists);
  await io.out(`${messages.writes(path)}\n`);
  return 0;
}

/** Writes a file that is not there yet; false if it is. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
