import { type Argument, Command, InvalidArgumentError, type Option } from "commander";
import { engineVersion } from "../answer/engine-version.js";
import { addAnalyse } from "./analyse.js";
import { addCheck } from "./check.js";
import { addDiff } from "./diff.js";
import { addEvaluate } from "./evaluate.js";
import { addExplain } from "./explain.js";
import { addFacts } from "./facts.js";
import { addInit } from "./init.js";
import { addLock } from "./lock.js";
import type { Messages } from "./messages.js";
import { addMutate } from "./mutate.js";
import { addPack } from "./pack.js";
import { addProve } from "./prove.js";
import { addSchema } from "./schema.js";
import { addScreen } from "./screen.js";
import type { Session } from "./session.js";
import { addTest } from "./test.js";

const verbs = [
  addEvaluate,
  addScreen,
  addExplain,
  addCheck,
  addTest,
  addFacts,
  addSchema,
  addInit,
  addPack,
  addDiff,
  addAnalyse,
  addProve,
  addLock,
  addMutate,
];

/** Makes the command line: one command for each verb. */
export function commandsOf(session: Session): Command {
  const { messages, io } = session;
  const program = new Command("huimin")
    .description(messages.description)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: () => {}, getOutHelpWidth: () => io.width })
    .configureHelp({
      styleTitle: (title) => messages.heading[title] ?? title,
      styleUsage: messages.help.usage,
      styleSubcommandTerm: messages.help.usage,
      optionDescription: (option) => described(option, messages.help),
      argumentDescription: (argument) => described(argument, messages.help),
    })
    .version(engineVersion, "--version", messages.help.version)
    .helpOption("-h, --help", messages.help.option)
    .helpCommand("help [command]", messages.help.command);
  for (const addVerb of verbs) addVerb(program, session);
  for (const command of [program, ...program.commands]) {
    command.option("--language <language>", messages.option.language, (written) => {
      if (written !== "zh" && written !== "en") throw new InvalidArgumentError(messages.option.language);
      return written;
    });
  }
  return program;
}

/** Says what an option or argument is, and what is taken where none is given. */
const described = ({ description, defaultValue, defaultValueDescription }: Option | Argument, said: Messages["help"]): string => {
  const usual = defaultValueDescription ?? (typeof defaultValue === "boolean" ? undefined : defaultValue);
  return usual === undefined ? description : said.default(description, String(usual));
};
