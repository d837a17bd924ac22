import { isMap, type Node, type Pair, type YAMLMap } from "yaml";
import { endOf, keyText, type ParameterPlace, parse, startOf } from "./parameter-text.js";

/** Which row of a parameter is meant. */
export interface RowKey {
  readonly keys: readonly string[];
  readonly from: string;
}

/** A field of a row, in the order in which rows are written. */
const fields = ["value", "between", "not_seen", "same_as_above", "per", "published", "starts", "until", "cite"] as const;
export type Field = (typeof fields)[number];
export type FieldText = string | readonly string[];

/** Says that a text cannot be edited in this way; only a defect of the page leads here. */
const cannot = (what: string): never => {
  throw new RangeError(`the text has no ${what}`);
};

/** Sets a field of a row in its text, or takes it away with null; every other character stays. */
export const setField = (text: string, place: ParameterPlace, row: RowKey, field: Field, value: FieldText | null): string => {
  const map = rowMap(text, place, row);
  const at = map.items.findIndex((pair) => keyText(pair) === field);
  const written = value === null ? null : fieldText(value);
  if (at >= 0)
    return written === null
      ? without(text, map, at)
      : replaced(text, startOf(valueNode(map, at)), endOf(valueNode(map, at)), written);
  return written === null ? text : inserted(text, map, field, written);
};

/** Moves a row to another first day. */
export const moveRow = (text: string, place: ParameterPlace, row: RowKey, from: string): string => {
  const pair = pairOf(cellMap(text, place, row.keys) ?? cannot("such cell"), row.from) ?? cannot("such row");
  const key = pair.key as Node;
  return replaced(text, startOf(key), endOf(key), from);
};

/** Takes a row away with its line. */
export const removeRow = (text: string, place: ParameterPlace, row: RowKey): string => {
  const pair = pairOf(cellMap(text, place, row.keys) ?? cannot("such cell"), row.from) ?? cannot("such row");
  return replaced(text, lineStart(text, startOf(pair.key as Node)), lineEnd(text, endOf(pair.value)) + 1, "");
};

/** Adds a row where its day belongs; a place that has none yet comes after the others. */
export const addRow = (text: string, place: ParameterPlace, row: RowKey, values: Partial<Record<Field, FieldText>>): string => {
  const map = fields.flatMap((field) => (values[field] === undefined ? [] : [`${field}: ${fieldText(values[field])}`]));
  const written = `${row.from}: { ${map.join(", ")} }`;
  const cell = cellMap(text, place, row.keys);
  return cell === null ? withCell(text, place, row.keys, written) : withRow(text, cell, row.from, written);
};

const replaced = (text: string, from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);
const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};
const column = (text: string, node: Node): number => startOf(node) - lineStart(text, startOf(node));

const valueNode = (map: YAMLMap, at: number): Node => (map.items[at]?.value as Node | null) ?? cannot("value");
const pairOf = (map: YAMLMap, key: string): Pair | null => map.items.find((pair) => keyText(pair) === key) ?? null;

const cellMap = (text: string, { path }: ParameterPlace, keys: readonly string[]): YAMLMap | null => {
  const cell = parse(text).getIn([...path, "values", ...keys]);
  return isMap(cell) ? cell : null;
};

const rowMap = (text: string, place: ParameterPlace, { keys, from }: RowKey): YAMLMap => {
  const row = pairOf(cellMap(text, place, keys) ?? cannot("such cell"), from)?.value;
  return isMap(row) ? row : cannot("such row");
};

const without = (text: string, map: YAMLMap, at: number): string => {
  const [pair, before, after] = [map.items[at], map.items[at - 1], map.items[at + 1]];
  const key = pair?.key as Node;
  if (!map.flow) return replaced(text, lineStart(text, startOf(key)), lineEnd(text, endOf(pair?.value)) + 1, "");
  if (before !== undefined) return replaced(text, endOf(before.value), endOf(pair?.value), "");
  return replaced(text, startOf(key), after === undefined ? endOf(pair?.value) : startOf(after.key as Node), "");
};

const inserted = (text: string, map: YAMLMap, field: Field, written: string): string => {
  const rank = (pair: Pair): number => fields.indexOf(keyText(pair) as Field);
  const before = map.items.findLast((pair) => rank(pair) < fields.indexOf(field));
  const first = map.items[0];
  if (map.flow) {
    if (before !== undefined) return replaced(text, endOf(before.value), endOf(before.value), `, ${field}: ${written}`);
    const at = first === undefined ? startOf(map) + 1 : startOf(first.key as Node);
    return replaced(text, at, at, first === undefined ? ` ${field}: ${written} ` : `${field}: ${written}, `);
  }
  const indent = " ".repeat(column(text, first?.key as Node));
  const at = before === undefined ? lineStart(text, startOf(first?.key as Node)) : lineEnd(text, endOf(before.value)) + 1;
  return replaced(text, at, at, `${indent}${field}: ${written}\n`);
};

const withRow = (text: string, cell: YAMLMap, from: string, written: string): string => {
  const before = cell.items.findLast((pair) => keyText(pair) < from);
  const [first] = cell.items;
  const indent = " ".repeat(column(text, (first?.key as Node | undefined) ?? cannot("row to stand beside")));
  // Comments above the first row speak of it, so an earlier one goes above them.
  const at =
    before === undefined ? lineEnd(text, endOfLineAbove(text, startOf(first?.key as Node))) : lineEnd(text, endOf(before.value));
  return replaced(text, at, at, `\n${indent}${written}`);
};

const endOfLineAbove = (text: string, at: number): number => {
  let start = lineStart(text, at);
  for (;;) {
    const above = lineStart(text, start - 1);
    if (start === 0 || !text.slice(above, start).trimStart().startsWith("#")) return Math.max(0, start - 1);
    start = above;
  }
};

/** The deepest mapping that is written already gets what is missing below it. */
const withCell = (text: string, { path }: ParameterPlace, keys: readonly string[], written: string): string => {
  const document = parse(text);
  const steps = ["values", ...keys];
  let depth = steps.length - 1;
  while (depth > 0 && !isMap(document.getIn([...path, ...steps.slice(0, depth)]))) depth--;
  const above = document.getIn([...path, ...steps.slice(0, depth)]);
  if (!isMap(above) || above.flow) return cannot("mapping to add to");
  const indent = column(text, above.items[0]?.key as Node);
  const lines = [...steps.slice(depth).map((key) => `${keyName(key)}:`), written];
  const at = lineEnd(text, endOf(above));
  return replaced(text, at, at, lines.map((line, index) => `\n${" ".repeat(indent + index * 2)}${line}`).join(""));
};

const keyName = (key: string): string => (/^[a-z][a-z0-9_]*$/.test(key) ? key : JSON.stringify(key));

const fieldText = (value: FieldText): string =>
  typeof value === "string" ? scalarText(value) : `[${value.map(scalarText).join(", ")}]`;

/** Writes a text as a scalar within a flow mapping: plain where that is safe, else in double quotes. */
export const scalarText = (text: string): string =>
  /^[\p{L}\p{N}_.%§-][\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text) && !/[,[\]{}"'`]|: |:$| #|^- |^---/.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text);
