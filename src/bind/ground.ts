import type { Level } from "../model/level.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";
import type { ParameterSource } from "./bind-parameter.js";
import type { ReadingSource } from "./bind-readings.js";
import { packOwners, packScope, parametersOf, readingsOf } from "./pack-names.js";
import type { Report } from "./report.js";
import type { Use } from "./scope.js";
import { typesOfFacts, typesOfParameters } from "./value-types.js";

/** What is known of a pack before any expression is bound: its names, who has them, and the types that are declared. */
export interface Ground extends Use {
  readonly files: WrittenFiles;
  readonly owners: ReadonlyMap<string, Text>;
  readonly parameters: readonly ParameterSource[];
  readonly readings: readonly ReadingSource[];
  readonly factTypes: ReadonlyMap<string, ValueType>;
  readonly parameterTypes: ReadonlyMap<string, ValueType>;
  readonly divisions: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
}

const sharedLevels: readonly Level[] = ["person"];

/** Reads all names and declared types of a pack. */
export function layGround(files: WrittenFiles, report: Report): Ground {
  const [parameters, readings] = [parametersOf(files), readingsOf(files)];
  const named = { parameters, readings };
  const factTypes = typesOfFacts(files.facts);
  const { divisions, zones = {} } = files.localities.content;
  return {
    files,
    report,
    parameters,
    readings,
    scope: packScope(files, named),
    owners: packOwners(files, named, report),
    factTypes,
    parameterTypes: typesOfParameters(parameters, factTypes, report),
    sources: new Set(Object.keys(files.sources.content)),
    divisions: new Set(Object.keys(divisions)),
    zones: new Set(Object.keys(zones)),
    levels: sharedLevels,
    origins: new Map(),
    expected: [],
  };
}
