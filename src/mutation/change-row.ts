import type { Row } from "../model/pack.js";
import type { Constant, ValueType } from "../model/value-type.js";
import { type Change, within } from "./change.js";
import { changeConstant, changeText, shiftedDay } from "./change-value.js";

type Rows = readonly Row[];

/** A change of one row, and between which days, inclusive, a plan then finds something else. */
export interface RowChange {
  readonly change: Change<Rows>;
  readonly row: Row;
  readonly days: readonly [string, string];
}

/** Changes the rows of a cell: each value or its bounds by the smallest step, each first and last day by a day. */
export const changeRows = (rows: Rows, type: ValueType): readonly RowChange[] =>
  rows.flatMap((row, at) => [
    ...changeRowValue(row, type).map((change) => inRows(rows, at, change, [row.from, lastDayOf(rows, at)])),
    ...changeDays(rows, at),
  ]);

const farAway = "9999-12-31";

/** The last day on which a row is in force. */
const lastDayOf = (rows: Rows, at: number): string => {
  const next = rows[at + 1]?.from;
  return rows[at]?.until ?? (next === undefined ? farAway : (shiftedDay(next, -1) ?? farAway));
};

const inRows = (rows: Rows, at: number, change: Change<Row>, days: readonly [string, string]): RowChange => ({
  row: rows[at] as Row,
  days,
  change: { ...change, made: rows.with(at, change.made) },
});

const changeRowValue = (row: Row, type: ValueType): readonly Change<Row>[] => {
  const { value, between } = row;
  if (value !== null) return within("", changeConstant(value, type), (changed: Constant): Row => ({ ...row, value: changed }));
  if (between === null) return [];
  const [low, high] = between;
  const end = (text: string | null, put: (changed: string) => Row): readonly Change<Row>[] =>
    text === null ? [] : within("between", changeText(text, type), put);
  return [
    ...end(low, (changed) => ({ ...row, between: [changed, high] })),
    ...end(high, (changed) => ({ ...row, between: [low, changed] })),
  ].filter(({ made }) => !isReversed(made.between));
};

const isReversed = (between: Row["between"]): boolean =>
  between !== null && between[0] !== null && between[1] !== null && Number(between[0]) > Number(between[1]);

const changeDays = (rows: Rows, at: number): readonly RowChange[] => {
  const row = rows[at] as Row;
  const until = row.until;
  return ([-1, 1] as const).flatMap((by) => [
    ...moved(rows, at, { ...row, from: shiftedDay(row.from, by) ?? row.from }, "from"),
    ...(until === null ? [] : moved(rows, at, { ...row, until: shiftedDay(until, by) }, "until")),
  ]);
};

/** A row must end after it begins, and neither begin nor end where its neighbours are. */
const moved = (rows: Rows, at: number, made: Row, which: "from" | "until"): readonly RowChange[] => {
  const row = rows[at] as Row;
  const [was, becomes] = [row[which] ?? "", made[which] ?? ""];
  const [before, after] = [rows[at - 1]?.from ?? "", rows[at + 1]?.from ?? farAway];
  const isSound = before < made.from && made.from < after && made.from <= (made.until ?? after) && (made.until ?? "") < after;
  // Of two ends the later day is in one of the rows only; of two beginnings it is the earlier.
  const [earlier = was, later = was] = [was, becomes].sort();
  const only = which === "until" ? later : earlier;
  return isSound ? [inRows(rows, at, { kind: "date", at: which, was, becomes, made }, [only, only])] : [];
};
