import type { ReadingUsed } from "../model/determination.js";
import { dateInWords } from "./date-words.js";
import { type ExplanationLine, type LinePart, line } from "./explanation-line.js";
import { own } from "./own.js";
import type { Scene } from "./scene.js";

function under(part: LinePart, heading: string, below: readonly ExplanationLine[]): readonly ExplanationLine[] {
  return below.length === 0 ? [] : [line(part, { requirement: heading }), ...below];
}

function readingLine(used: ReadingUsed, scene: Scene): ExplanationLine {
  const { pack, language, words } = scene;
  const reading = own(pack.readings, used.name);
  const options = Object.entries(reading?.options ?? {});
  const chosen = options.find(([name]) => name === used.chosen)?.[1][language] ?? used.chosen;
  const others = options.flatMap(([name, text]) => (!used.otherwise.includes(name) ? [] : [`“${text[language]}”`]));
  return line("reading", {
    depth: 1,
    requirement: words.reading(reading?.text[language] ?? used.name, chosen, words.list(others)),
  });
}

/** Lists the readings under which the answer would be another. */
export function readingLines(scene: Scene): readonly ExplanationLine[] {
  const used = scene.determination.readings.filter((reading) => reading.matters);
  return under(
    "reading",
    scene.words.heading.readings,
    used.map((reading) => readingLine(reading, scene)),
  );
}

/** Lists the suppositions that the answer rests on, and its sources that were not checked against the original. */
export function sourceLines(scene: Scene): readonly ExplanationLine[] {
  const { pack, language, words, determination } = scene;
  const supposed = determination.supposed.map((name) =>
    line("source", { depth: 1, requirement: own(pack.parameters, name)?.label[language] ?? name }),
  );
  const unconfirmed = determination.unconfirmed.map((id) => {
    const source = own(pack.sources, id);
    const requirement = words.clause(source?.title[language] ?? id, []);
    return line("source", { depth: 1, requirement, sourceStatus: words.status[source?.status ?? "confirmed"] });
  });
  return [...under("source", words.heading.supposed, supposed), ...under("source", words.heading.sources, unconfirmed)];
}

/** Tells through which day the answer holds. */
export function validityLine({ determination, words }: Scene): ExplanationLine {
  const day = determination.validThrough;
  return line("validity", { requirement: day === null ? words.noChangeAhead : words.validThrough(dateInWords(day, words)) });
}
