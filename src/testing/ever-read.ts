import type { Pack } from "../model/pack.js";
import { reachedOn } from "./reached.js";

/**
 * Makes what tells whether any policy may come to something on one of the days from one until another, inclusive: a value of 2016
 * is nothing to policies of 2019.
 */
export const startReading = (pack: Pack): ((key: string, days: readonly [string, string]) => boolean) => {
  const starts = [...new Set(Object.values(pack.policies).flatMap(({ versions }) => versions.map(({ from }) => from)))].sort();
  const policies = Object.keys(pack.policies);
  const known = new Map<string, ReadonlySet<string>>();
  const readOn = (day: string): ReadonlySet<string> => {
    const keys = known.get(day) ?? new Set(policies.flatMap((policy) => [...reachedOn(pack, policy, day)]));
    known.set(day, keys);
    return keys;
  };
  return (key, [from, until]) => {
    // In between, the versions in force stay the same.
    const days = [from, ...starts.filter((day) => from < day && day <= until)];
    return days.some((day) => readOn(starts.findLast((start) => start <= day) ?? "").has(key));
  };
};
