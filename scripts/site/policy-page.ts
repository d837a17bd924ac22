import { type Regulation, regulationOf } from "../../src/explain/regulation.js";
import { clauseOf } from "../../src/explain/regulation-line.js";
import { regulationReading } from "../../src/explain/regulation-reading.js";
import { vocabularyOf } from "../../src/explain/vocabulary.js";
import type { Pack, Source } from "../../src/model/pack.js";
import type { Scenario } from "../../src/model/scenario.js";
import type { Language } from "../../src/values/text.js";
import { amountHtml } from "./amount-section.js";
import { clauseHtml, sourceAnchor } from "./clause-html.js";
import { exampleTable, playgroundLink } from "./example-table.js";
import { span, table, text } from "./html.js";
import { openItems } from "./open-items.js";
import { parameterSection } from "./parameter-section.js";
import { policyWords } from "./policy-words.js";
import { linesHtml } from "./regulation-html.js";
import { sourcesOf } from "./sources-of.js";
import { changesBetween } from "./version-changes.js";

function aboutHtml(regulation: Regulation, language: Language): string {
  const told = policyWords[language];
  const { kind, subject, from, until, cite } = told.about;
  const fields = [
    [kind, text(regulation.kind)],
    [subject, text(regulation.subject)],
    [from, regulation.from],
    ...(regulation.until === null ? [] : [[until, regulation.until]]),
    ...(regulation.on.length === 0 ? [] : [[told.on, regulation.on.map(text).join("、")]]),
    ...(regulation.place === null ? [] : [[told.place, text(regulation.place)]]),
    [cite, clauseHtml(regulation.clause, language)],
    [told.file, `<code>policies/hubei/${regulation.policy}/${regulation.version}.yaml</code>`],
  ];
  return `<dl class="about">${fields.map(([label, html]) => `<div><dt>${label}</dt><dd>${html}</dd></div>`).join("")}</dl>`;
}

function termsSection({ terms }: Regulation, language: Language): readonly string[] {
  if (terms.length === 0) return [];
  const { heading, intro } = policyWords[language];
  const items = terms.map(({ label, lines }) => `<div><dt>${text(label)}</dt><dd>${linesHtml(lines, language)}</dd></div>`);
  return [`## ${heading.terms} {#terms}`, intro.terms, `<dl class="terms">${items.join("")}</dl>`];
}

function readingSection(name: string, pack: Pack, language: Language): string {
  const { question, options, clause } = regulationReading(pack, name, language);
  const told = policyWords[language];
  const listed = options.map((option) => `- ${text(option.text)}${option.isDefault ? told.default : ""}`);
  const cite = clauseHtml(clause, language);
  return [`### ${text(question)}`, listed.join("\n"), ...(cite === "" ? [] : [`${told.about.cite}${told.colon}${cite}`])].join(
    "\n\n",
  );
}

function sourceRow([id, source]: readonly [string, Source], language: Language): readonly string[] {
  const told = policyWords[language];
  const note = source.note === null ? "" : `<br>${span("note", text(source.note[language]))}`;
  return [
    `<span id="${sourceAnchor(id)}">${text(source.title[language])}</span>${note}`,
    text(source.number ?? told.none),
    text(source.issuer?.[language] ?? told.none),
    source.date ?? told.none,
    told.status[source.status],
  ];
}

function sourcesSection(policy: string, pack: Pack, language: Language): readonly string[] {
  const { heading, intro, source } = policyWords[language];
  const rows = sourcesOf(policy, pack, language).map((one) => sourceRow(one, language));
  const { title, number, issuer, date, status } = source;
  return [`## ${heading.sources} {#sources}`, intro.sources, table([title, number, issuer, date, status], rows)];
}

function changesHtml(before: Regulation | undefined, after: Regulation, language: Language): string {
  const { version } = policyWords[language];
  if (before === undefined) return version.first;
  const changes = changesBetween(before, after);
  if (changes.length === 0) return version.same;
  return changes.map(({ kind, words }) => `- **${version[kind]}** ${text(words)}`).join("\n");
}

