import { type Command, Option } from "commander";
import { sortByAcceptance } from "../analysis/accept.js";
import { analysePack } from "../analysis/analyse-pack.js";
import type { AnalysisFinding, NotDecided, Place } from "../analysis/finding.js";
import type { Text } from "../values/text.js";
import { examplesText } from "./examples.js";
import { failedAt } from "./failure.js";
import { compileFolder, inFolder, readAcceptedOf } from "./pack-folder.js";
import { fail, type Session, type Status } from "./session.js";

const levels = ["none", "error", "warning", "note"] as const;

interface Flags {
  readonly format: "text" | "json";
  readonly failOn: (typeof levels)[number];
}

/** Adds `huimin analyse`: what no household can show, and what goes wrong for one, with the household. */
export function addAnalyse(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("analyse")
    .description(messages.verb.analyse)
    .argument("[dir]", messages.argument.folder, ".")
    .addOption(new Option("--format <format>", messages.analyse.format).choices(["text", "json"]).default("text"))
    .addOption(new Option("--fail-on <level>", messages.analyse.failOn).choices(levels).default("warning"))
    .addHelpText("after", `\n${messages.analyse.status}\n${examplesText(examples, session)}`)
    .action(async (folder: string, flags: Flags) => session.finish(await run(folder, flags, session)));
}

const examples = ["analyse policies/hubei", "analyse policies/hubei --format json --fail-on error"];

async function run(folder: string, { format, failOn }: Flags, session: Session): Promise<Status> {
  const compiled = await compileFolder(folder);
  if (!compiled.ok) return fail(compiled.failure, session);
  const accepted = await readAcceptedOf(folder);
  if (!compiled.value.ok || !accepted.ok) {
    const diagnostics = [...compiled.value.diagnostics, ...(accepted.ok ? [] : accepted.diagnostics)];
    return fail(failedAt("invalid_pack", inFolder(folder, diagnostics)).failure, session);
  }
  const { progress } = session.io;
  const clear = "\r\u001b[2K";
  const { findings, notDecided } = analysePack(compiled.value.pack, (policy, version) =>
    progress?.(`${clear}${policy} ${version}`),
  );
  progress?.(clear);
  const sorted = sortByAcceptance(findings, accepted.accepted);
  const result: Result = { findings: sorted.open, accepted: sorted.accepted, notDecided, unused: sorted.unused };
  await session.io.out(format === "json" ? `${JSON.stringify(result, null, 2)}\n` : textOf(result, folder, session));
  return isFailed(result, failOn) ? 1 : 0;
}

interface Result {
  readonly findings: readonly AnalysisFinding[];
  readonly accepted: readonly (AnalysisFinding & { readonly reason: Text })[];
  readonly notDecided: readonly NotDecided[];
  readonly unused: ReturnType<typeof sortByAcceptance>["unused"];
}

/** What is not decided counts as a warning: it may hide one. */
function isFailed({ findings, notDecided, unused }: Result, failOn: Flags["failOn"]): boolean {
  const limit = levels.indexOf(failOn);
  const isGrave = findings.some(({ severity }) => levels.indexOf(severity) <= limit);
  return isGrave || (limit >= levels.indexOf("warning") && notDecided.length + unused.length > 0);
}

function textOf({ findings, accepted, notDecided, unused }: Result, folder: string, { messages, language }: Session): string {
  const words = messages.analyse;
  const shown = (finding: AnalysisFinding): readonly string[] => {
    const readings = Object.entries(finding.readings).map(([name, option]) => ` ${name}=${option}`);
    return [
      `${placeText(finding)} ${words.severity[finding.severity]} ${codeText(finding)}: ${finding.message[language]}`,
      `    ${finding.asOf}${readings.join("")} ${JSON.stringify(finding.witness)}`,
    ];
  };
  const lines = [
    ...findings.flatMap(shown),
    ...notDecided.map((one) => `${placeText(one)} ? ${one.code}: ${one.message[language]}`),
    ...unused.map(({ at, code }) => `${folder}/${at.file}:${at.line}:${at.column} ${words.unused(code)}`),
    ...accepted.map((one) => `${placeText(one)} ${words.acceptedWord} ${codeText(one)}: ${one.reason[language]}`),
    words.counted(findings.length, notDecided.length, accepted.length),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function codeText({ code, detail }: AnalysisFinding): string {
  return detail === null ? code : `${code} (${detail})`;
}

function placeText({ policy, version, path }: Place): string {
  return policy === null ? path : `${policy}/${version} ${path}`;
}
