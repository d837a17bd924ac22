import { clauseInWords } from "../../src/explain/citation-words.js";
import { intervalInWords, valueInWords, type Worded } from "../../src/explain/value-words.js";
import { type Vocabulary, vocabularyOf } from "../../src/explain/vocabulary.js";
import type { Pack, Parameter, Source } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";
import { citedBy } from "./cited-by.js";
import { words } from "./open-questions-words.js";
import { type Reach, reachOfComponent, reachOfEligibility } from "./rests-on.js";

const code = (text: string): string => `\`${text}\``;
const shownRows = 6;

/** Names the policies of which some version reaches what is asked about, with the parts that do: 资格, `top_up`. */
function policiesThat(reach: (of: Reach) => boolean, pack: Pack, language: Language): readonly string[] {
  const told = words[language];
  return Object.entries(pack.policies).flatMap(([policy, { versions }]) => {
    const parts = versions.flatMap((version) => [
      ...(reach(reachOfEligibility(pack, version)) ? [told.outcome] : []),
      ...(version.amount?.components ?? [])
        .filter((component) => reach(reachOfComponent(pack, version, component)))
        .map(({ name }) => code(name)),
    ]);
    const unique = [...new Set(parts)];
    return unique.length === 0 ? [] : [`${code(policy)}${told.colon}${unique.join(told.list)}`];
  });
}

function readingSection([name, reading]: readonly [string, Pack["readings"][string]], pack: Pack, language: Language): string {
  const told = words[language];
  const clause = clauseInWords(reading.cite, vocabularyOf(pack, language));
  const options = Object.entries(reading.options).map(
    ([option, text]) => `- ${code(option)}${told.colon}${text[language]}${option === reading.default ? told.default : ""}`,
  );
  const affected = policiesThat(({ readings }) => readings.has(name), pack, language);
  return [
    `### ${reading.text[language]}`,
    code(name),
    options.join("\n"),
    ...(clause === null ? [] : [`${told.cite}${told.colon}${clause}`]),
    `${told.affects}${told.colon}`.trimEnd(),
    affected.map((one) => `- ${one}`).join("\n"),
  ].join("\n\n");
}

const hasValue = ({ cells }: Parameter): boolean => cells.some(({ rows }) => rows.some(({ value }) => value !== null));

function boundsOf(parameter: Parameter, name: string, vocabulary: Vocabulary): string {
  const told = words[vocabulary.language];
  const of: Worded = { name, type: parameter.type };
  const write = (bound: string): string => valueInWords(bound, of, vocabulary);
  const bounds = parameter.cells.flatMap(({ keys, rows }) =>
    rows.flatMap(({ between, from }) => {
      const interval = between === null ? null : intervalInWords(between, write, vocabulary);
      return interval === null ? [] : [`${code([...keys, from].join("/"))} ${interval}`];
    }),
  );
  const floor = parameter.atLeast === null ? [] : [told.floor(valueInWords(parameter.atLeast, of, vocabulary))];
  return [...floor, ...bounds].join(told.list) || told.nothing;
}

function parameterTable(pack: Pack, language: Language): string {
  const told = words[language];
  const vocabulary = vocabularyOf(pack, language);
  const rows = Object.entries(pack.parameters)
    .filter(([, parameter]) => !hasValue(parameter))
    .map(([name, parameter]) => {
      const affected = policiesThat(({ parameters }) => parameters.has(name), pack, language).join("<br>");
      const setBy = parameter.setBy?.[language] ?? told.nothing;
      return `| ${parameter.label[language]} ${code(name)} | ${setBy} | ${boundsOf(parameter, name, vocabulary)} | ${affected} |`;
    });
  return [`| ${told.parameter} | ${told.setBy} | ${told.known} | ${told.affects} |`, "|---|---|---|---|", ...rows].join("\n");
}

function sourceSection([id, source]: readonly [string, Source], pack: Pack, language: Language): string {
  const told = words[language];
  const { rows, provisions, readings } = citedBy(pack, id);
  const listed = (names: readonly string[]): string =>
    names.length > shownRows
      ? `${names.slice(0, shownRows).map(code).join(told.list)}${told.more(names.length)}`
      : names.map(code).join(told.list);
  const resting = [
    ...[...rows].map(([group, names]) => `- ${told.rows} ${code(group)}${told.colon}${listed(names)}`),
    ...[...provisions].map(
      ([group, names]) => `- ${told.provisions} ${code(group)}${told.colon}${names.map(code).join(told.list)}`,
    ),
    ...(readings.length === 0 ? [] : [`- ${told.readingsResting}${told.colon}${readings.map(code).join(told.list)}`]),
  ];
  const about = [told.status[source.status], source.number, source.issuer?.[language] ?? null, source.date];
  return [
    `### ${source.title[language]}`,
    [code(id), ...about.filter((part) => part !== null)].join(told.comma),
    ...(source.note === null ? [] : [source.note[language]]),
    resting.join("\n") || told.unused,
  ].join("\n\n");
}

function unconfirmed({ sources }: Pack): readonly (readonly [string, Source])[] {
  const ofStatus = (status: Source["status"]) => Object.entries(sources).filter(([, source]) => source.status === status);
  return [...ofStatus("recalled"), ...ofStatus("reprint")];
}

/** Writes the page of what a pack leaves open: readings, parameters without a value, sources not checked. */
export function openQuestionsPage(pack: Pack, language: Language): string {
  const told = words[language];
  return `${[
    `# ${told.title}`,
    told.intro,
    `## ${told.readings}`,
    told.readingsIntro,
    ...Object.entries(pack.readings).map((one) => readingSection(one, pack, language)),
    `## ${told.parameters}`,
    told.parametersIntro,
    parameterTable(pack, language),
    `## ${told.sources}`,
    told.sourcesIntro,
    ...unconfirmed(pack).map((one) => sourceSection(one, pack, language)),
  ].join("\n\n")}\n`;
}
