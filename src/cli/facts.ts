import type { Command } from "commander";
import { optionInWords, type Vocabulary, vocabularyOf } from "../explain/vocabulary.js";
import type { Fact } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import { planFrom } from "./evaluate.js";
import { examplesText } from "./examples.js";
import { factsNeeded } from "./facts-needed.js";
import { failed } from "./failure.js";
import { fail, type Session, type Status } from "./session.js";

interface Flags {
  readonly asOf: string;
  readonly pack?: string;
}

type NamedFact = readonly [name: string, fact: Fact];

/** Adds `huimin facts`: what a policy needs to know, and who holds it. */
export function addFacts(program: Command, session: Session): void {
  const { messages } = session;
  program
    .command("facts")
    .description(messages.verb.facts)
    .argument("<policy>", messages.argument.policy)
    .requiredOption("--as-of <date>", messages.option.factsAsOf)
    .option("--pack <dir>", messages.option.pack)
    .option("--json", messages.option.json)
    .addHelpText("after", examplesText(["facts dibao_top_up --as-of 2019-11-15"], session))
    .action(async (policy: string, flags: Flags) => session.finish(await run(policy, flags, session)));
}

async function run(policy: string, flags: Flags, session: Session): Promise<Status> {
  const planned = await planFrom({ ...flags, policy: [policy] });
  if (!planned.ok) return fail(planned.failure, session);
  const facts = factsNeeded(planned.value, policy);
  if (facts === null) {
    const { notInForce } = session.messages;
    return fail(
      failed("invalid_options", { code: "not_in_force", path: "--as-of", message: { zh: notInForce, en: notInForce } }).failure,
      session,
    );
  }
  const vocabulary = vocabularyOf(planned.value.pack, session.language);
  await session.io.out(session.json ? jsonText(facts) : listText(facts, vocabulary, session));
  return 0;
}

function jsonText(facts: readonly NamedFact[]): string {
  return `${JSON.stringify({ facts: facts.map(([name, fact]) => ({ name, ...fact })) }, null, 2)}\n`;
}

function typeText(type: ValueType, vocabulary: Vocabulary, { messages }: Session): string {
  const options = type.options?.map((option) => {
    const words = optionInWords(option, type.options, vocabulary);
    return words === option ? option : `${option} ${words}`;
  });
  return options === undefined
    ? messages.type[type.kind]
    : `${messages.type[type.kind]}${messages.bracket(vocabulary.words.list(options))}`;
}

function listText(facts: readonly NamedFact[], vocabulary: Vocabulary, session: Session): string {
  const { messages, language } = session;
  if (facts.length === 0) return `${messages.noFacts}\n`;
  const entries = facts.map(([name, fact]) => {
    const levels = vocabulary.words.list(fact.of.map((level) => messages.level[level]));
    return [
      `${fact.label[language]}  ${name}`,
      `  ${levels}${vocabulary.words.separator}${typeText(fact.type, vocabulary, session)}`,
      `  ${messages.ask}${vocabulary.words.colon}${fact.ask[language]}`,
      `  ${messages.heldBy}${vocabulary.words.colon}${fact.heldBy[language]}`,
    ];
  });
  return entries.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
