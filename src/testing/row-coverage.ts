import type { Pack, Row } from "../model/pack.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import { startReading } from "./ever-read.js";
import type { ScenarioResult } from "./run-scenarios.js";

/** Whether the answer of some scenario rests on a row. */
export interface RowCoverage {
  readonly row: string;
  readonly isUsed: boolean;
}

/** Tells of each row that a policy may come to on one of the row's days whether the answer of some scenario rests on it. */
export const rowCoverage = (pack: Pack, results: readonly ScenarioResult[]): readonly RowCoverage[] => {
  const used = new Set(results.flatMap(({ rows }) => rows));
  const isRead = startReading(pack);
  return Object.entries(pack.parameters).flatMap(([name, { cells }]) =>
    cells.flatMap(({ rows }) =>
      rows
        .filter((row, at) => isRead(`parameter ${name}`, [row.from, lastDayOf(row, rows[at + 1])]))
        .map(({ id }) => ({ row: id, isUsed: used.has(id) })),
    ),
  );
};

const lastDayOf = ({ until }: Row, next: Row | undefined): string => {
  const begins = next === undefined ? null : parseDate(next.from);
  return until ?? (begins === null ? "9999-12-31" : printDate(addDays(begins, -1)));
};
