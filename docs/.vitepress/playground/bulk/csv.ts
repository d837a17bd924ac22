import Papa from "papaparse";

/** A CSV file as read: its heading, and its rows with the line each begins on. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads the bytes of a file as text: by its mark, else as UTF-8, else as GB18030; null: neither. */
export const decode = (bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null => {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  for (const encoding of marked === null ? ["utf-8", "gb18030"] : [marked]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: encoding.toUpperCase() };
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
};

/** Reads a CSV text; rows that are blank or begin with # are left out, and every row keeps its line. */
export const readSheet = (text: string): Sheet => {
  const { data } = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false });
  const rows: SheetRow[] = [];
  let line = 1;
  for (const cells of data) {
    const isRow = cells.some((cell) => cell.trim() !== "") && !cells[0]?.startsWith("#");
    if (isRow) rows.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  }
  const [header, ...rest] = rows;
  return { header: header?.cells.map((cell) => cell.trim()) ?? [], rows: rest };
};

const byteOrderMark = "\uFEFF";

/** Writes rows as CSV that Excel opens: marked as UTF-8, and no cell can be taken for a formula. */
export const writeCsv = (rows: readonly (readonly string[])[], before: readonly string[] = []): string => {
  const body = Papa.unparse(rows as string[][], { newline: "\r\n", escapeFormulae: true });
  return `${byteOrderMark}${before.map((line) => `${Papa.unparse([[line]])}\r\n`).join("")}${body}\r\n`;
};
