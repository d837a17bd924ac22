import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Period } from "../model/value-type.js";
import type { At, Report } from "./report.js";

/** A key of a parameter: where its name is held, and the level at which it is read. */
export interface HeldKey {
  readonly name: string;
  readonly held: readonly Level[];
  readonly level: Level;
}

/** What a name means in a place. */
export type Meaning =
  | { readonly kind: "fact" | "definition" | "provision"; readonly levels: readonly Level[] }
  | { readonly kind: "parameter"; readonly keys: readonly HeldKey[] }
  | { readonly kind: "reading"; readonly options: readonly string[] }
  /** Several provisions of one name, in different cases. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "each_option" | "members" | "as_of" | "locality" };

/** All names that mean something in a place. */
export interface Scope {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The policies that may be asked, and their subjects. */
  readonly policies: ReadonlyMap<string, readonly Level[]>;
}

/** What the type of an expression has to be. */
export type Want =
  | { readonly kind: "truth" | "value" | "locality" | "share" }
  | { readonly kind: "money"; readonly per: Period }
  /** It decides between cases: these entries are written. */
  | { readonly kind: "options"; readonly name: string; readonly written: readonly string[] };

export interface Expected {
  readonly node: Node;
  readonly at: At;
  readonly want: Want;
}

/** Where an expression stands: the names and levels around it, and where to put what is learned of it. */
export interface Use {
  readonly scope: Scope;
  readonly levels: readonly Level[];
  readonly report: Report;
  readonly sources: ReadonlySet<string>;
  /** Where each bound node is written. */
  readonly origins: Map<Node, At>;
  /** What is to be checked when all types are known. */
  readonly expected: Expected[];
}

/** Adds names to a scope; they come before names of the same spelling. */
export function widen(scope: Scope, names: Iterable<readonly [string, Meaning]>): Scope {
  return { ...scope, meanings: new Map([...scope.meanings, ...names]) };
}
