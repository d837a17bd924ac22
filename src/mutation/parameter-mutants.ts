import type { Cell, Pack, Parameter } from "../model/pack.js";
import type { Change } from "./change.js";
import { changeNode } from "./change-node.js";
import { changeRows } from "./change-row.js";
import { changeConstant } from "./change-value.js";
import type { Mutant } from "./mutant.js";

/** Lists the mutants of the values of the law, of their floors, and of the keys they hang on. */
export const mutantsOfParameters = (pack: Pack): readonly Mutant[] =>
  Object.entries(pack.parameters).flatMap(([name, parameter]) => [
    ...mutantsOfRows(pack, name, parameter),
    ...mutantsOfFloor(pack, name, parameter),
    ...mutantsOfKeys(pack, name, parameter),
  ]);

const always: Mutant["days"] = ["0001-01-01", "9999-12-31"];

interface Site {
  readonly name: string;
  readonly policy: string | null;
  readonly place: string;
  readonly days: Mutant["days"];
}

const mutantAt = <T>(change: Change<T>, { name, policy, place, days }: Site, pack: () => Pack): Mutant => ({
  kind: change.kind,
  policy,
  place: change.at === "" ? place : `${place}.${change.at}`,
  was: change.was,
  becomes: change.becomes,
  touched: { kind: "parameter", name },
  days,
  pack,
});

const withParameter = (pack: Pack, name: string, parameter: Parameter): Pack => ({
  ...pack,
  parameters: { ...pack.parameters, [name]: parameter },
});

const mutantsOfRows = (pack: Pack, name: string, parameter: Parameter): readonly Mutant[] =>
  parameter.cells.flatMap((cell, at) =>
    changeRows(cell.rows, parameter.type).map(({ change, row, days }) => {
      const put = (made: Cell): Pack => withParameter(pack, name, { ...parameter, cells: parameter.cells.with(at, made) });
      const site: Site = { name, policy: parameter.policy, place: row.id, days };
      return mutantAt(change, site, () => put({ ...cell, rows: change.made }));
    }),
  );

const mutantsOfFloor = (pack: Pack, name: string, parameter: Parameter): readonly Mutant[] => {
  const { atLeast, policy, type } = parameter;
  if (atLeast === null) return [];
  const site: Site = { name, policy, place: `${name}/at_least`, days: always };
  return changeConstant(atLeast, type).map((change) =>
    mutantAt(change, site, () => withParameter(pack, name, { ...parameter, atLeast: change.made })),
  );
};

const mutantsOfKeys = (pack: Pack, name: string, parameter: Parameter): readonly Mutant[] =>
  parameter.by.flatMap((key, at) =>
    changeNode(key.node).map((change) => {
      const site: Site = { name, policy: parameter.policy, place: `${name}/by.${key.name}`, days: always };
      return mutantAt(change, site, () =>
        withParameter(pack, name, { ...parameter, by: parameter.by.with(at, { ...key, node: change.made }) }),
      );
    }),
  );
