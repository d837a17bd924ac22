import type { Cell, Row } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenCells, WrittenRow } from "../model/written/parameter.js";
import { bindRow, copyRow, type RowUse } from "./bind-row.js";
import { nameProblems } from "./name-wording.js";
import { readDay, readValue } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import { valueProblems } from "./value-wording.js";

/** A key of a table; its type is null for `locality`, whose entries are codes or zones, and where the type is not known. */
export interface CellKey {
  readonly name: string;
  readonly type: ValueType | null;
}

export interface CellsUse extends RowUse {
  readonly keys: readonly CellKey[];
  readonly zones: ReadonlySet<string>;
}

interface Standing {
  readonly at: At;
  /** The keys passed on the way down. */
  readonly passed: readonly string[];
}

/** Binds the rows of a table: under one mapping for each key stand rows by their first day. */
export function bindCells(written: WrittenCells, at: At, use: CellsUse): readonly Cell[] {
  return bindLevel(written, { at, passed: [] }, use);
}

function bindLevel(written: WrittenCells, { at, passed }: Standing, use: CellsUse): readonly Cell[] {
  const key = use.keys[passed.length];
  if (key === undefined) return [{ keys: passed, rows: bindRows(written, { at, passed }, use) }];
  return Object.entries(written).flatMap(([entry, below]) => {
    const here = under(at, entry);
    if (isRow(below)) {
      use.report(keyOf(here), valueProblems.wrongKeys(entry, namesOf(use)));
      return [];
    }
    checkKey(entry, key, { ...use, at: here });
    return bindLevel(below, { at: here, passed: [...passed, entry] }, use);
  });
}

const namesOf = ({ keys }: CellsUse): readonly string[] => keys.map(({ name }) => name);

function checkKey(entry: string, { name, type }: CellKey, use: CellsUse & { readonly at: At }): void {
  const at = keyOf(use.at);
  if (name === "locality") {
    if (use.divisions.has(entry) || use.zones.has(entry)) return;
    use.report(at, nameProblems.unknownLocality(entry, [...use.divisions, ...use.zones]));
  } else if (type !== null) readValue(entry, type, { ...use, at });
}

function bindRows(written: WrittenCells, { at, passed }: Standing, use: CellsUse): readonly Row[] {
  const days = Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows: Row[] = [];
  for (const [day, row] of days) {
    const here = under(at, day);
    if (!isRow(row) || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
      use.report(keyOf(here), valueProblems.wrongKeys(day, namesOf(use)));
      continue;
    }
    readDay(day, keyOf(here), use);
    const bound = bindRow(row, here, { ...use, from: day, keys: passed });
    rows.push(row.same_as_above === "true" ? copyRow(bound, rows.at(-1), { ...use, at: here }) : bound);
  }
  return rows;
}

const rowFields: ReadonlySet<string> = new Set([
  "value",
  "between",
  "not_seen",
  "same_as_above",
  "per",
  "until",
  "starts",
  "published",
  "cite",
]);

function isRow(written: WrittenCells | WrittenRow): written is WrittenRow {
  const entries: [string, unknown][] = Object.entries(written);
  return entries.every(([key, part]) => rowFields.has(key) && (typeof part !== "object" || Array.isArray(part)));
}
