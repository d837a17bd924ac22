import type { Text } from "../values/text.js";

/** What something says, taken apart: the rule itself, the sources it rests on, and its words. */
export interface Layers {
  /** Without words and citations. */
  readonly meaning: unknown;
  /** By path. */
  readonly citations: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, Text>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is Text =>
  isRecord(value) && Object.keys(value).length === 2 && typeof value.zh === "string" && typeof value.en === "string";

const citedIn = (value: unknown): string => {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.map((one) => (isRecord(one) ? `${String(one.source)} ${String(one.pinpoint)}`.trim() : String(one))).join(", ");
};

/** Takes plain JSON of a pack apart, so that a corrected translation is not seen as a changed rule. */
export const layersOf = (content: unknown): Layers => {
  const citations = new Map<string, string>();
  const texts = new Map<string, Text>();
  const strip = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => strip(one, `${path}.${index}`));
    if (isText(value)) {
      texts.set(path, value);
      return null;
    }
    if (!isRecord(value)) return value;
    const kept: [string, unknown][] = [];
    for (const [key, part] of Object.entries(value)) {
      const at = path === "" ? key : `${path}.${key}`;
      if (key === "cite" && Array.isArray(part)) citations.set(at, citedIn(part));
      else kept.push([key, strip(part, at)]);
    }
    return Object.fromEntries(kept);
  };
  return { meaning: strip(content, ""), citations, texts };
};
