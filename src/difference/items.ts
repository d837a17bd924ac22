import { printExpression } from "../expression/print.js";
import type { Condition, Interaction, Pack, Parameter, Policy, Row, Version } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import { partsOf } from "../plan/find-condition.js";
import { shifted } from "./days.js";
import type { Item, ItemKind } from "./item.js";
import { componentShown, definitionShown, factShown, parameterShown, provisionShown, readingShown, rowShown } from "./shown.js";

/** Lists everything that stands in a pack by itself. */
export const itemsOf = (pack: Pack): readonly Item[] => [
  item("pack", pack.id, { content: { title: pack.title } }),
  ...Object.entries(pack.policies).flatMap(([name, policy]) => itemsOfPolicy(name, policy)),
  ...definitionItems(pack.definitions, null),
  ...Object.entries(pack.parameters).flatMap(([name, parameter]) => itemsOfParameter(name, parameter)),
  ...Object.entries(pack.readings).map(([id, reading]) =>
    item("reading", id, { content: reading, shown: readingShown(reading) }),
  ),
  ...Object.entries(pack.interactions).map(([id, one], at, all) =>
    item("interaction", id, { content: { ...one, after: appliedBefore(one, all.slice(0, at)) }, shown: interactionShown(one) }),
  ),
  ...Object.entries(pack.facts).map(([id, fact]) => item("fact", id, { content: fact, shown: factShown(fact) })),
  ...itemsOfCountyFacts(pack),
  ...itemsOfPlaces(pack),
  ...Object.entries(pack.sources).map(([id, source]) =>
    item("source", id, {
      content: source,
      shown: [source.number, source.date, source.status].filter((one) => one !== null).join(", "),
    }),
  ),
];

const bare = { policy: null, version: null, from: null, until: null, places: [], shown: "" } as const;

const item = (kind: ItemKind, id: string, rest: Partial<Item> & Pick<Item, "content">): Item => ({ ...bare, kind, id, ...rest });

const itemsOfPolicy = (name: string, { title, versions }: Policy): readonly Item[] => [
  item("policy", name, { policy: name, from: versions[0]?.from ?? null, content: { title } }),
  ...versions.flatMap((version, at) => itemsOfVersion(name, version, lastDay(null, versions[at + 1]))),
];

/** The last day of what ends by itself, or by what follows it. */
const lastDay = (until: string | null, next: { readonly from: string } | undefined): string | null =>
  until ?? (next === undefined ? null : shifted(next.from, -1));

const itemsOfVersion = (policy: string, version: Version, until: string | null): readonly Item[] => {
  const { definitions, eligibility, amount, from, ...own } = version;
  const at = { policy, version: from, from, until };
  const id = `${policy}@${from}`;
  const pays = amount === null ? null : { per: amount.per, forEach: amount.forEach };
  return [
    item("version", id, { ...at, content: { ...own, amount: pays }, shown: versionShown(version) }),
    ...definitionItems(definitions, { id, ...at }),
    ...provisionItems(eligibility, id, at),
    ...(amount?.components ?? []).flatMap((component) => {
      const { condition, ...content } = component;
      return [
        item("component", `${id} amount.${component.name}`, { ...at, content, shown: componentShown(component) }),
        ...provisionItems(condition, id, at),
      ];
    }),
  ];
};

const versionShown = ({ inForce, subject, kind, on, place, amount }: Version): string =>
  [
    inForce ? `${kind} for ${subject.join(", ")}` : "ended",
    ...(amount === null ? [] : [`per ${amount.per}`]),
    ...(amount?.forEach ? [`for_each ${amount.forEach}`] : []),
    ...(on.length === 0 ? [] : [`on ${on.map(printExpression).join(", ")}`]),
    ...(place === null ? [] : [`place ${printExpression(place)}`]),
  ].join(", ");

type Dates = Pick<Item, "policy" | "version" | "from" | "until">;

const provisionItems = (at: Condition | null, id: string, dates: Dates): readonly Item[] => {
  if (at === null) return [];
  const { kind, name, text, cite } = at;
  const own = at.kind === "leaf" ? { when: at.when } : at.kind === "cases" ? { by: at.by } : {};
  return [
    item("provision", `${id} ${at.path}`, { ...dates, content: { kind, name, text, cite, ...own }, shown: provisionShown(at) }),
    ...partsOf(at).flatMap((part) => provisionItems(part, id, dates)),
  ];
};

const definitionItems = (definitions: Version["definitions"], at: (Dates & { readonly id: string }) | null): readonly Item[] =>
  Object.entries(definitions).map(([name, definition]) => {
    const { id, ...dates } = at ?? { id: null };
    return item("definition", id === null ? name : `${id} definitions.${name}`, {
      ...dates,
      content: definition,
      shown: definitionShown(definition),
    });
  });

const itemsOfParameter = (name: string, parameter: Parameter): readonly Item[] => {
  const { cells, by, ...content } = parameter;
  const place = by.findIndex((key) => key.name === "locality");
  return [
    item("parameter", name, { policy: parameter.policy, content: { ...content, by }, shown: parameterShown(parameter) }),
    ...cells.flatMap(({ keys, rows }) =>
      rowItems("row", rows, parameter.type, { policy: parameter.policy, places: place < 0 ? [] : [keys[place] ?? ""] }),
    ),
  ];
};

const rowItems = (
  kind: "row" | "county_fact",
  rows: readonly Row[],
  type: ValueType,
  where: Pick<Item, "policy" | "places">,
): readonly Item[] =>
  rows.map((row, at) => {
    const { id, from, ...content } = row;
    return item(kind, id, { ...where, from, until: lastDay(row.until, rows[at + 1]), content, shown: rowShown(row, type) });
  });

const itemsOfCountyFacts = ({ countyFacts, facts }: Pack): readonly Item[] =>
  Object.entries(countyFacts).flatMap(([name, places]) => {
    const type = facts[name]?.type;
    if (type === undefined) return [];
    return Object.entries(places).flatMap(([code, rows]) =>
      rowItems("county_fact", rows, type, { policy: null, places: [code] }),
    );
  });

const itemsOfPlaces = ({ localities, zones }: Pack): readonly Item[] => [
  ...Object.entries(localities).map(([code, { name, parent, from, until, formerly }]) =>
    item("locality", code, {
      from,
      until,
      places: [code],
      content: { name, parent, from, until, formerly },
      shown: placeShown(parent, from, until),
    }),
  ),
  ...Object.entries(zones).map(([name, zone]) =>
    item("zone", name, { places: [name], content: zone, shown: zone.codes.join(", ") }),
  ),
];

const placeShown = (parent: string | null, from: string | null, until: string | null): string =>
  [
    ...(parent === null ? [] : [`in ${parent}`]),
    ...(from === null && until === null ? [] : [`${from ?? ""}–${until ?? ""}`]),
  ].join(", ");

/** The interactions that are applied before one and leave it other benefits to choose between. */
const appliedBefore = (one: Interaction, earlier: readonly (readonly [string, Interaction])[]): readonly string[] =>
  earlier.flatMap(([id, { policies }]) => (policies.some((policy) => one.policies.includes(policy)) ? [id] : []));

const interactionShown = (one: Interaction): string =>
  `${one.kind} ${one.policies.join(", ")}${one.kind === "cap" ? ` at ${one.at}` : ""}`;
