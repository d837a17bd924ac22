import type { Band, CaseInput, Language, Pack } from "../../../src/index.js";

/** Values supposed for parameters, as a pack writes them. */
export type Suppositions = Readonly<Record<string, string | readonly string[] | readonly Band[]>>;

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
  /** Values supposed for parameters that no source gives, as a pack writes them: `60`, `25%`. */
  readonly suppose?: Suppositions;
  /** The household at hand, with its place. */
  readonly given: CaseInput;
}
