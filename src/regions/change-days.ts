import type { Pack, Row } from "../model/pack.js";
import type { Reach } from "../plan/reach.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";

/** Lists the days on which a row that may be read begins or has ended, another policy changes, or a day that the law names has come. */
export const changeDays = (pack: Pack, reaches: readonly Reach[]): readonly string[] => {
  const days = reaches.flatMap(({ parameters, facts, policies }) => [
    ...[...parameters].flatMap((name) => (pack.parameters[name]?.cells ?? []).flatMap(({ rows }) => rows.flatMap(daysOfRow))),
    ...[...facts].flatMap((name) => Object.values(pack.countyFacts[name] ?? {}).flatMap((rows) => rows.flatMap(daysOfRow))),
    ...[...policies].flatMap((name) => (pack.policies[name]?.versions ?? []).map(({ from }) => from)),
  ]);
  return [...new Set(days)].sort();
};

const daysOfRow = ({ from, until, value }: Row): readonly string[] => {
  const named = typeof value === "string" ? parseDate(value) : null;
  const end = until === null ? null : parseDate(until);
  return [
    from,
    ...(end === null ? [] : [printDate(addDays(end, 1))]),
    ...(named === null ? [] : [-1, 0, 1].map((by) => printDate(addDays(named, by)))),
  ];
};
