import type { CaseInput } from "../../model/case.js";
import type { Determination } from "../../model/determination.js";
import type { Pack, Row } from "../../model/pack.js";
import type { ValueKind } from "../../model/value-type.js";
import { addDays, lastDay, parseDate, printDate } from "../../values/calendar-date.js";
import { factsOf, subjectName, withFact } from "./case-facts.js";
import type { ConformancePlan, Question } from "./conformance-case.js";

/** A valid case with its answers, from which others are made. */
export interface Base {
  readonly pack: Pack;
  readonly plan: ConformancePlan;
  readonly case: CaseInput;
  readonly answers: readonly Determination[];
}

/** Makes cases of which one fact is not known, or none, or the members are not listed. */
export const unknownVariants = ({ plan, case: input }: Base): readonly Question[] => {
  const one = factsOf(input).map(({ subject, name }) => ({
    change: `${name}@${subjectName(subject)}`,
    case: withFact(input, subject, name, undefined),
  }));
  const bare = factsOf(input).reduce((left, { subject, name }) => withFact(left, subject, name, undefined), input);
  const { members: _, ...household } = input.household ?? {};
  const cases = [...one, { change: "every fact", case: bare }, { change: "members", case: { ...input, household } }];
  return cases.map((made) => ({ kind: "unknown", plan, ...made }));
};

/** Makes cases on the days on which an answer turns: the last day of it and the day after, the first of the version, the day before. */
export const dayVariants = ({ plan, case: input, answers }: Base): readonly Question[] => {
  const turns = answers.flatMap(({ validThrough, version }) => [
    ...(validThrough === null ? [] : [validThrough, dayFrom(validThrough, 1)]),
    ...(version === null ? [] : [dayFrom(version, -1), version]),
  ]);
  return [...new Set(turns)].map((asOf) => ({ kind: "day", change: asOf, plan: { ...plan, asOf }, case: input }));
};

const dayFrom = (day: string, days: number): string => printDate(addDays(parseDate(day) ?? lastDay, days));

/** Makes cases under the other options of the readings that the answers may rest on. */
export const readingVariants = ({ pack, plan, case: input, answers }: Base): readonly Question[] => {
  const used = answers.flatMap(({ readings }) => readings);
  const others = used.flatMap(({ name, chosen }) =>
    Object.keys(pack.readings[name]?.options ?? {})
      .filter((option) => option !== chosen)
      .map((option) => ({ name, option })),
  );
  return others.map(({ name, option }) => ({
    kind: "reading",
    change: `${name}=${option}`,
    plan: { ...plan, readings: { ...plan.readings, [name]: option } },
    case: input,
  }));
};

const rowsOf = ({ parameters, countyFacts }: Pack): readonly Row[] => [
  ...Object.values(parameters).flatMap(({ cells }) => cells.flatMap(({ rows }) => rows)),
  ...Object.values(countyFacts).flatMap((byPlace) => Object.values(byPlace).flat()),
];

/** Makes cases by what was published the day before a row that was used, and on its day. */
export const knownOnVariants = ({ pack, plan, case: input, answers }: Base): readonly Question[] => {
  const used = new Set(answers.flatMap(({ rows }) => rows));
  const published = rowsOf(pack).flatMap((row) => (used.has(row.id) && row.published !== null ? [row.published] : []));
  const days = [...new Set(published)].flatMap((day) => [dayFrom(day, -1), day]);
  return days.map((knownOn) => ({ kind: "known_on", change: knownOn, plan: { ...plan, knownOn }, case: input }));
};

/** Makes cases of which only a wider place is known, or none. */
export const placeVariants = ({ pack, plan, case: input }: Base): readonly Question[] => {
  if (input.locality === undefined) return [];
  const { locality, ...nowhere } = input;
  const parent = pack.localities[locality]?.parent ?? null;
  return [
    ...(parent === null ? [] : [{ change: parent, case: { ...input, locality: parent } }]),
    { change: "nowhere", case: nowhere },
  ].map((made) => ({ kind: "place", plan, ...made }));
};

const sampleOf = {
  boolean: () => "true",
  choice: (options) => options[0],
  choices: (options) => options.slice(0, 1),
  integer: () => "60",
  decimal: () => "1.25",
  money: () => "812.35",
  share: () => "37.5%",
  date: () => "2020-05-01",
  locality: () => "420600",
  text: () => "x",
  list: () => undefined,
  scale: () => undefined,
} satisfies { [K in ValueKind]: (options: readonly string[]) => string | readonly string[] | undefined };

/** Makes cases in which a local value that is missing is supposed. */
export const supposeVariants = ({ pack, plan, case: input, answers }: Base): readonly Question[] => {
  const missing = new Set(answers.flatMap((one) => one.missing).flatMap((one) => (one.kind === "parameter" ? [one.name] : [])));
  return [...missing].flatMap((name) => {
    const type = pack.parameters[name]?.type;
    const value = type === undefined ? undefined : sampleOf[type.kind](type.options ?? []);
    if (value === undefined) return [];
    const suppose = { ...plan.suppose, [name]: value };
    return [{ kind: "suppose", change: `${name}=${value}`, plan: { ...plan, suppose }, case: input } as const];
  });
};
