import type { Regulation } from "../../src/explain/regulation.js";
import { regulationParameter } from "../../src/explain/regulation-parameters.js";
import { regulationReading } from "../../src/explain/regulation-reading.js";
import type { Pack } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";
import { text } from "./html.js";
import { policyWords } from "./policy-words.js";
import { sourcesOf } from "./sources-of.js";

function missingFigures(names: readonly string[], pack: Pack, language: Language): readonly string[] {
  const told = policyWords[language];
  return names
    .map((name) => regulationParameter(pack, name, language))
    .filter(({ rows }) => rows.length === 0 || rows.some(({ value }) => value === null))
    .map(({ label, setBy, rows }) => told.openParameter(label, setBy, rows.filter(({ value }) => value !== null).length));
}

/** Lists what a policy leaves open: its readings, the figures not seen, the sources not checked. */
export function openItems(all: readonly Regulation[], pack: Pack, language: Language): string {
  const told = policyWords[language];
  const readings = [...new Set(all.flatMap((one) => one.readings))].map((name) => regulationReading(pack, name, language));
  const figures = missingFigures([...new Set(all.flatMap((one) => one.parameters))], pack, language);
  const sources = sourcesOf(all[0]?.policy ?? "", pack, language).filter(([, { status }]) => status !== "confirmed");
  const items = [
    ...readings.map(({ question }) => told.openReading(question)),
    ...figures,
    ...sources.map(([, { title, status }]) => told.openSource(title[language], told.status[status])),
  ];
  return items.length === 0 ? told.nothingOpen : items.map((item) => `- ${text(item)}`).join("\n");
}
