import { type Command, InvalidArgumentError, Option } from "commander";
import type { Pack } from "../model/pack.js";
import { type Mutation, mutate } from "../mutation/mutate.js";
import { examplesText } from "./examples.js";
import { failed, failedAt } from "./failure.js";
import { mutateChinese, mutateEnglish } from "./mutate-words.js";
import { mutationText } from "./mutation-text.js";
import { compileFolder, inFolder, readEquivalentsOf } from "./pack-folder.js";
import { showProgress } from "./progress.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly pack: string;
  readonly format: "text" | "json";
  readonly minimum: number;
  readonly suggestions: number;
}

/** Adds `huimin mutate`: small mistakes made in the rules on purpose, and which of them no scenario notices. */
export function addMutate(program: Command, session: Session): void {
  const { argument, verb, mutate: words } = session.messages;
  program
    .command("mutate")
    .description(verb.mutate)
    .argument("[policies...]", argument.policies)
    .option("--pack <dir>", words.pack, ".")
    .addOption(new Option("--format <format>", words.format).choices(["text", "json"]).default("text"))
    .option("--minimum <percent>", words.minimum, numberUpTo(100, words.percent), 0)
    .option("--suggestions <count>", words.suggestions, numberUpTo(9999, words.number), 20)
    .addHelpText("after", `\n${words.status}\n${examplesText(examples, session)}`)
    .action(async (policies: readonly string[], flags: Flags) => session.finish(await run(policies, flags, session)));
}

const examples = [
  "mutate --pack policies/hubei --minimum 100",
  "mutate dibao_top_up buffer_period --pack policies/hubei --format json",
];

function numberUpTo(most: number, reason: string): (written: string) => number {
  return (written) => {
    if (!/^\d{1,4}$/.test(written) || Number(written) > most) throw new InvalidArgumentError(reason);
    return Number(written);
  };
}

async function run(policies: readonly string[], flags: Flags, session: Session): Promise<Status> {
  const { pack: folder, format, minimum, suggestions } = flags;
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  const listed = await readEquivalentsOf(folder);
  if (!compiled.value.ok || !listed.ok) {
    const { diagnostics } = compiled.value.ok && !listed.ok ? listed : compiled.value;
    return fail(failedAt("invalid_pack", inFolder(folder, diagnostics)).failure, session);
  }
  const { pack, scenarios } = compiled.value;
  const unknown = policies.find((name) => !Object.hasOwn(pack.policies, name));
  if (unknown !== undefined) return noSuchPolicy(unknown, pack, session);
  const found = mutate(pack, scenarios, {
    policies: policies.length === 0 ? null : policies,
    equivalents: listed.equivalents,
    suggestions,
    progress: showProgress(session, session.messages.mutate.progress),
  });
  await session.io.out(format === "json" ? jsonText(found) : mutationText(found, { folder, minimum }, session));
  return isFailed(found, minimum) ? 1 : 0;
}

function noSuchPolicy(name: string, pack: Pack, session: Session): Status {
  const known = Object.keys(pack.policies);
  const message = { zh: mutateChinese.noSuchPolicy(known.join("、")), en: mutateEnglish.noSuchPolicy(known.join(", ")) };
  return fail(failed("wrong_usage", { code: "unknown_policy", path: name, message }).failure, session);
}

function jsonText({ failing, ...rest }: Mutation): string {
  const places = failing.map(({ name, at }) => ({ name, at }));
  return `${JSON.stringify({ ...rest, failing: places }, null, 2)}\n`;
}

function isFailed({ scores, unknown, refuted, failing }: Mutation, minimum: number): boolean {
  return unknown.length + refuted.length + failing.length > 0 || scores.some(({ score }) => Number(score) < minimum);
}
