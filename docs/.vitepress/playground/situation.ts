import type { CaseInput, Language, Pack } from "../../../src/index.js";

/** What the officer looks at: every panel of the playground takes it, and computes nothing but what the library says of it. */
export interface Situation {
  readonly language: Language;
  /** The pack that answers: the released one, or one that the officer has changed in the page. */
  readonly pack: Pack;
  /** The policies chosen. */
  readonly policies: readonly string[];
  /** The day asked about, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Answers with what had been published by this day; null: everything known. */
  readonly knownOn: string | null;
  /** The chosen option of each reading that is not left at its default. */
  readonly readings: Readonly<Record<string, string>>;
  /** The household at hand, with its place. */
  readonly given: CaseInput;
}
