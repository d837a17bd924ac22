import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { packSchemas } from "../read/json-schema.js";
import { nearestName } from "../values/nearest-name.js";
import { examplesText } from "./examples.js";
import { failed } from "./failure.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly write?: string;
}

/** Adds `huimin schema`: the JSON Schemas of the files of a pack. */
export function addSchema(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("schema")
    .description(messages.verb.schema)
    .argument("[kind]", messages.argument.kind)
    .option("--write <dir>", messages.option.write)
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(["schema", "schema policy", "schema --write schemas"], session))
    .action(async (kind: string | undefined, flags: Flags) => session.finish(await run(kind, flags, session)));
}

async function run(kind: string | undefined, { write }: Flags, session: Session): Promise<Status> {
  const schemas: ReadonlyMap<string, unknown> = new Map(Object.entries(packSchemas()));
  if (kind !== undefined && !schemas.has(kind)) return fail(unknownKind(kind, [...schemas.keys()]), session);
  const chosen = [...schemas].filter(([name]) => kind === undefined || name === kind);
  if (write !== undefined) return writeAll(write, chosen, session);
  const text = kind === undefined ? [...schemas.keys()].join("\n") : JSON.stringify(schemas.get(kind), null, 2);
  await session.io.out(`${text}\n`);
  return 0;
}

async function writeAll(
  folder: string,
  schemas: readonly (readonly [string, unknown])[],
  { io, messages }: Session,
): Promise<Status> {
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of schemas) {
    const path = join(folder, `${name}.json`);
    await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
    await io.out(`${messages.writes(path)}\n`);
  }
  return 0;
}

function unknownKind(kind: string, known: readonly string[]) {
  const nearest = nearestName(kind, known);
  const message = {
    zh: `没有 \`${kind}\` 这种文件${nearest === null ? `，可用：${known.join("、")}` : `，是否为 \`${nearest}\`？`}`,
    en: `there is no kind of file \`${kind}\`; ${nearest === null ? `there are ${known.join(", ")}` : `did you mean \`${nearest}\`?`}`,
  };
  return failed("wrong_usage", { code: "unknown_kind", path: "", message }).failure;
}
