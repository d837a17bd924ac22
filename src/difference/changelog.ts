import type { Difference, ImpactedChange } from "./difference.js";
import { kindWords } from "./kind-words.js";
import { coded, escaped } from "./markdown.js";
import { groundName, placeNames, policyName, type ReportNames } from "./report-names.js";

/** Writes the entry of a changelog: which days, places, provisions and groups a change touches, and how to migrate. */
export const changelogEntry = (found: Difference, names: ReportNames): string => {
  const { migration } = names.words;
  const { head, verdict, changes } = found;
  const rules = changes.filter(({ layer }) => layer === "rule");
  const days = found.effects.flatMap(({ days: own }) =>
    own
      .map(({ day }) => day)
      .sort()
      .slice(0, 1),
  );
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [migration.impactedDays, distinct(days).map((day) => names.words.day(day, day))],
    [migration.impactedPlaces, distinct(rules.map((change) => escaped(placeNames(names, change))))],
    [migration.impactedProvisions, provisionsOf(found, names)],
    [migration.impactedGroups, groupsOf(found, names)],
    [migration.changes, changes.map((change) => changeLine(change, names))],
    [migration.whatToDo, adviceOf(found, names)],
  ];
  const heading = migration.heading(head.version, verdict?.class ?? "");
  return [heading, ...sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => sectionText(title, lines))]
    .join("\n\n")
    .concat("\n");
};

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

const sectionText = (title: string, lines: readonly string[]): string =>
  `### ${title}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;

const provisionsOf = ({ effects }: Difference, names: ReportNames): readonly string[] =>
  distinct(
    effects.flatMap(({ policy, provisions }) =>
      provisions.map((one) => `${escaped(policyName(names, policy))} ${coded(one.path)} ${escaped(groundName(names, one))}`),
    ),
  );

const groupsOf = ({ effects }: Difference, names: ReportNames): readonly string[] =>
  effects.flatMap(({ policy, kind, provisions }) => {
    const told = provisions.map((one) => groundName(names, one)).join(names.words.place.joint);
    return told === ""
      ? []
      : [escaped(names.words.migration.group(policyName(names, policy), kindWords[kind][names.language], told))];
  });

const changeLine = (change: ImpactedChange, { words }: ReportNames): string => {
  const { kind, layer, change: how, id, formerly, field, from, before, after } = change;
  const what = layer === "rule" ? words.kind[kind] : `${words.kind[kind]} ${words.layer[layer]}`;
  const where = coded(formerly === null ? id : `${formerly} → ${id}`);
  const arrow = [before, after].filter((side) => side !== null && side !== "").map((side) => coded(side ?? ""));
  const day = from === null ? "" : ` (${from})`;
  return `${words.change[how]} ${what} ${where}${field === null ? "" : ` ${coded(field)}`}${day}${arrow.length === 0 ? "" : `: ${arrow.join(" → ")}`}`;
};

const adviceOf = ({ verdict }: Difference, names: ReportNames): readonly string[] =>
  (verdict?.reasons ?? []).flatMap((reason) => {
    const advice = names.words.migration.advice(reason, "policy" in reason ? policyName(names, reason.policy) : "");
    return advice === null ? [] : [advice];
  });
