import type { Files } from "../authoring/check-files.js";
import { type ParameterPlace, rowsOf, type WrittenRow } from "./parameter-text.js";

/** What was done to a row. */
export interface ValueChange {
  readonly kind: "added" | "changed" | "removed";
  readonly before: WrittenRow | null;
  readonly after: WrittenRow | null;
}

/** Compares the rows of a parameter in two states of the files. */
export const valueChanges = (released: Files, edited: Files, place: ParameterPlace): readonly ValueChange[] => {
  const [before, after] = [released, edited].map(
    (files) => new Map(rowsOf(files[place.file] ?? "", place).map((row) => [idOf(row), row])),
  );
  const ids = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return ids.flatMap((id): readonly ValueChange[] => {
    const [was, is] = [before?.get(id) ?? null, after?.get(id) ?? null];
    if (was !== null && is !== null) return contentOf(was) === contentOf(is) ? [] : [{ kind: "changed", before: was, after: is }];
    return [{ kind: was === null ? "added" : "removed", before: was, after: is }];
  });
};

/** Names a row within its parameter. */
export const idOf = ({ keys, from }: Pick<WrittenRow, "keys" | "from">): string => [...keys, from].join("/");

const contentOf = ({ lines: _lines, ...row }: WrittenRow): string => JSON.stringify(row);

/** Lists the files that differ. */
export const changedFiles = (released: Files, edited: Files): readonly string[] =>
  [...new Set([...Object.keys(released), ...Object.keys(edited)])].filter((path) => released[path] !== edited[path]);
