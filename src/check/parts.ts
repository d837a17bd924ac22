import { parametersOf } from "../bind/pack-names.js";
import type { Cell, Component, Definition, Pack, Parameter, Row, Version } from "../model/pack.js";
import type { WrittenCells, WrittenRow } from "../model/written/parameter.js";
import type { WrittenPolicy } from "../model/written/policy.js";
import type { Place } from "../model/written/written-pack.js";
import type { CheckContext } from "./check.js";

/** Where a name is looked up: in a version first, then in what all policies share. */
export interface Scope {
  readonly pack: Pack;
  readonly version: Version | null;
}

export interface VersionPart extends Scope {
  readonly policy: string;
  readonly version: Version;
  readonly written: WrittenPolicy;
  readonly file: string;
}

/** Lists the versions of all policies with their files. */
export function versionsOf({ files, pack }: CheckContext): readonly VersionPart[] {
  return files.policies.flatMap(({ file, from, content }) => {
    const version = pack.policies[content.policy]?.versions.find((one) => one.from === from);
    return version === undefined ? [] : [{ pack, policy: content.policy, version, written: content, file }];
  });
}

export interface ComponentPart extends VersionPart {
  readonly component: Component;
  readonly at: Place;
}

/** Lists the components of all amounts. */
export function componentsOf(context: CheckContext): readonly ComponentPart[] {
  return versionsOf(context).flatMap((part) =>
    (part.version.amount?.components ?? []).map((component) => {
      return { ...part, component, at: { file: part.file, path: ["amount", "components", component.name] } };
    }),
  );
}

export interface DefinitionPart extends Scope {
  readonly name: string;
  readonly definition: Definition;
  readonly at: Place;
}

/** Lists the definitions that all policies share and those of each version. */
export function definitionsOf(context: CheckContext): readonly DefinitionPart[] {
  const { files, pack } = context;
  const shared = Object.entries(pack.definitions).map(([name, definition]) => {
    return { pack, version: null, name, definition, at: { file: files.definitions?.file ?? "", path: [name] } };
  });
  const own = versionsOf(context).flatMap(({ version, file }) =>
    Object.entries(version.definitions).map(([name, definition]) => {
      return { pack, version, name, definition, at: { file, path: ["definitions", name] } };
    }),
  );
  return [...shared, ...own];
}

export interface ParameterPart {
  readonly name: string;
  readonly parameter: Parameter;
  readonly at: Place;
  readonly values: WrittenCells;
}

/** Lists the parameters of a pack with their places. */
export function parameterParts({ files, pack }: CheckContext): readonly ParameterPart[] {
  return parametersOf(files).flatMap(({ name, written, at }) => {
    const parameter = pack.parameters[name];
    return parameter === undefined
      ? []
      : [{ name, parameter, at: { file: at.file, path: at.path }, values: written.values ?? {} }];
  });
}

export interface RowPart {
  readonly name: string;
  readonly parameter: Parameter | null;
  readonly row: Row;
  /** The row after it in its cell. */
  readonly next: Row | null;
  readonly written: WrittenRow;
  readonly at: Place;
}

/** Lists the rows of all parameters and of the facts that the pack itself knows. */
export function rowsOf(context: CheckContext): readonly RowPart[] {
  const { files, pack } = context;
  const ofParameters = parameterParts(context).flatMap(({ name, parameter, at, values }) => {
    const table = { name, parameter, values, at: below(at, "values") };
    return parameter.cells.flatMap((cell) => rowsOfCell(cell, table));
  });
  const ofFacts = Object.entries(pack.countyFacts).flatMap(([name, cells]) => {
    const values = files.countyFacts?.content[name] ?? {};
    const table = {
      name,
      parameter: null,
      values: values as WrittenCells,
      at: { file: files.countyFacts?.file ?? "", path: [name] },
    };
    return Object.entries(cells).flatMap(([code, rows]) => rowsOfCell({ keys: [code], rows }, table));
  });
  return [...ofParameters, ...ofFacts];
}

function rowsOfCell(
  { keys, rows }: Cell,
  table: Omit<RowPart, "row" | "next" | "written"> & { readonly values: WrittenCells },
): readonly RowPart[] {
  const written = keys.reduce<WrittenCells>((cells, key) => (cells[key] ?? {}) as WrittenCells, table.values);
  return rows.map((row, index) => {
    const { name, parameter } = table;
    const at = below(table.at, ...keys, row.from);
    return { name, parameter, row, next: rows[index + 1] ?? null, written: (written[row.from] ?? {}) as WrittenRow, at };
  });
}

/** Goes down from a place by keys and indices. */
export function below(at: Place, ...steps: readonly (string | number)[]): Place {
  return { file: at.file, path: [...at.path, ...steps] };
}

/** Finds a definition by its name, in the version first. */
export function definitionIn({ pack, version }: Scope, name: string): Definition | null {
  if (version !== null && Object.hasOwn(version.definitions, name)) return version.definitions[name] ?? null;
  return Object.hasOwn(pack.definitions, name) ? (pack.definitions[name] ?? null) : null;
}