const wholeText = (regulation: Regulation, language: Language): readonly string[] => [
  aboutHtml(regulation, language),
  linesHtml(regulation.conditions, language),
  amountHtml(regulation.amount, language),
];

function versionsSection(all: readonly Regulation[], language: Language): readonly string[] {
  const { heading, version } = policyWords[language];
  const newestFirst = [...all].reverse();
  const each = newestFirst.flatMap((regulation, at) => {
    const title = language === "zh" ? `${regulation.from}${version.from}` : `${version.from} ${regulation.from}`;
    const before = newestFirst[at + 1];
    const earlier = at === 0 ? [] : [`::: details ${text(regulation.title)}`, ...wholeText(regulation, language), ":::"];
    return [`### ${title} {#version-${regulation.version}}`, changesHtml(before, regulation, language), ...earlier];
  });
  return [`## ${heading.versions} {#versions}`, ...each];
}

function interactionsSection(policy: string, pack: Pack, language: Language): readonly string[] {
  const { heading } = policyWords[language];
  const vocabulary = vocabularyOf(pack, language);
  const items = Object.values(pack.interactions)
    .filter(({ policies }) => policies.includes(policy))
    .map(
      ({ text: said, cite }) => `- ${text(said[language])} ${span("clause", clauseHtml(clauseOf(cite, vocabulary), language))}`,
    );
  return items.length === 0 ? [] : [`## ${heading.interactions} {#interactions}`, items.join("\n")];
}

function mainSections(current: Regulation, first: Scenario | undefined, language: Language): readonly string[] {
  const told = policyWords[language];
  const link = first === undefined ? [] : [`<div class="try">`, `[${told.tryIt}](${playgroundLink(first, language)})`, "</div>"];
  return [
    `# ${text(current.title)}`,
    aboutHtml(current, language),
    ...link,
    ...(current.inForce ? [] : [told.ended]),
    `## ${told.heading.conditions} {#conditions}`,
    linesHtml(current.conditions, language),
    `## ${told.heading.amount} {#amount}`,
    amountHtml(current.amount, language),
    ...termsSection(current, language),
  ];
}

function figuresAndReadings(all: readonly Regulation[], pack: Pack, language: Language): readonly string[] {
  const { heading, intro } = policyWords[language];
  const parameters = [...new Set(all.flatMap((regulation) => regulation.parameters))];
  const readings = [...new Set(all.flatMap((regulation) => regulation.readings))];
  return [
    ...(parameters.length === 0 ? [] : [`## ${heading.parameters} {#figures}`, intro.parameters]),
    ...parameters.map((name) => parameterSection(name, pack, language)),
    ...(readings.length === 0 ? [] : [`## ${heading.readings} {#readings}`, intro.readings]),
    ...readings.map((name) => readingSection(name, pack, language)),
  ];
}

/** Writes the page of a policy from the compiled pack: the latest version in full, the earlier ones with what changed. */
export function policyPage(policy: string, pack: Pack, scenarios: readonly Scenario[], language: Language): string {
  const { heading, intro } = policyWords[language];
  const all = (pack.policies[policy]?.versions ?? []).map(({ from }) => regulationOf(pack, policy, from, language));
  const own = scenarios.filter((scenario) => scenario.policy === policy);
  const current = all.at(-1);
  if (current === undefined) throw new Error(`the pack has no policy ${policy}`);
  const sections = [
    ...mainSections(current, own[0], language),
    ...interactionsSection(policy, pack, language),
    ...figuresAndReadings(all, pack, language),
    `## ${heading.open} {#open}`,
    intro.open,
    openItems(all, pack, language),
    `## ${heading.examples} {#examples}`,
    intro.examples,
    exampleTable(own, vocabularyOf(pack, language)),
    ...versionsSection(all, language),
    ...sourcesSection(policy, pack, language),
  ];
  return `---\npageClass: policy\n---\n\n${sections.join("\n\n")}\n`;
}
