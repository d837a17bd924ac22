import type { RegulationLine } from "../../src/explain/regulation-line.js";
import type { Language } from "../../src/values/text.js";
import { clauseHtml } from "./clause-html.js";
import { span, text } from "./html.js";

function lineHtml(line: RegulationLine, language: Language): string {
  const said = [
    span("number", line.number),
    span("words", text(line.words)),
    line.formula === null ? "" : span("formula", text(line.formula)),
    span("clause", clauseHtml(line.clause, language)),
  ];
  return `<li class="${line.kind}"><div class="line">${said.join(" ").trim()}</div>${linesHtml(line.parts, language)}</li>`;
}

/** Writes lines as nested lists, each with its clause. */
export function linesHtml(lines: readonly RegulationLine[], language: Language): string {
  if (lines.length === 0) return "";
  return `<ol class="regulation">${lines.map((line) => lineHtml(line, language)).join("")}</ol>`;
}
