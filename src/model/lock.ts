/** What was released of a pack: a digest of the meaning of each thing, by its name. */
export interface Lock {
  /** `dibao_top_up@2019-10-14`. */
  readonly versions: Readonly<Record<string, string>>;
  /** Shared by all policies. */
  readonly definitions: Readonly<Record<string, string>>;
  /** The option that is taken by default. */
  readonly readings: Readonly<Record<string, string>>;
  /** Type, period, keys and floor. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `dibao_standard/420600/rural/2019-04-01`; those of facts that the pack itself knows among them. */
  readonly rows: Readonly<Record<string, string>>;
}

export const lockParts = ["versions", "definitions", "readings", "parameters", "rows"] as const satisfies readonly (keyof Lock)[];
