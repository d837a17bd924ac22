import type { Course } from "../model/claim.js";
import type { CoverageKind } from "../model/compiled.js";
import type { Outcome } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { ValueKind } from "../model/value-type.js";
import type { Proof, Reason } from "../proof/prove.js";
import type { Language } from "../values/text.js";
import { english } from "./messages-en.js";
import { chinese } from "./messages-zh.js";
import type { MutateWords } from "./mutate-words.js";

/** Every sentence of the commands; those of answers are in explain. */
export interface Messages {
  readonly description: string;
  readonly heading: Readonly<Record<string, string>>;
  readonly help: {
    readonly option: string;
    readonly command: string;
    readonly version: string;
    readonly examples: string;
    /** What commander writes of how a command is used: `[options] <case>`. */
    readonly usage: (text: string) => string;
    readonly default: (description: string, value: string) => string;
  };
  readonly verb: Readonly<
    Record<
      | "diff"
      | "pack"
      | "analyse"
      | "lock"
      | "mutate"
      | "prove"
      | "evaluate"
      | "screen"
      | "explain"
      | "check"
      | "test"
      | "facts"
      | "schema"
      | "init",
      string
    >
  >;
  readonly argument: Readonly<Record<"base" | "head" | "case" | "cases" | "folder" | "policy" | "policies" | "kind", string>>;
  readonly option: Readonly<
    Record<
      | "asOf"
      | "diffPack"
      | "diffAsOf"
      | "size"
      | "boundary"
      | "seed"
      | "format"
      | "failOn"
      | "knownOn"
      | "policy"
      | "reading"
      | "suppose"
      | "pack"
      | "json"
      | "lines"
      | "language"
      | "subject"
      | "write"
      | "from"
      | "factsAsOf"
      | "coverage"
      | "checkFormat"
      | "testFormat",
      string
    >
  >;
  readonly notAPair: string;
  readonly pairGivenTwice: string;
  readonly usage: Readonly<Record<string, (name: string) => string>>;
  readonly otherUsage: string;
  readonly bracket: (text: string) => string;
  readonly didYouMean: (name: string) => string;
  readonly seeHelp: string;
  readonly title: (pack: string, version: string, day: string) => string;
  readonly column: Readonly<Record<"policy" | "subject" | "outcome" | "valid", string>>;
  readonly subject: Readonly<Record<Level, string>>;
  readonly noSubject: string;
  readonly noSuchSubject: string;
  readonly warningWord: string;
  readonly checked: (errors: number, warnings: number) => string;
  readonly tested: (passed: number, failed: number) => string;
  readonly difference: (expected: string, actual: string) => string;
  readonly seen: (provisions: number, unseen: number) => string;
  readonly neverSeen: (verdicts: string) => string;
  readonly verdict: Readonly<Record<"true" | "false" | "unknown", string>>;
  readonly seenUnknown: (count: number) => string;
  readonly or: string;
  readonly ask: string;
  readonly type: Readonly<Record<ValueKind, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly heldBy: string;
  readonly notInForce: string;
  readonly noFacts: string;
  readonly writes: (path: string) => string;
  readonly exists: string;
  readonly badName: string;
  readonly badDay: string;
  readonly lock: { readonly help: string; readonly written: (path: string, things: number, added: number) => string };
  readonly checkStatus: string;
  readonly testStatus: string;
  readonly coverage: {
    readonly kind: Readonly<Record<CoverageKind, string>>;
    readonly column: Readonly<Record<"kind" | "seen" | "percent" | "goal", string>>;
    readonly side: (verdicts: string) => string;
    readonly version: string;
    readonly row: string;
  };
  readonly mutate: MutateWords;
  readonly analyse: {
    readonly format: string;
    readonly failOn: string;
    readonly status: string;
    readonly severity: Readonly<Record<"error" | "warning" | "note", string>>;
    readonly unused: (code: string) => string;
    readonly acceptedWord: string;
    readonly counted: (findings: number, notDecided: number, accepted: number) => string;
  };
  readonly prove: {
    readonly policy: string;
    readonly effort: string;
    readonly print: string;
    readonly status: string;
    readonly nothing: string;
    readonly statement: {
      readonly nobody_loses_against: (day: string) => string;
      readonly amount_at_least: () => string;
      readonly at_most_one_of: (policies: string) => string;
      readonly monotone_in: Readonly<Record<Course, (fact: string, order: readonly string[]) => string>>;
    };
    readonly outcome: Readonly<Record<Proof["outcome"], string>>;
    readonly reason: Readonly<Record<Reason["kind"], string>>;
    readonly answer: Readonly<Record<Outcome, string>>;
    readonly head: (name: string, outcome: string, questions: number, told: string) => string;
    readonly told: (statement: string, readings: readonly string[], until: string | null) => string;
    readonly because: (reason: string, what: string) => string;
    readonly local: (value: string) => string;
    readonly counted: (proven: number, refuted: number, notProven: number) => string;
  };
  readonly diff: {
    readonly sides: string;
    readonly status: string;
    readonly day: string;
    readonly number: string;
    readonly failOn: string;
    readonly progress: (done: number, of: number) => string;
  };
}

/** Holds the sentences of each language. */
export const messages: Readonly<Record<Language, Messages>> = { zh: chinese, en: english };
