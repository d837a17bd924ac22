import type { Language } from "../values/text.js";
import { displayWidth, padColumns, wrapColumns } from "./display-width.js";
import type { ExplanationLine, Sign } from "./explanation-line.js";

/** How a text is set: `width` counts columns of the terminal, of which a Chinese character takes two. */
export interface TextOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

const words = {
  zh: { person: "实际：", law: "规定：", between: "；" },
  en: { person: "found: ", law: "law: ", between: "; " },
} as const satisfies Record<Language, object>;

const colours: Readonly<Record<Sign, string>> = { "✓": "32", "✗": "31", "?": "33", "·": "1" };
const dim = "2";

function painted(text: string, colour: string, { colour: isOn }: TextOptions): string {
  return isOn && text !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text;
}

function detailOf(line: ExplanationLine, { language }: TextOptions): string {
  const { person, law, between } = words[language];
  const parts = [
    line.person === null ? null : `${person}${line.person}`,
    line.law === null ? null : `${law}${line.law}`,
    line.clause,
    line.sourceStatus,
  ];
  return parts.filter((part) => part !== null).join(between);
}

/** Where the details begin: past the requirements, but not beyond two fifths of the width. */
function detailColumn(lines: readonly ExplanationLine[], width: number): number {
  const limit = Math.floor((width * 2) / 5);
  const ends = lines
    .filter((line) => line.part === "provision")
    .map((line) => 2 * line.depth + 4 + displayWidth(line.requirement));
  return Math.max(0, ...ends.filter((end) => end <= limit));
}

/** Leaves out what the conclusion or the line above rests on: it is not said again of what stands below. */
export function withoutRepeats(lines: readonly ExplanationLine[]): readonly ExplanationLine[] {
  const above: ExplanationLine[] = [];
  return lines.map((line, at) => {
    above.length = Math.min(above.length, line.depth);
    above[line.depth] = line;
    const enclosing = [at === 0 ? undefined : lines[0], above.slice(0, line.depth).findLast((each) => each?.clause)];
    const repeats = enclosing.some(
      (other) => line.clause === other?.clause && (line.sourceStatus ?? other?.sourceStatus) === other?.sourceStatus,
    );
    return repeats ? { ...line, clause: null, sourceStatus: null } : line;
  });
}

function renderLine(line: ExplanationLine, column: number, options: TextOptions): readonly string[] {
  const indent = " ".repeat(2 * line.depth);
  const hanging = `${indent}  `;
  const [first = "", ...more] = wrapColumns(line.requirement, options.width - hanging.length);
  const detail = detailOf(line, options);
  const head = `${indent}${painted(line.sign, colours[line.sign], options)} ${first}`;
  const used = hanging.length + displayWidth(first);
  const start = Math.max(column, used + 2);
  if (more.length === 0 && detail !== "" && start + displayWidth(detail) <= options.width) {
    return [`${head}${padColumns("", start - used)}${painted(detail, dim, options)}`];
  }
  const below = detail === "" ? [] : wrapColumns(detail, options.width - hanging.length - 2);
  return [head, ...more.map((text) => hanging + text), ...below.map((text) => `${hanging}  ${painted(text, dim, options)}`)];
}

/**
 * Sets an explanation as plain text for a terminal.
 *
 * @example
 * const line = { part: "provision", depth: 1, sign: "✓", requirement: "重度残疾人", person: null, law: null, clause: null, sourceStatus: null };
 * renderText([line], { language: "zh", colour: false, width: 80 }).trim() //=> "✓ 重度残疾人"
 */
export function renderText(lines: readonly ExplanationLine[], options: TextOptions): string {
  const column = detailColumn(lines, options.width);
  const parted = (line: ExplanationLine, at: number): readonly string[] => (at > 0 && line.depth === 0 ? [""] : []);
  const texts = withoutRepeats(lines).flatMap((line, at) => [...parted(line, at), ...renderLine(line, column, options)]);
  return texts.map((text) => `${text}\n`).join("");
}
