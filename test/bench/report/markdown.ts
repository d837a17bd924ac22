import type { Language } from "../../../src/values/text.js";
import type { Growth } from "../measure/growth.js";
import type { Results } from "../results.js";
import type { Rate } from "../rounds.js";
import { jsonRulesRate, rateIn, type Target } from "../targets.js";
import { reasons } from "./reasons.js";
import { figure, table } from "./table.js";
import { type Words, words } from "./words.js";

/** Writes the results as a page in one language. */
export const markdownOf = (results: Results, language: Language): string => {
  const says = words[language];
  return `${[...head(results, says), ...speed(results, language), ...gate(results, language), ...growth(results, language), ...weight(results, language)].join("\n\n")}\n`;
};

const head = ({ date, machine, versions }: Results, says: Words): readonly string[] => {
  const { processor, cores, memory, system, node } = machine;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `# ${says.title}`,
    says.other,
    says.introduction,
    says.machine(date, `${processor}, ${cores} × CPU, ${memory}, ${system}, Node ${node}`, named.join(", ")),
    says.repeat,
    "```sh\nnpm run build && npm run bench\n```",
  ];
};

const speed = (results: Results, language: Language): readonly string[] => {
  const { targets, five, text, hubei, lines } = words[language];
  const { perSecond, seconds } = results.lines;
  return [
    ...section(
      targets,
      table(
        targets.columns,
        results.targets.map((target) => targetRow(target, language)),
      ),
    ),
    ...section({ title: five.title, note: five.note(results.checked) }, fivePolicies(results, language)),
    ...section(text, ratesTable(text.columns, results.text, "text_alone", language)),
    ...section(hubei, ratesTable(hubei.columns, results.hubei, "screen", language)),
    lines(`${results.lines.lines}`, figure(perSecond), figure(seconds)),
  ];
};

const gate = ({ gate: steps }: Results, language: Language): readonly string[] => {
  const says = words[language].gate;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const rows = steps.map((step) => [
    `\`huimin ${step.id}\``,
    figure(step.seconds),
    `${figure(100 * step.share)} %`,
    step.count === null || step.of === null ? "" : `${step.count} ${step.of[language]}`,
    step.count === null ? "" : figure(step.count / step.seconds),
  ]);
  return section({ title: says.title, note: says.note(figure(seconds)) }, table(says.columns, rows));
};

const growth = (results: Results, language: Language): readonly string[] => {
  const { packs, households } = words[language];
  const leadOfPack = ({ size, policies, planned }: Results["packs"][number]) => [`${size}`, `${policies}`, figure(planned)];
  return [
    ...section(packs, growthTable(packs.columns, results.packs, leadOfPack, language)),
    ...section(
      households,
      growthTable(households.columns, results.households, ({ size }) => [`${size}`], language),
    ),
  ];
};

const weight = ({ memory, startUp, bundles }: Results, language: Language): readonly string[] => {
  const says = words[language];
  const kilobytes = (bytes: number): string => figure(bytes / 1000);
  return [
    ...section(
      says.memory,
      table(
        says.memory.columns,
        memory.map(({ name, kept, allocated }) => [name[language], figure(kept), figure(allocated)]),
      ),
    ),
    ...section(
      says.startUp,
      table(
        says.startUp.columns,
        startUp.map(({ id, milliseconds, fastest, slowest }) => [
          id,
          figure(milliseconds),
          `${figure(fastest)}–${figure(slowest)}`,
        ]),
      ),
    ),
    ...section(
      says.bundles,
      table(
        says.bundles.columns,
        bundles.map(({ id, minified, gzipped }) => [
          id,
          kilobytes(minified),
          gzipped === null ? says.native : kilobytes(gzipped),
        ]),
      ),
    ),
  ];
};

const section = ({ title, note }: { readonly title: string; readonly note: string }, body: string): readonly string[] => [
  `## ${title}`,
  note,
  body,
];

const targetRow = ({ id, name, limit, measured, unit, sense, isMet }: Target, language: Language): readonly string[] => {
  const { met, missed } = words[language];
  const shown = (value: number): string => `${figure(value)}${unit === "kB" ? " kB" : " ×"}`;
  const sign = sense === "at_least" ? "≥" : "≤";
  return [
    name[language],
    `${sign} ${limit}${unit === "kB" ? " kB" : " ×"}`,
    shown(measured),
    isMet ? met : missed,
    reasons[id]?.[language] ?? "",
  ];
};

const fivePolicies = ({ fivePolicies: rates }: Results, language: Language): string => {
  const rate = rateIn(rates);
  const rules = jsonRulesRate(rates);
  const rows = [...rates]
    .sort((a, b) => b.perSecond - a.perSecond)
    .map((one) => [...rateRow(one, rate("hand_written_records"), language), figure(one.perSecond / rules)]);
  return table(words[language].five.columns, rows);
};

const ratesTable = (columns: readonly string[], rates: readonly Rate[], base: string, language: Language): string =>
  table(
    columns,
    rates.map((rate) => rateRow(rate, rateIn(rates)(base), language)),
  );

const rateRow = ({ name, perSecond, slowest, fastest }: Rate, base: number, language: Language): readonly string[] => [
  name[language],
  figure(perSecond),
  `${figure(slowest)}–${figure(fastest)}`,
  figure(base / perSecond),
];

const growthTable = <T extends Growth>(
  columns: readonly string[],
  rows: readonly T[],
  lead: (row: T) => readonly string[],
  language: Language,
): string =>
  table(
    [...columns, ...(rows[0]?.rates.map(({ name }) => name[language]) ?? [])],
    rows.map((row) => [...lead(row), ...row.rates.map(({ perSecond }) => figure(perSecond))]),
  );
