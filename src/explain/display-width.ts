// Blocks that Unicode gives the East Asian width W or F, and marks that take no column of their own.
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const none: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

// “ ” … have no width of their own; beside Chinese text a terminal gives them one column.
function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const within = ([from, to]: readonly [number, number]): boolean => code >= from && code <= to;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || none.some(within)) return 0;
  return wide.some(within) ? 2 : 1;
}

/** Counts the columns that a text takes on a terminal: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** Fills a text with spaces up to a number of columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

// A line must not begin with these, nor end with those (the rules 避头 and 避尾 of Chinese typesetting).
const closing = "，。；：、！？）》”’】,.;:!?)";
const opening = "（《“‘【(";

function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(/[\u0021-\u024f]+|\s+|./gsu) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && (closing.includes(piece[0] ?? "") || opening.includes(last.at(-1) ?? "")))
      units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** Breaks a text into lines of at most so many columns: between words, and between Chinese characters. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const unit of unitsOf(text)) {
    if (current !== "" && displayWidth(current + unit.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = unit.trimStart();
    } else current += unit;
  }
  return [...lines, current.trimEnd()];
}
