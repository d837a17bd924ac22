import type { CaseInput } from "../model/case.js";
import type { Change } from "./change.js";

/** New names by old names. */
export type Renames = ReadonlyMap<string, string>;

/** Lists the facts that have another name on the head side: by their names on the base side, and the other way round. */
export const renamesOf = (changes: readonly Change[]): { readonly toHead: Renames; readonly toBase: Renames } => {
  const pairs = changes.flatMap(({ kind, change, id, formerly }): readonly (readonly [string, string])[] =>
    kind === "fact" && change === "renamed" && formerly !== null ? [[formerly, id]] : [],
  );
  return { toHead: new Map(pairs), toBase: new Map(pairs.map(([was, is]) => [is, was])) };
};

/** Gives the facts of a case their names on the other side. */
export const renameFacts = (given: CaseInput, renames: Renames): CaseInput => {
  if (renames.size === 0) return given;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [renames.get(key) ?? key, rename(part)]));
  };
  return rename(given) as CaseInput;
};
