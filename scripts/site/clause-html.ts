import type { RegulationClause } from "../../src/explain/regulation-line.js";
import { words as explanationWords } from "../../src/explain/words.js";
import type { Language } from "../../src/values/text.js";
import { span, text } from "./html.js";

/** Names where a source stands on a policy's page. */
export const sourceAnchor = (source: string): string => `source-${source.replaceAll("_", "-")}`;

/** Writes a clause, each source of it a link to what is known of that source. */
export function clauseHtml(clause: RegulationClause | null, language: Language): string {
  if (clause === null) return "";
  const { and } = explanationWords[language];
  const parts = clause.text.split(and);
  const linked = parts.length === clause.sources.length;
  const named = parts.map((part, at) =>
    linked ? `<a href="#${sourceAnchor(clause.sources[at] ?? "")}">${text(part)}</a>` : text(part),
  );
  return `${named.join(and)}${clause.status === null ? "" : ` ${span("unconfirmed", text(clause.status))}`}`;
}
