import type { RegulationAmount, RegulationComponent } from "../../src/explain/regulation-amount.js";
import type { Language } from "../../src/values/text.js";
import { clauseHtml } from "./clause-html.js";
import { text } from "./html.js";
import { policyWords } from "./policy-words.js";
import { linesHtml } from "./regulation-html.js";

type Field = readonly [label: string, html: string];

function calculationHtml({ calculation }: RegulationComponent, language: Language): string {
  const [only] = calculation;
  const isOne = calculation.length === 1 && only?.parts.length === 0;
  return isOne ? `<span class="formula">${text(only?.words ?? "")}</span>` : linesHtml(calculation, language);
}

function fieldsOf(component: RegulationComponent, language: Language): readonly Field[] {
  const told = policyWords[language].component;
  const { conditions, rounding, roundingClause, floor, shares, payer, place, form, clause } = component;
  const said = (words: string | null): string => (words === null ? "" : text(words));
  const fields: readonly Field[] = [
    [told.when, linesHtml(conditions, language)],
    [told.calculation, calculationHtml(component, language)],
    [told.floor, said(floor)],
    [
      told.rounding,
      rounding === null ? "" : `${text(rounding)} <span class="clause">${clauseHtml(roundingClause, language)}</span>`,
    ],
    [told.shares, shares.map(text).join("<br>")],
    [told.payer, said(payer)],
    [told.place, said(place)],
    [told.form, text(form)],
    [told.cite, `<span class="clause">${clauseHtml(clause, language)}</span>`],
  ];
  return fields.filter(([, html]) => html !== "");
}

function componentHtml(component: RegulationComponent, language: Language): string {
  const fields = fieldsOf(component, language).map(([label, html]) => `<div><dt>${text(label)}</dt><dd>${html}</dd></div>`);
  const title = component.title === null ? "" : `<p class="title">${text(component.title)}</p>`;
  return `<div class="component">${title}<dl>${fields.join("")}</dl></div>`;
}

/** Writes what a version pays, component by component. */
export function amountHtml(amount: RegulationAmount | null, language: Language): string {
  const told = policyWords[language];
  if (amount === null) return told.noAmount;
  const each = amount.each === null ? "" : ` ${told.each(amount.each)}`;
  const head = `${amount.per}${language === "zh" ? "。" : "."}${each}`;
  return [text(head), ...amount.components.map((component) => componentHtml(component, language))].join("\n\n");
}
