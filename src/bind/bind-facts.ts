import type { Level } from "../model/level.js";
import type { Fact, Row } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenFacts } from "../model/written/pack-files.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { bindCells } from "./bind-cells.js";
import { levelsOf } from "./bind-definition.js";
import { nameProblems } from "./name-wording.js";
import { type Reading, readValue } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import { scenarioProblems } from "./scenario-wording.js";
import { structureProblems } from "./structure-wording.js";

type Entries<T> = Readonly<Record<string, T>>;
interface FactUse extends Reading {
  readonly types: ReadonlyMap<string, ValueType>;
}

/** Lists the levels at which a fact is held. */
export function levelsOfFact(fact: WrittenFacts[string]): readonly Level[] {
  return levelsOf(fact.of, []);
}

/** Binds the vocabulary of a pack. */
export function bindFacts({ file, content }: WrittenFiles["facts"], use: FactUse): Entries<Fact> {
  const names = Object.keys(content);
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, written]): [string, Fact][] => {
      const at: At = { file, path: [name] };
      const { asked_if: askedIf } = written;
      if (askedIf !== undefined && !names.includes(askedIf))
        use.report(under(at, "asked_if"), nameProblems.unknownFact(askedIf, names));
      const type = use.types.get(name);
      return type === undefined ? [] : [[name, bindFact(written, at, { ...use, type })]];
    }),
  );
}

function bindFact(written: WrittenFacts[string], at: At, use: FactUse & { readonly type: ValueType }): Fact {
  const { type, report } = use;
  const labels = written.option_labels ?? {};
  for (const option of Object.keys(labels)) {
    if (type.options?.includes(option)) continue;
    report(keyOf(under(at, "option_labels", option)), structureProblems.unknownOption(option, type.options ?? []));
  }
  return {
    of: levelsOfFact(written),
    type,
    minimum: bindLimit(written.minimum, under(at, "minimum"), use),
    maximum: bindLimit(written.maximum, under(at, "maximum"), use),
    label: written.label,
    ask: written.ask,
    heldBy: written.held_by,
    optionLabels: { ...labels },
    askedIf: written.asked_if ?? null,
  };
}

function bindLimit(written: string | undefined, at: At, use: FactUse & { readonly type: ValueType }): string | null {
  const limit = written === undefined ? null : readValue(written, use.type, { ...use, at });
  return typeof limit === "string" ? limit : null;
}

interface CountyUse extends FactUse {
  readonly sources: ReadonlySet<string>;
  readonly facts: WrittenFacts;
}

/** Binds the facts that the pack itself knows, by fact and by locality. */
export function bindCountyFacts(written: WrittenFiles["countyFacts"], use: CountyUse): Entries<Entries<readonly Row[]>> {
  if (written === null) return {};
  const bound = Object.entries(written.content).flatMap(([name, cells]): [string, Entries<readonly Row[]>][] => {
    const at: At = { file: written.file, path: [name] };
    const [fact, type] = [Object.hasOwn(use.facts, name) ? use.facts[name] : undefined, use.types.get(name)];
    if (fact === undefined || type === undefined) {
      use.report(keyOf(at), nameProblems.unknownFact(name, use.types.keys()));
      return [];
    }
    if (!levelsOfFact(fact).includes("county")) {
      use.report(keyOf(at), scenarioProblems.scenarioFactLevel(name, levelsOfFact(fact), "county"));
    }
    const table = {
      ...use,
      name,
      type,
      itemType: null,
      cite: [],
      keys: [{ name: "locality", type: null }],
      zones: new Set<string>(),
    };
    return [[name, Object.fromEntries(bindCells(cells, at, table).map(({ keys, rows }) => [keys[0] ?? "", rows]))]];
  });
  return Object.fromEntries(bound);
}
