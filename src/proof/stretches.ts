import type { Claim } from "../model/claim.js";
import type { Pack, Row } from "../model/pack.js";
import { addDays, lastDay, parseDate, printDate } from "../values/calendar-date.js";

/** Days in a row on which nothing changes but the day itself. */
export interface Stretch {
  readonly from: string;
  readonly through: string;
}

/** What a script was seen to rest on, by kind and name. */
export interface Read {
  readonly parameter: ReadonlySet<string>;
  readonly fact: ReadonlySet<string>;
  readonly policy: ReadonlySet<string>;
}

/** The days that a claim speaks of: those of its version, or fewer; null where there are none. */
export const spanOf = (pack: Pack, { policy, version, until }: Claim): Stretch | null => {
  const next = pack.policies[policy]?.versions.find(({ from }) => from > version)?.from ?? null;
  const end = next === null ? printDate(lastDay) : moved(next, -1);
  const through = until === null || until > end ? end : until;
  return version <= through ? { from: version, through } : null;
};

/** The day after a day. */
export const dayAfter = (day: string): string => moved(day, 1);

const moved = (day: string, by: number): string => printDate(addDays(parseDate(day) ?? 0, by));

/** Finds the last of the days from one on, and through another, on which what a script rests on stays as it is. */
export const lastAlike = (pack: Pack, read: Read, { from, through }: Stretch): string => {
  const next = changes(pack, read)
    .filter((day) => day > from)
    .sort()[0];
  return next === undefined || next > through ? through : moved(next, -1);
};

const changes = ({ parameters, countyFacts, policies, localities }: Pack, read: Read): readonly string[] => [
  ...[...read.parameter].flatMap((name) => (parameters[name]?.cells ?? []).flatMap(({ rows }) => rows.flatMap(daysOf))),
  ...[...read.fact].flatMap((name) => Object.values(countyFacts[name] ?? {}).flatMap((rows) => rows.flatMap(daysOf))),
  ...[...read.policy].flatMap((name) => (policies[name]?.versions ?? []).map(({ from }) => from)),
  ...Object.values(localities).flatMap(daysOf),
];

const daysOf = ({ from, until }: { readonly from: Row["from"] | null; readonly until: Row["until"] }): readonly string[] => [
  ...(from === null ? [] : [from]),
  ...(until === null ? [] : [dayAfter(until)]),
];
