import { type Regulation, regulationOf } from "../../src/explain/regulation.js";
import type { RegulationClause, RegulationLine } from "../../src/explain/regulation-line.js";
import { regulationParameter } from "../../src/explain/regulation-parameters.js";
import { regulationReading } from "../../src/explain/regulation-reading.js";
import type { Pack, Source } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";

type Clauses = readonly (RegulationClause | null)[];

const ofLines = (lines: readonly RegulationLine[]): Clauses => lines.flatMap((line) => [line.clause, ...ofLines(line.parts)]);

function ofRegulation({ clause, conditions, amount, terms }: Regulation): Clauses {
  return [
    clause,
    ...ofLines(conditions),
    ...(amount?.components ?? []).flatMap((one) => [
      one.clause,
      one.roundingClause,
      ...ofLines(one.conditions),
      ...ofLines(one.calculation),
    ]),
    ...terms.flatMap(({ lines }) => ofLines(lines)),
  ];
}

/** Lists every source that the page of a policy cites, in the order in which they are first cited. */
export function sourcesOf(policy: string, pack: Pack, language: Language): readonly (readonly [string, Source])[] {
  const all = (pack.policies[policy]?.versions ?? []).map(({ from }) => regulationOf(pack, policy, from, language));
  const parameters = all.flatMap((one) => one.parameters).map((name) => regulationParameter(pack, name, language));
  const readings = all.flatMap((one) => one.readings).map((name) => regulationReading(pack, name, language));
  const clauses: Clauses = [
    ...all.flatMap(ofRegulation),
    ...parameters.flatMap(({ clause, rows }) => [clause, ...rows.map((row) => row.clause)]),
    ...readings.map(({ clause }) => clause),
  ];
  const ids = new Set(clauses.flatMap((clause) => clause?.sources ?? []));
  return [...ids].flatMap((id) => {
    const source = pack.sources[id];
    return source === undefined ? [] : [[id, source] as const];
  });
}
