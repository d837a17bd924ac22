import type { InteractionEffect, Outcome } from "../model/determination.js";
import type { Component, RoundingMode, Source, Version } from "../model/pack.js";
import type { Period, ValueKind } from "../model/value-type.js";
import type { Language } from "../values/text.js";
import { english } from "./words-en.js";
import { chinese } from "./words-zh.js";

/** Every word that an explanation needs and the pack does not have. */
export interface Words {
  readonly outcome: Readonly<Record<Version["kind"], Readonly<Record<Outcome, string>>>>;
  readonly and: string;
  readonly separator: string;
  readonly colon: string;
  readonly bracket: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly date: (year: number, month: number, day: number) => string;
  readonly money: (amount: string) => string;
  readonly about: (exact: string, rounded: string) => string;
  readonly per: Readonly<Record<Period, (amount: string) => string>>;
  readonly atLeast: (amount: string) => string;
  readonly atMost: (amount: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly unit: (count: string, unit: string) => string;
  readonly age: (count: string) => string;
  readonly truth: { readonly yes: string; readonly no: string };
  readonly nothing: string;
  readonly band: (over: string, rate: string) => string;
  readonly eligible: {
    readonly yes: (policy: string) => string;
    readonly no: (policy: string) => string;
    readonly unknown: (policy: string) => string;
  };
  readonly unknown: string;
  readonly unknownHeldBy: (holders: string) => string;
  readonly ask: (holders: string) => string;
  /** In a sentence, in the place of a value of this kind that is not known. */
  readonly setLocally: Readonly<Record<ValueKind | "age", string>>;
  /** Instead of a value that is not known. */
  readonly setBy: (setter: string) => string;
  readonly noValue: string;
  /** The list of the members of the household, and that it is wanted. */
  readonly members: string;
  readonly missingMembers: string;
  /** Who must act on a duty. */
  readonly actedOnBy: (places: string) => string;
  /** Which value applies hangs on what is not known. */
  readonly notYetChosen: string;
  /** The same within a sentence. */
  readonly openInText: string;
  readonly floor: (value: string) => string;
  readonly floorInText: (value: string) => string;
  readonly supposed: (value: string) => string;
  readonly all: string;
  readonly any: string;
  readonly not: (requirement: string) => string;
  readonly notListed: string;
  readonly clause: (title: string, pinpoints: readonly string[]) => string;
  readonly status: Readonly<Record<Source["status"], string | null>>;
  readonly rounding: Readonly<Record<RoundingMode, (quantum: string) => string>>;
  readonly quantum: (text: string) => string;
  readonly paidBy: Readonly<Record<Component["form"], (payer: string) => string>>;
  readonly party: Readonly<Record<string, string>>;
  readonly amountNotDue: Readonly<Record<Component["form"], string>>;
  readonly amountUnknown: string;
  readonly amountRange: (range: string) => string;
  readonly stillNeeded: (labels: string) => string;
  readonly andMore: (labels: string, count: number) => string;
  readonly quoted: (title: string) => string;
  readonly beside: (policies: string) => string;
  readonly interaction: Readonly<Record<InteractionEffect["effect"], (paid: string | null) => string>>;
  readonly ifDue: (result: string) => string;
  /** What is paid where that is not the amount; null: not decided. */
  readonly payable: (paid: string | null) => string;
  readonly heading: {
    readonly amount: string;
    readonly missing: string;
    readonly readings: string;
    readonly sources: string;
    readonly supposed: string;
  };
  readonly missingFact: (label: string, holder: string) => string;
  readonly missingParameter: (label: string, place: string | null, setter: string | null) => string;
  readonly dependsOnPlace: string;
  readonly amountOnly: string;
  readonly place: string;
  readonly missingPlace: (within: string | null) => string;
  readonly reading: (text: string, chosen: string, others: string) => string;
  readonly validThrough: (day: string) => string;
  readonly noChangeAhead: string;
}

/** Holds the words of each language. */
export const words: Readonly<Record<Language, Words>> = { zh: chinese, en: english };
