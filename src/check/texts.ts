import type { Place } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";
import type { CheckContext } from "./check.js";

export interface TextPart {
  readonly text: Text;
  readonly at: Place;
}

/** Lists every text of a pack that is written in both languages. */
export function textsOf({ files }: CheckContext): readonly TextPart[] {
  const { pack, sources, localities, facts, countyFacts, definitions, interactions, parameters, policies } = files;
  const all = [pack, sources, localities, facts, countyFacts, definitions, interactions, ...parameters, ...policies].filter(
    (file) => file !== null,
  );
  return all.flatMap(({ file, content }) => textsIn(content, { file, path: [] }));
}

function textsIn(value: unknown, at: Place): readonly TextPart[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ text: value, at }];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([step, part]) => textsIn(part, { file: at.file, path: [...at.path, step] }));
}

function isText(value: object): value is Text {
  return "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
}
