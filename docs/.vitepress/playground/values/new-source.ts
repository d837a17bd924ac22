import { isMap } from "yaml";
import { scalarText } from "./edit-text.js";
import { keyText, parse } from "./parameter-text.js";

/** A document that the pack does not have yet. */
export interface NewSource {
  readonly title: string;
  readonly englishTitle: string;
  readonly number: string;
  readonly date: string;
  readonly status: "confirmed" | "reprint" | "recalled";
}

/** Finds an id for a source that none has yet: after what it is cited for, and its year. */
export const sourceId = (sources: string, parameter: string, place: string, day: string): string => {
  const contents = parse(sources).contents;
  const taken = new Set(isMap(contents) ? contents.items.map(keyText) : []);
  const name = [parameter, place, day.slice(0, 4)].filter((part) => /^[a-z0-9_]+$/.test(part)).join("_");
  for (let count = 1; ; count++) {
    const id = count === 1 ? name : `${name}_${count}`;
    if (!taken.has(id)) return id;
  }
};

/** Adds a source at the end of the text of `sources.yaml`. */
export const addSource = (sources: string, id: string, { title, englishTitle, number, date, status }: NewSource): string => {
  const lines = [
    `${id}:`,
    `  title: { zh: ${scalarText(title)}, en: ${scalarText(englishTitle)} }`,
    ...(number === "" ? [] : [`  number: ${scalarText(number)}`]),
    ...(date === "" ? [] : [`  date: ${date}`]),
    `  status: ${status}`,
  ];
  return `${sources.replace(/\n*$/, "\n")}${lines.join("\n")}\n`;
};
