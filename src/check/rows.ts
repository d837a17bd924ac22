import type { Row } from "../model/pack.js";

/** Finds the row of a cell that a day lies in; rows are sorted by their first day. */
export function rowOn(rows: readonly Row[], day: string): Row | null {
  const row = rows.findLast(({ from }) => from <= day);
  return row === undefined || (row.until !== null && row.until < day) ? null : row;
}

/** Tells whether a cell has a row on a day. */
export function holds(rows: readonly Row[], day: string): boolean {
  return rowOn(rows, day) !== null;
}
