/** How a line turned out: met, not met, not known, or a line that only tells. */
export type Sign = "✓" | "✗" | "?" | "·";

/** What a line of an explanation speaks of. */
export type LinePart = "conclusion" | "provision" | "component" | "interaction" | "missing" | "reading" | "source" | "validity";

/** One line of an explanation, in words of one language; the lines below it have a greater depth. */
export interface ExplanationLine {
  readonly part: LinePart;
  readonly depth: number;
  readonly sign: Sign;
  readonly requirement: string;
  /** What the person has: `72周岁`. */
  readonly person: string | null;
  /** What the law says: `60周岁`. */
  readonly law: string | null;
  /** Where the law says so. */
  readonly clause: string | null;
  /** How far the sources of this line were checked; null: they were. */
  readonly sourceStatus: string | null;
}

/** Makes a line of the parts that differ from an empty one. */
export function line(
  part: LinePart,
  given: Omit<Partial<ExplanationLine>, "part"> & { readonly requirement: string },
): ExplanationLine {
  return { part, depth: 0, sign: "·", person: null, law: null, clause: null, sourceStatus: null, ...given };
}
