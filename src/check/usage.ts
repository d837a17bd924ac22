import { referencesOf } from "../expression/walk.js";
import type { Citation } from "../model/citation.js";
import type { Reference } from "../model/expression.js";
import type { CheckContext } from "./check.js";
import { expressionsOf } from "./expressions.js";
import { textsOf } from "./texts.js";

/** Lists every reference of the expressions of a pack and of the keys of its parameters. */
function referencesIn(context: CheckContext): readonly Reference[] {
  const written = expressionsOf(context).flatMap(({ node }) => (node === null ? [] : [node]));
  const keys = Object.values(context.pack.parameters).flatMap(({ by }) => by.map(({ node }) => node));
  return [...written, ...keys].flatMap(referencesOf);
}

/** Lists the names of one kind that expressions use. */
export function usedNames(context: CheckContext, kind: "fact" | "parameter" | "definition"): ReadonlySet<string> {
  return new Set(referencesIn(context).flatMap((reference) => (reference.kind === kind ? [reference.name] : [])));
}

/** Lists the parameters that benefits are capped at. */
export function capsOf({ pack }: CheckContext): readonly string[] {
  return Object.values(pack.interactions).flatMap((interaction) => (interaction.kind === "cap" ? [interaction.at] : []));
}

/** Lists the readings that something is decided by. */
export function usedReadings(context: CheckContext): ReadonlySet<string> {
  return new Set(expressionsOf(context).flatMap(({ selector }) => (selector?.kind === "reading" ? [selector.name] : [])));
}

/** Lists the names that texts put in: `<elderly_age>`. */
export function namesInTexts(context: CheckContext): ReadonlySet<string> {
  const texts = textsOf(context).flatMap(({ text }) => [text.zh, text.en]);
  return new Set(texts.flatMap((text) => [...text.matchAll(/<([^<>]*)>/g)].map(([, name]) => name ?? "")));
}

/** Lists the sources that anything in a pack cites. */
export function citedSources({ pack }: CheckContext): ReadonlySet<string> {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === "cite" && Array.isArray(part)) for (const { source } of part as readonly Citation[]) cited.add(source);
      else visit(part);
    }
  };
  visit(pack);
  return cited;
}
