import type { CaseInput, FactInput, Language, Pack } from "../../../../src/index.js";
import type { Sheet, SheetRow } from "./csv.js";
import { messages } from "./messages.js";
import { type CellRead, readCell, readPlace } from "./read-cell.js";
import { type Target, targetId } from "./targets.js";

/** What is wrong in one place of a file. */
export interface BadCell {
  readonly line: number;
  /** The heading of the column; null: the whole row. */
  readonly column: string | null;
  readonly problem: string;
}

/** The rows of one household as a case; a household with problems is not worked out. */
export interface ReadHousehold {
  /** By their index in the sheet. */
  readonly rows: readonly number[];
  /** The id of each row's person. */
  readonly members: readonly string[];
  readonly given: CaseInput;
  readonly problems: readonly BadCell[];
}

export interface Columns {
  readonly targets: readonly Target[];
  /** What each column means, by `targetId`; null: nothing. */
  readonly mapping: readonly (string | null)[];
  readonly pack: Pack;
  readonly language: Language;
}

/** Joins rows into households by their id; a row without one is a household of its own. */
export const householdsOf = (sheet: Sheet, columns: Columns): readonly ReadHousehold[] => {
  const idAt = columns.mapping.indexOf("household_id");
  const groups = new Map<string, number[]>();
  sheet.rows.forEach(({ cells }, index) => {
    const id = idAt < 0 ? "" : (cells[idAt] ?? "").trim();
    const key = id === "" ? `row ${index}` : `id ${id}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const byId = new Map(columns.targets.map((target) => [targetId(target), target]));
  const read = columns.mapping.map((id) => (id === null ? undefined : byId.get(id)));
  return [...groups.values()].map((rows) => readHousehold(rows, sheet, read, columns));
};

interface Reading {
  readonly problems: BadCell[];
  readonly shared: Map<string, { readonly value: FactInput; readonly text: string; readonly line: number }>;
}

const readHousehold = (
  rows: readonly number[],
  sheet: Sheet,
  targets: readonly (Target | undefined)[],
  columns: Columns,
): ReadHousehold => {
  const reading: Reading = { problems: [], shared: new Map() };
  const people = rows.map((index, at) => readRow(sheet.rows[index] as SheetRow, at, sheet, targets, { ...columns, ...reading }));
  const seen = new Set<string>();
  people.forEach(({ id }, at) => {
    if (seen.has(id)) {
      const column = sheet.header[columns.mapping.indexOf("member_id")] ?? null;
      const line = sheet.rows[rows[at] ?? 0]?.line ?? 0;
      reading.problems.push({ line, column, problem: messages[columns.language].problems.twice(id) });
    }
    seen.add(id);
  });
  const level = (name: string): Record<string, FactInput> =>
    Object.fromEntries(
      [...reading.shared].flatMap(([key, { value }]) =>
        key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value]] : [],
      ),
    );
  const locality = reading.shared.get("locality")?.value;
  const given: CaseInput = {
    ...(typeof locality === "string" ? { locality } : {}),
    household: { ...level("household"), members: people },
    village: level("village"),
    county: level("county"),
  };
  return { rows, members: people.map(({ id }) => id), given, problems: reading.problems };
};

const idForm = /^[\p{L}\p{N}_-]{1,64}$/u;

const readRow = (
  { cells, line }: SheetRow,
  at: number,
  { header }: Sheet,
  targets: readonly (Target | undefined)[],
  reading: Reading & Columns,
): { readonly id: string } & Record<string, FactInput> => {
  const said = messages[reading.language].problems;
  const person: Record<string, FactInput> = {};
  let id = `${at + 1}`;
  if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
    reading.problems.push({ line, column: null, problem: said.tooWide });
  targets.forEach((target, index) => {
    const text = cells[index] ?? "";
    if (target === undefined || target.kind === "household_id") return;
    if (target.kind === "member_id") {
      const written = text
        .normalize("NFKC")
        .trim()
        .replace(/[\s·.]+/g, "-");
      if (idForm.test(written)) id = written;
      return;
    }
    const column = header[index] ?? null;
    const read = readTarget(text, target, reading);
    if (read.kind === "problem") reading.problems.push({ line, column, problem: read.problem });
    if (read.kind !== "value") return;
    if (target.kind === "fact" && target.level === "person") person[target.fact] = read.value;
    else share(targetId(target), read.value, { text: text.trim(), line, column }, reading);
  });
  return { id, ...person };
};

const readTarget = (text: string, target: Target, { pack, language }: Columns): CellRead => {
  if (target.kind === "locality") return readPlace(text, pack, language);
  const fact = target.kind === "fact" ? pack.facts[target.fact] : undefined;
  return fact === undefined ? { kind: "blank" } : readCell(text, fact, pack, language);
};

/** What is of the whole household must be the same in all its rows where it is written. */
const share = (
  key: string,
  value: FactInput,
  at: { readonly text: string; readonly line: number; readonly column: string | null },
  { shared, problems, language }: Reading & Columns,
): void => {
  const before = shared.get(key);
  if (before === undefined) shared.set(key, { value, text: at.text, line: at.line });
  else if (String(before.value) !== String(value)) {
    problems.push({ line: at.line, column: at.column, problem: messages[language].problems.differs(at.text, before.line) });
  }
};
