import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Files } from "../authoring/check-files.js";

/** Where a parameter is written. */
export interface ParameterPlace {
  readonly file: string;
  /** The keys that lead to it in the file. */
  readonly path: readonly string[];
}

/** A row of a parameter as it is written. */
export interface WrittenRow {
  readonly keys: readonly string[];
  readonly from: string;
  /** The lines of the file that it takes up, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Of a scale, which is not one text, null. */
  readonly value: string | readonly string[] | null;
  /** Another way to say what holds: `between`, `not_seen`, `same_as_above`. */
  readonly instead: "between" | "not_seen" | "same_as_above" | null;
  readonly isScale: boolean;
  readonly until: string | null;
  readonly published: string | null;
  readonly starts: string | null;
  readonly per: string | null;
  readonly cite: readonly string[];
}

/** Finds the file and the place of a parameter; null: none declares it. */
export const placeOf = (files: Files, name: string): ParameterPlace | null => {
  for (const [file, text] of Object.entries(files)) {
    const isValues = /^parameters\/|\/parameters\.yaml$/.test(file);
    const path = isValues ? [name] : ["parameters", name];
    if (!text.includes(`${name}:`)) continue;
    if (isMap(parse(text).getIn(path))) return { file, path };
  }
  return null;
};

const parsed = new Map<string, Document.Parsed>();
const mostKept = 12;

/** Reads YAML as packs are read: every scalar is text. The texts read last are kept as documents, which nobody changes. */
export const parse = (text: string): Document.Parsed => {
  const document = parsed.get(text) ?? parseDocument(text, { schema: "failsafe" });
  parsed.delete(text);
  parsed.set(text, document);
  for (const oldest of parsed.keys()) if (parsed.size > mostKept) parsed.delete(oldest);
  return document;
};

/** Lists the rows of a parameter in the order in which they are written. */
export const rowsOf = (text: string, { path }: ParameterPlace): readonly WrittenRow[] => {
  const values = parse(text).getIn([...path, "values"]);
  return isMap(values) ? rowsUnder(values, [], text) : [];
};

const rowsUnder = (map: YAMLMap, keys: readonly string[], text: string): readonly WrittenRow[] =>
  map.items.flatMap((pair) => {
    if (!isMap(pair.value)) return [];
    const key = keyText(pair);
    return isDay(key) ? [rowOf(pair.value, { keys, from: key, pair, text })] : rowsUnder(pair.value, [...keys, key], text);
  });

const isDay = (key: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(key);

/** Gives the key of a pair as text. */
export const keyText = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");

interface RowPlace {
  readonly keys: readonly string[];
  readonly from: string;
  readonly pair: Pair;
  readonly text: string;
}

const rowOf = (map: YAMLMap, { keys, from, pair, text }: RowPlace): WrittenRow => {
  const value = map.get("value", true);
  const cite = map.get("cite", true);
  const instead = (["between", "not_seen", "same_as_above"] as const).find((field) => map.has(field)) ?? null;
  const line = (offset: number): number => text.slice(0, offset).split("\n").length;
  return {
    keys,
    from,
    lines: [line(startOf(pair.key as Node)), line(endOf(map))],
    value: isSeq(value) ? listOf(value) : scalarOf(value),
    instead,
    isScale: isSeq(value) && value.items.some(isMap),
    until: scalarOf(map.get("until", true)),
    published: scalarOf(map.get("published", true)),
    starts: scalarOf(map.get("starts", true)),
    per: scalarOf(map.get("per", true)),
    cite: isSeq(cite) ? (listOf(cite) ?? []) : [scalarOf(cite)].filter((source) => source !== null),
  };
};

const scalarOf = (node: unknown): string | null => (isScalar(node) ? String(node.value) : null);

const listOf = (node: { readonly items: readonly unknown[] }): readonly string[] | null =>
  node.items.every(isScalar) ? node.items.map((item) => String((item as { value: unknown }).value)) : null;

/** Gives where a node begins in its text. */
export const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** Gives where a node ends in its text, without what follows it. */
export const endOf = (node: unknown): number => {
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return endOf(last?.value ?? last?.key);
  }
  return (node as Node | null | undefined)?.range?.[1] ?? 0;
};
