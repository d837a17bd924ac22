import { type RegulationParameter, type RegulationRow, regulationParameter } from "../../src/explain/regulation-parameters.js";
import type { Pack } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";
import { clauseHtml } from "./clause-html.js";
import { span, table, text } from "./html.js";
import { type PolicyWords, policyWords } from "./policy-words.js";

function rowCells(row: RegulationRow, parameter: RegulationParameter, language: Language): readonly string[] {
  const told = policyWords[language];
  const value = row.value === null ? span("missing", text(told.missing(row.bounds, parameter.setBy))) : text(row.value);
  return [
    ...row.keys.map(text),
    value,
    row.attested ? told.attested(row.from) : row.from,
    row.until ?? told.goesOn,
    row.published ?? told.notStated,
    clauseHtml(row.clause, language),
  ];
}

function introOf({ setBy, floor, rows }: RegulationParameter, told: PolicyWords): string {
  if (rows.length === 0) return span("missing", text(told.noRows(floor, setBy)));
  return [...(setBy === null ? [] : [told.setBy(setBy)]), ...(floor === null ? [] : [told.floor(floor)])].map(text).join("");
}

/** Writes a figure with its values by place and date. */
export function parameterSection(name: string, pack: Pack, language: Language): string {
  const told = policyWords[language];
  const parameter = regulationParameter(pack, name, language);
  const { value, from, until, published, cite } = told.parameter;
  const head = [...parameter.keys.map(text), value, from, until, published, cite];
  const rows = parameter.rows.map((row) => rowCells(row, parameter, language));
  const sections = [`### ${text(parameter.label)} {#figure-${name.replaceAll("_", "-")}}`, introOf(parameter, told)];
  return [...sections, rows.length === 0 ? clauseHtml(parameter.clause, language) : table(head, rows)]
    .filter((part) => part !== "")
    .join("\n\n");
}
