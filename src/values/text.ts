/** A language that every text of a pack exists in. */
export type Language = "zh" | "en";

/** A text in both languages; Chinese is the one that counts. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
