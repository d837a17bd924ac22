import type { ReportWords } from "./report-words.js";
import type { Reason } from "./verdict.js";

const things: Readonly<Record<string, string>> = {
  policy: "policy",
  fact: "fact",
  parameter: "parameter",
  reading: "reading, or an option of it,",
  locality: "division",
};

const reason = (one: Reason, policy: string): string => {
  switch (one.kind) {
    case "fact_added":
      return `the fact \`${one.name}\` is new`;
    case "fact_renamed":
      return `a fact has another name: \`${one.name}\``;
    case "fact_narrowed":
      return `the type, unit or limits of the fact \`${one.name}\` changed; cases that were valid may not be any more`;
    case "fact_widened":
      return `the fact \`${one.name}\` allows more values`;
    case "name_removed":
      return `the ${things[one.what] ?? ""} \`${one.name}\` is gone`;
    case "past_answers":
      return `${policy}: the answer for ${one.day} changed, a day before the newest thing of the base`;
    case "unannounced_answers":
      return `${policy}: the answer for ${one.day} changed, and no new version or value begins by that day`;
    case "new_answers":
      return `${policy}: answers change from ${one.day} on`;
    case "no_answer_changes":
      return "no answer changes";
  }
};

const advice = (one: Reason, policy: string): string | null => {
  switch (one.kind) {
    case "fact_added":
      return `the fact \`${one.name}\` is new: add it to forms and interfaces; where it is not given it is unknown`;
    case "fact_renamed":
      return `a fact has another name, \`${one.name}\`: use the new one in forms, interfaces and stored cases`;
    case "fact_narrowed":
      return `the fact \`${one.name}\` allows other values: check stored cases`;
    case "name_removed":
      return `the ${things[one.what] ?? ""} \`${one.name}\` is gone: stop using the name`;
    case "past_answers":
      return `${policy}: review determinations for days from ${one.day} on`;
    case "unannounced_answers":
      return `${policy}: review determinations for days from ${one.day} on`;
    default:
      return null;
  }
};

/** The sentences of a report in English. */
export const reportWordsEn: ReportWords = {
  title: (base, head) => `Change of rules: ${base} → ${head}`,
  verdict: ({ class: change, version: { base, head, least }, isDeclared }) =>
    isDeclared
      ? `✓ ${change}: the declared version ${base} → ${head} says so`
      : `✗ ${change}: the declared version ${base} → ${head} does not say so; set version in pack.yaml to ${least} at least`,
  noVerdict: "Two versions of one policy, compared as from the first day of the later one",
  reason,
  moreReasons: (count) => `${count} more, see the JSON`,
  noEffects: "No answer changes in the cases compared.",
  kind: {
    pack: "pack",
    policy: "policy",
    version: "version",
    provision: "provision",
    component: "component",
    definition: "definition",
    parameter: "parameter",
    row: "value",
    reading: "reading",
    interaction: "interaction",
    fact: "fact",
    county_fact: "published fact",
    locality: "division",
    zone: "zone",
    source: "source",
  },
  layer: { rule: "rule", citation: "citation", wording: "wording", translation: "translation" },
  change: { added: "added", removed: "removed", changed: "changed", renamed: "renamed" },
  effectColumns: ["Policy", "Effect", "Days", "Random sample", "Difference", "Boundary cases", "Scenarios"],
  changeColumns: ["Change", "Where", "In force from", "Places", "Before", "After"],
  provisionColumns: ["Provision", "Random sample", "Difference"],
  rules: (count) => `Rules changed: ${count}`,
  words: (count) => `Citations, wording and translations changed: ${count}`,
  witnesses: "Through which provisions, with a smallest household each",
  scope: "What was compared",
  subjects: (subjects, households) =>
    subjects === households ? `${households} households` : `${subjects} subjects in ${households} households`,
  money: (yuan, per) => `${yuan} CNY${per === null ? "" : per === "once" ? " once" : ` a ${per}`}`,
  day: (first, peak) => (first === peak ? `from ${first}` : `from ${first}, counted on ${peak}`),
  place: { all: "all", more: (names, count) => `${names.join(", ")} and others (${count})`, joint: ", " },
  attributed: (looked, of) => `Provisions are counted over ${looked} of the ${of} found on that day.`,
  left: (count) => `${count} more, see the JSON.`,
  underReading: (readings) => ` (reading ${readings})`,
  paste: (policy) => `Ready to paste under \`scenarios:\` of \`${policy}\`:`,
  whole: { version: "a version begins or ends", answer: "another part of the answer" },
  named: (label) => `[${label}]`,
  scopeLines: ({ policies, untouched, days, seed, population, boundary, scenarios, adapted, skipped, readings }) => [
    `policies compared: ${policies.join(", ") || "none"}`,
    `policies that reach nothing that changed, and were not compared: ${untouched.join(", ") || "none"}`,
    `days: ${days.join(", ") || "none"}`,
    `random households: ${population} (seed ${seed}); boundary cases: ${boundary}; scenarios: ${scenarios}; the random sample is not the population`,
    ...(adapted + skipped === 0
      ? []
      : [
          `${adapted} cases compared without facts that a side does not have or that contradict what it publishes; ${skipped} not compared, since a side has no such place on that day or does not allow a value`,
        ]),
    ...(readings.length === 0 ? [] : [`nothing differs under the default readings; also compared under ${readings.join(", ")}`]),
  ],
  engine: (side, engine, ours) => `${side} was compiled by engine ${engine} and ran under engine ${ours} here`,
  migration: {
    heading: (version, change) => `## ${version} (${change})`,
    impactedDays: "Impacted days",
    impactedPlaces: "Impacted places",
    impactedProvisions: "Impacted provisions",
    impactedGroups: "Impacted groups",
    changes: "Changes",
    whatToDo: "How to migrate",
    none: "none",
    group: (policy, kind, provision) => `${policy}: ${kind} (${provision})`,
    advice,
  },
};
