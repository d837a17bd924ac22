import type { Language } from "../values/text.js";
import type { Change, ChangedLayer } from "./change.js";
import type { ItemKind } from "./item.js";
import { reportWordsEn } from "./report-words-en.js";
import { reportWordsZh } from "./report-words-zh.js";
import type { Reason, Verdict } from "./verdict.js";

/** Every sentence of a report, in one language. */
export interface ReportWords {
  readonly title: (base: string, head: string) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly noVerdict: string;
  readonly reason: (reason: Reason, policy: string) => string;
  readonly moreReasons: (count: number) => string;
  readonly noEffects: string;
  readonly kind: Readonly<Record<ItemKind, string>>;
  readonly layer: Readonly<Record<ChangedLayer, string>>;
  readonly change: Readonly<Record<Change["change"], string>>;
  readonly effectColumns: readonly string[];
  readonly changeColumns: readonly string[];
  readonly provisionColumns: readonly string[];
  readonly rules: (count: number) => string;
  readonly words: (count: number) => string;
  readonly witnesses: string;
  readonly scope: string;
  readonly subjects: (subjects: number, households: number) => string;
  readonly money: (yuan: string, per: string | null) => string;
  readonly day: (first: string, peak: string) => string;
  readonly place: {
    readonly all: string;
    readonly more: (names: readonly string[], count: number) => string;
    readonly joint: string;
  };
  readonly attributed: (looked: number, of: number) => string;
  readonly left: (count: number) => string;
  readonly underReading: (readings: string) => string;
  readonly paste: (policy: string) => string;
  readonly whole: { readonly version: string; readonly answer: string };
  readonly named: (label: string) => string;
  readonly scopeLines: (scope: ScopeFigures) => readonly string[];
  readonly engine: (side: string, engine: string, ours: string) => string;
  readonly migration: MigrationWords;
}

/** What the scope of a comparison is told by. */
interface ScopeFigures {
  readonly policies: readonly string[];
  readonly untouched: readonly string[];
  readonly days: readonly string[];
  readonly seed: number;
  readonly population: number;
  readonly boundary: number;
  readonly scenarios: number;
  readonly adapted: number;
  readonly skipped: number;
  readonly readings: readonly string[];
}

/** The headings of a changelog entry. */
interface MigrationWords {
  readonly heading: (version: string, change: string) => string;
  readonly impactedDays: string;
  readonly impactedPlaces: string;
  readonly impactedProvisions: string;
  readonly impactedGroups: string;
  readonly changes: string;
  readonly whatToDo: string;
  readonly none: string;
  readonly group: (policy: string, kind: string, provision: string) => string;
  readonly advice: (reason: Reason, policy: string) => string | null;
}

/** Holds the sentences of each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { zh: reportWordsZh, en: reportWordsEn };
