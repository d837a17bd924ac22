import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import { atLevel, type Context } from "../plan/context.js";

/** A context without the subject's position: what is known of where an expression stands before any case. */
export type Scope = Omit<Context, "index">;

/** Moves a scope to a wider level of the same case. */
export const widened = (scope: Scope, level: Level): Scope => {
  const { level: reached } = atLevel({ ...scope, index: null }, level);
  return reached === scope.level ? scope : { ...scope, level: reached };
};

/** Starts the scope of a version at a level. */
export const scopeOf = (version: Version, level: Level): Scope => ({
  version,
  level,
  place: version.place,
  each: null,
  floors: "open",
});

/** Tells whether two scopes give an expression the same meaning. */
export const isSameScope = (a: Scope, b: Scope): boolean =>
  a.level === b.level &&
  a.version === b.version &&
  a.place === b.place &&
  a.floors === b.floors &&
  a.each?.fact === b.each?.fact &&
  a.each?.option === b.each?.option;

/** Tells whether the value differs from one member or item of a case to another. */
export const isIndexed = (scope: Pick<Scope, "level">): boolean => scope.level === "person" || scope.level === "item";

/** Puts a position back into a scope. */
export const contextAt = (scope: Scope, index: number | null): Context => ({
  version: scope.version,
  level: scope.level,
  index: isIndexed(scope) ? index : null,
  place: scope.place,
  each: scope.each,
  floors: scope.floors,
});

/** The place of a scope as an expression that does not ask for itself. */
export const placeScope = (scope: Scope): { readonly node: Node; readonly scope: Scope } | null =>
  scope.place === null ? null : { node: scope.place, scope: { ...scope, place: null } };
