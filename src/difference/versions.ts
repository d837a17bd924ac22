import type { Pack } from "../model/pack.js";
import type { Side } from "./side.js";

/** Two versions of one policy, as two packs in which each of them is in force from the later one's day. */
export const versionSides = (side: Side, policy: string, days: readonly [string, string]): readonly [Side, Side] => {
  const from = [...days].sort().at(-1) ?? "";
  const own = side.scenarios.filter((scenario) => scenario.policy === policy && scenario.asOf >= from);
  const of = (day: string): Side => ({
    ...side,
    name: `${policy}@${day}`,
    scenarios: own,
    pack: onlyVersion(side.pack, policy, day, from),
  });
  return [of(days[0]), of(days[1])];
};

const onlyVersion = (pack: Pack, name: string, day: string, from: string): Pack => {
  const policy = pack.policies[name];
  const version = policy?.versions.find((one) => one.from === day);
  if (policy === undefined || version === undefined) throw new Error(`the pack has no ${name}@${day}`);
  return { ...pack, policies: { ...pack.policies, [name]: { ...policy, versions: [{ ...version, from }] } } };
};
