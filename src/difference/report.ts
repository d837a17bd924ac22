import type { Difference, ImpactedChange } from "./difference.js";
import type { Effect } from "./effects.js";
import { kindWords } from "./kind-words.js";
import { coded, escaped, folded, tableOf } from "./markdown.js";
import { groundName, placeNames, policyName, type ReportNames, yuanOf } from "./report-names.js";

const mostReasons = 6;
const mostRows = 30;
const mostWitnesses = 12;

/** Writes a difference in Markdown, as a comment on a change: the verdict, a table of effects, and the rest folded. */
export const reportMarkdown = (found: Difference, names: ReportNames): string =>
  [
    `### ${names.words.title(sideName(found.base), sideName(found.head))}\n`,
    verdictText(found, names),
    effectTable(found, names),
    ...changeTables(found.changes, names),
    ...(found.effects.length === 0 ? [] : [folded(names.words.witnesses, witnessText(found, names))]),
    folded(names.words.scope, scopeText(found, names)),
  ].join("\n");

const sideName = ({ name, version }: Difference["base"]): string => `${coded(name)} (${version})`;

const verdictText = ({ verdict }: Difference, names: ReportNames): string => {
  const { words } = names;
  if (verdict === null) return `${words.noVerdict}\n`;
  const reasons = verdict.reasons.map((reason) =>
    words.reason(reason, "policy" in reason ? policyName(names, reason.policy) : ""),
  );
  const told = reasons.slice(0, mostReasons);
  const more = reasons.length > told.length ? [words.moreReasons(reasons.length - told.length)] : [];
  return `**${words.verdict(verdict)}**\n\n${[...told, ...more].map((line) => `- ${line}\n`).join("")}`;
};

interface Counted {
  readonly subjects: number;
  readonly fen: string;
}

const hasSum = ({ kind }: Effect): boolean => kind === "newly_eligible" || kind === "lost" || kind === "more" || kind === "less";

const sumText = (effect: Effect, { subjects, fen }: Counted, { words }: ReportNames): string =>
  hasSum(effect) && effect.per !== null && subjects > 0 ? words.money(yuanOf(fen), effect.per) : "—";

const effectTable = ({ effects }: Difference, names: ReportNames): string => {
  const { words, language } = names;
  if (effects.length === 0) return `${words.noEffects}\n`;
  const rows = effects.map((effect) => {
    const { policy, kind, readings, peak, days } = effect;
    const under = Object.entries(readings).map(([name, option]) => `${name}=${option}`);
    return [
      escaped(policyName(names, policy)),
      `${kindWords[kind][language]}${under.length === 0 ? "" : escaped(words.underReading(under.join(", ")))}`,
      words.day(days.map(({ day }) => day).sort()[0] ?? peak.day, peak.day),
      peak.subjects === 0 ? "—" : words.subjects(peak.subjects, peak.households),
      sumText(effect, peak, names),
      String(peak.boundary),
      String(days.reduce((sum, { scenarios }) => sum + scenarios, 0)),
    ];
  });
  return tableOf(words.effectColumns, rows);
};

const changeTables = (changes: readonly ImpactedChange[], names: ReportNames): readonly string[] => {
  const { words } = names;
  const rules = changes.filter(({ layer }) => layer === "rule");
  const others = changes.filter(({ layer }) => layer !== "rule");
  return [
    ...(rules.length === 0 ? [] : [folded(words.rules(rules.length), changeTable(rules, names))]),
    ...(others.length === 0 ? [] : [folded(words.words(others.length), changeTable(others, names))]),
  ];
};

const mostCharacters = 160;
const before = 40;

/** Writes both sides as code; where they are long, from shortly before the first difference on. */
const bothSides = (was: string | null, is: string | null): readonly string[] => {
  const sides = [was ?? "", is ?? ""];
  const same = sides[0] === "" || sides[1] === "" ? 0 : sharedLength(sides[0] ?? "", sides[1] ?? "");
  const start = sides.some((side) => side.length > mostCharacters) ? Math.max(same - before, 0) : 0;
  return sides.map((side) => {
    const cut = side.slice(start, start + mostCharacters);
    return coded(cut === "" ? "" : `${start > 0 ? "…" : ""}${cut}${side.length > start + mostCharacters ? "…" : ""}`);
  });
};

const sharedLength = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

const changeTable = (changes: readonly ImpactedChange[], names: ReportNames): string => {
  const { words } = names;
  const rows = changes.slice(0, mostRows).map((change) => {
    const { kind, layer, change: how, id, formerly, field, from } = change;
    const what = layer === "rule" ? words.kind[kind] : `${words.kind[kind]} ${words.layer[layer]}`;
    return [
      `${words.change[how]} ${what}`,
      `${coded(formerly === null ? id : `${formerly} → ${id}`)}${field === null ? "" : ` ${coded(field)}`}`,
      from ?? "",
      escaped(placeNames(names, change)),
      ...bothSides(change.before, change.after),
    ];
  });
  const left = changes.length - rows.length;
  return `${tableOf(words.changeColumns, rows)}${left > 0 ? `\n${words.left(left)}\n` : ""}`;
};

const witnessText = ({ effects }: Difference, names: ReportNames): string => {
  let left = mostWitnesses;
  return effects
    .map((effect) => {
      const shown = effect.provisions.slice(0, Math.max(left, 0));
      left -= shown.length;
      return effectText(effect, shown, names);
    })
    .join("\n");
};

const effectText = (effect: Effect, shown: Effect["provisions"], names: ReportNames): string => {
  const { words, language } = names;
  const found = effect.peak.subjects + effect.peak.boundary + effect.peak.scenarios;
  const rows = effect.provisions
    .slice(0, mostRows)
    .map((provision) => [
      `${escaped(groundName(names, provision))} ${coded(provision.path)}`,
      String(provision.subjects),
      sumText(effect, provision, names),
    ]);
  const witnesses = shown.map(({ witness }) => `${words.paste(effect.policy)}\n\n\`\`\`yaml\n${witness.scenario}\`\`\`\n`);
  return [
    `**${escaped(policyName(names, effect.policy))} · ${kindWords[effect.kind][language]}**\n`,
    tableOf(words.provisionColumns, rows),
    ...(effect.attributed < found ? [`${words.attributed(effect.attributed, found)}\n`] : []),
    ...witnesses,
  ].join("\n");
};

const scopeText = ({ compared, base, head, engine }: Difference, { words }: ReportNames): string => {
  const engines = [base, head].flatMap((side) =>
    side.engine === null ? [] : [words.engine(coded(side.name), side.engine, engine)],
  );
  const { policies, untouched, readings } = compared;
  const figures = { ...compared, policies: policies.map(coded), untouched: untouched.map(coded), readings: readings.map(coded) };
  return [...words.scopeLines(figures), ...engines].map((line) => `- ${line}\n`).join("");
};
