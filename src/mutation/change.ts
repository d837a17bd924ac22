/** What is done to a rule to see whether a scenario notices. */
export type ChangeKind = "compare" | "negate" | "swap" | "drop" | "shift" | "date" | "round";

/** A thing with one small change in it; `was` and `becomes` show the part that changed as a pack writes it. */
export interface Change<T> {
  readonly kind: ChangeKind;
  /** Where in the thing the change lies, `.`-separated; empty: the thing itself. */
  readonly at: string;
  readonly was: string;
  /** Empty: the part is gone. */
  readonly becomes: string;
  readonly made: T;
}

/** Puts what became of a part into the whole; `at` comes before the place inside the part. */
export const within = <P, T>(at: string, changes: readonly Change<P>[], put: (part: P) => T): readonly Change<T>[] =>
  changes.map((change) => ({ ...change, at: [at, change.at].filter((part) => part !== "").join("."), made: put(change.made) }));

/** Changes each entry of a list, one at a time. */
export const inList = <P, T>(
  list: readonly P[],
  change: (part: P, index: number) => readonly Change<P>[],
  put: (changed: readonly P[]) => T,
): readonly Change<T>[] => list.flatMap((part, index) => within("", change(part, index), (made) => put(list.with(index, made))));
