import type { Row } from "../model/pack.js";
import type { CellState } from "../model/plan.js";

/** Says what a cell holds on a day. Days are compared as text, which orders them as the calendar does. */
export const cellState = (rows: readonly Row[], asOf: string, knownOn: string | null): CellState => {
  const known = rows.filter((row) => knownOn === null || row.published === null || row.published <= knownOn);
  const first = known[0];
  if (first === undefined) return { kind: "before" };
  if (asOf < first.from) return first.attested ? { kind: "gap" } : { kind: "before" };
  const row = known.findLast((candidate) => candidate.from <= asOf);
  if (row === undefined || (row.until !== null && row.until < asOf)) return { kind: "gap" };
  return { kind: "row", row };
};
