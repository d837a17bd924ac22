import type { Citation } from "../../src/model/citation.js";
import type { Condition, Pack, Row, Version } from "../../src/model/pack.js";
import { partsOf } from "../../src/plan/find-condition.js";

/** What rests on a source: rows by parameter or county fact, provisions and components by version, readings. */
export interface CitedBy {
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly provisions: ReadonlyMap<string, readonly string[]>;
  readonly readings: readonly string[];
}

type Grouped = readonly (readonly [group: string, name: string, cite: readonly Citation[]])[];

const rowName = ({ id, from }: Row): string => id.slice(id.indexOf("/") + 1) || from;

function rowsOf({ parameters, countyFacts }: Pack): Grouped {
  const ofParameters = Object.entries(parameters).flatMap(([name, { cells, cite }]) =>
    cells.flatMap(({ rows }) => rows.map((row) => [name, rowName(row), row.cite.length > 0 ? row.cite : cite] as const)),
  );
  const ofFacts = Object.entries(countyFacts).flatMap(([name, byPlace]) =>
    Object.values(byPlace).flatMap((rows) => rows.map((row) => [name, rowName(row), row.cite] as const)),
  );
  return [...ofParameters, ...ofFacts];
}

interface Provision {
  readonly name: string | null;
  readonly cite: readonly Citation[];
}

/** Lists the sentences of a condition; one without a name or citation of its own has those of the group it stands in. */
function provisionsIn(at: Condition, within: Provision): readonly Provision[] {
  const own = { name: at.name ?? within.name, cite: at.cite.length > 0 ? at.cite : within.cite };
  return at.kind === "leaf" ? [own] : partsOf(at).flatMap((part) => provisionsIn(part, own));
}

function provisionsOf(group: string, version: Version): Grouped {
  const components = version.amount?.components ?? [];
  const roots = [version.eligibility, ...components.map(({ condition }) => condition)].filter((root) => root !== null);
  const provisions = roots.flatMap((root) => provisionsIn(root, { name: null, cite: version.cite }));
  return [
    ...provisions.map(({ name, cite }) => [group, name ?? "", cite] as const),
    ...components.map(({ name, cite, round }) => [group, name, [...cite, ...(round?.cite ?? [])]] as const),
  ];
}

const versionsOf = ({ policies }: Pack): Grouped =>
  Object.entries(policies).flatMap(([policy, { versions }]) =>
    versions.flatMap((version) => provisionsOf(`${policy}/${version.from}`, version)),
  );

function namesCiting(source: string, all: Grouped): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [group, name, cite] of all) {
    if (!cite.some((one) => one.source === source)) continue;
    found.set(group, (found.get(group) ?? new Set()).add(name));
  }
  return new Map([...found].map(([group, names]) => [group, [...names]]));
}

/** Finds everything in a pack that cites a source. */
export function citedBy(pack: Pack, source: string): CitedBy {
  const readings = Object.entries(pack.readings).filter(([, { cite }]) => cite.some((one) => one.source === source));
  return {
    rows: namesCiting(source, rowsOf(pack)),
    provisions: namesCiting(source, versionsOf(pack)),
    readings: readings.map(([name]) => name),
  };
}
