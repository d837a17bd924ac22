import type { Cell, Pack, Row } from "../../model/pack.js";
import type { Check, Fault } from "../check.js";
import { below, type ParameterPart, parameterParts } from "../parts.js";
import { holds } from "../rows.js";

/** Finds counties in two zones that both have a value for them on one day. */
export const zoneOverlap: Check = {
  code: "zone-overlap",
  severity: "error",
  summary: { zh: "一县不同时适用两个片区的数值", en: "No county has the values of two zones at once" },
  why: {
    zh: "一县属于两个片区且都有数值时，不知以哪个为准",
    en: "Where a county lies in two zones that both have a value, it is open which one counts",
  },
  bad: "city_core: { 2025-07-01: { value: 880.00 } }\nriver_towns: { 2025-07-01: { value: 855.00 } }   # both hold 421002",
  good: "city_core: { 2025-07-01: { value: 880.00 } }\nouter_counties: { 2025-07-01: { value: 855.00 } }",
  check: (context) => parameterParts(context).flatMap((part) => faultsOf(part, context.pack)),
};

function faultsOf({ parameter, at }: ParameterPart, pack: Pack): readonly Fault[] {
  const place = parameter.by.findIndex(({ name }) => name === "locality");
  const zoned = parameter.cells.filter(({ keys }) => Object.hasOwn(pack.zones, keys[place] ?? ""));
  return zoned.flatMap((second, index) =>
    zoned.slice(0, index).flatMap((first) => {
      const [one, two] = [first.keys[place] ?? "", second.keys[place] ?? ""];
      const shared = (pack.zones[one]?.codes ?? []).filter((code) => pack.zones[two]?.codes.includes(code));
      if (one === two || shared.length === 0 || !sameBut(place, first, second) || !overlap(first.rows, second.rows)) return [];
      return [{ at: below(at, "values", ...second.keys), of: "key" as const, message: messageFor(one, two, shared.join(" ")) }];
    }),
  );
}

function sameBut(place: number, first: Cell, second: Cell): boolean {
  return first.keys.every((key, index) => index === place || key === second.keys[index]);
}

/** Two sets of spans that meet also meet on the first day of one of them. */
function overlap(first: readonly Row[], second: readonly Row[]): boolean {
  return [...first, ...second].some(({ from }) => holds(first, from) && holds(second, from));
}

const messageFor = (one: string, two: string, codes: string) => ({
  zh: `\`${codes}\` 同属片区 \`${one}\` 和 \`${two}\`，两处同日都有数值；请调整片区或期间`,
  en: `\`${codes}\` lies in the zones \`${one}\` and \`${two}\`, which both have a value on one day; change a zone or a row`,
});
