import type { Pack, Row } from "../model/pack.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import type { Change } from "./change.js";

/** Lists the first days of everything dated in a pack: versions, rows, facts it knows of places. */
const datesOf = ({ policies, parameters, countyFacts }: Pack): readonly string[] => [
  ...Object.values(policies).flatMap(({ versions }) => versions.map(({ from }) => from)),
  ...Object.values(parameters).flatMap(({ cells }) => cells.flatMap(({ rows }) => rows.map(fromOf))),
  ...Object.values(countyFacts).flatMap((places) => Object.values(places).flatMap((rows) => rows.map(fromOf))),
];

const fromOf = ({ from }: Row): string => from;

/** The day of the newest thing of a pack; null where nothing is dated. */
export const newestDay = (pack: Pack): string | null => {
  let newest: string | null = null;
  for (const day of datesOf(pack)) if (newest === null || day > newest) newest = day;
  return newest;
};

/** Moves a day; one that is not a day stays. */
export const shifted = (day: string, by: number): string => {
  const date = parseDate(day);
  return date === null ? day : printDate(addDays(date, by));
};

interface Between {
  readonly base: Pack;
  readonly head: Pack;
  /** Days on which something that the policy reads begins or has ended. */
  readonly turning: readonly string[];
  /** Days to look at besides. */
  readonly also: readonly string[];
}

/**
 * Lists the days on which a policy is compared: the first day of what changed, the days before and after it, those around its end,
 * and the newest day of each side. What began before the policy, or has no date of its own, counts from the first day of a version.
 * While what changed counts, what is read with it may change as well, so that it shows for a time only.
 */
export const daysFor = (
  policy: string,
  changes: readonly Change[],
  { base, head, turning, also }: Between,
): readonly string[] => {
  const versions = [base, head].flatMap((pack) => pack.policies[policy]?.versions.map(({ from }) => from) ?? []);
  const newest = [newestDay(base), newestDay(head)].filter((day) => day !== null);
  const days = changes.flatMap((change) => [...around(change, versions), ...untilOf(change)]);
  const between = spread(turning.filter((day) => versions.some((first) => first <= day) && changes.some(isWithin(day))));
  return [...new Set([...days, ...between, ...newest, ...also])].sort();
};

const isWithin =
  (day: string) =>
  ({ from, until }: Change): boolean =>
    (from === null || from <= day) && (until === null || day <= until);

const mostBetween = 8;

/** Of many days some, evenly spread: the first and the last among them. */
const spread = (days: readonly string[]): readonly string[] => {
  const sorted = [...new Set(days)].sort();
  if (sorted.length <= mostBetween) return sorted;
  const step = (sorted.length - 1) / (mostBetween - 1);
  return Array.from({ length: mostBetween }, (_, at) => sorted[Math.round(at * step)] ?? "");
};

const around = ({ from, until }: Change, versions: readonly string[]): readonly string[] => [
  ...(from === null ? [] : [shifted(from, -1), from, shifted(from, 1)]),
  ...versions.filter((day) => (from === null || from <= day) && (until === null || day <= until)),
];

const untilOf = ({ until }: Change): readonly string[] => (until === null ? [] : [until, shifted(until, 1)]);
