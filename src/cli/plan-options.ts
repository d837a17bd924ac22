import { type Command, InvalidArgumentError } from "commander";
import type { PlanOptions } from "../plan/plan.js";
import type { Session } from "./session.js";

/** What a command line says of the plan. */
export interface PlanFlags {
  readonly asOf: string;
  readonly knownOn?: string;
  readonly policy?: readonly string[];
  readonly reading?: readonly Pair[];
  readonly suppose?: readonly Pair[];
  readonly pack?: string;
}

type Pair = readonly [name: string, value: string];

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function collectPairs(messages: Session["messages"]): (written: string, before?: readonly Pair[]) => readonly Pair[] {
  return (written, before = []) => {
    const at = written.indexOf("=");
    const name = written.slice(0, at);
    if (at < 1 || at === written.length - 1) throw new InvalidArgumentError(messages.notAPair);
    if (before.some(([other]) => other === name)) throw new InvalidArgumentError(messages.pairGivenTwice);
    return [...before, [name, written.slice(at + 1)]];
  };
}

/** Adds the options that evaluate and explain share. */
export function addPlanOptions(command: Command, { messages }: Session): Command {
  const { option } = messages;
  return command
    .requiredOption("--as-of <date>", option.asOf)
    .option("--known-on <date>", option.knownOn)
    .option("--policy <id>", option.policy, collect)
    .option("--reading <name=option>", option.reading, collectPairs(messages))
    .option("--suppose <name=value>", option.suppose, collectPairs(messages))
    .option("--pack <dir>", option.pack);
}

/** Reads the options of a plan from the command line; a value with commas is a list. */
export function planOptions({ asOf, knownOn, policy, reading, suppose }: PlanFlags): PlanOptions {
  return {
    asOf,
    knownOn,
    policies: policy,
    readings: Object.fromEntries(reading ?? []),
    suppose: Object.fromEntries((suppose ?? []).map(([name, value]) => [name, value.includes(",") ? value.split(",") : value])),
  };
}
