import { circleOf } from "../answer/circle.js";
import type { Pack } from "../model/pack.js";
import type { Change } from "./change.js";
import { type Reached, reachedBy } from "./reached.js";

/** The changes of rules that each policy may come to, by policy; of those that come to none there is no entry. */
export type Touched = ReadonlyMap<string, readonly Change[]>;

/** Finds which policies may answer otherwise: those whose rules reach something that changed, on either side. */
export const touchedBy = (changes: readonly Change[], base: Pack, head: Pack): Touched => {
  const rules = changes.filter(({ layer }) => layer === "rule");
  const names = [...new Set([...Object.keys(head.policies), ...Object.keys(base.policies)])];
  const touched = names.map((name) => {
    const sides = [base, head].map((pack) => ({ pack, reached: reachedBy(pack, name) }));
    const interacting = [base, head].flatMap((pack) => circleOf(pack, name).interactions.map(([interaction]) => interaction));
    return [name, rules.filter((change) => sides.some((side) => reaches(side, change)) || isAmong(change, interacting))] as const;
  });
  return new Map(touched.filter(([, own]) => own.length > 0));
};

const isAmong = ({ kind, id, policy }: Change, interactions: readonly string[]): boolean =>
  kind === "interaction" && policy === null && interactions.includes(id);

const nameOf = ({ id }: Change): string => id.split("/")[0] ?? id;

const reaches = ({ pack, reached }: { readonly pack: Pack; readonly reached: Reached }, change: Change): boolean => {
  switch (change.kind) {
    case "parameter":
    case "row":
      return reached.parameters.has(nameOf(change));
    case "reading":
      return reached.readings.has(change.id);
    case "fact":
      return reached.facts.has(change.id) || (change.formerly !== null && reached.facts.has(change.formerly));
    case "county_fact":
      return reached.facts.has(nameOf(change));
    case "definition":
      return change.policy === null ? reached.definitions.has(change.id) : reached.policies.has(change.policy);
    case "zone":
      return [...reached.parameters].some((name) => hasKey(pack, name, change.id));
    case "locality":
      return isByPlace(pack, reached);
    case "pack":
    case "source":
    case "interaction":
      return false;
    default:
      return change.policy !== null && reached.policies.has(change.policy);
  }
};

/** What is read of a place hangs on the places that it lies in. */
const isByPlace = ({ parameters, countyFacts }: Pack, reached: Reached): boolean =>
  [...reached.parameters].some((name) => parameters[name]?.by.some((key) => key.name === "locality") ?? false) ||
  [...reached.facts].some((name) => Object.hasOwn(countyFacts, name));

const hasKey = (pack: Pack, parameter: string, key: string): boolean =>
  pack.parameters[parameter]?.cells.some(({ keys }) => keys.includes(key)) ?? false;
