import type { Text } from "../values/text.js";
import type { Citation } from "./citation.js";
import type { Node } from "./expression.js";
import type { Level } from "./level.js";
import type { Constant, Period, ValueType } from "./value-type.js";

/** A pack as it runs: read, checked, its names bound. Plain JSON without cycles; dates are `2019-10-14`. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** sha256:… of everything below. */
  readonly digest: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly localities: Readonly<Record<string, Locality>>;
  readonly zones: Readonly<Record<string, Zone>>;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Facts the pack itself knows, by fact, then by locality code; the nearest of county, prefecture, province counts. */
  readonly countyFacts: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly readings: Readonly<Record<string, Reading>>;
  /** Shared by all policies. */
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly policies: Readonly<Record<string, Policy>>;
  /** In the order in which they are applied. */
  readonly interactions: Readonly<Record<string, Interaction>>;
}

/** A document that rules and figures rest on. */
export interface Source {
  readonly title: Text;
  readonly number: string | null;
  readonly issuer: Text | null;
  readonly date: string | null;
  /** confirmed: read in the issuer's own publication; reprint: read elsewhere; recalled: from memory. */
  readonly status: "confirmed" | "reprint" | "recalled";
  readonly note: Text | null;
}

/** An administrative division, from a day and until one where it did not always exist. */
export interface Locality {
  readonly name: Text;
  readonly parent: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Codes of the divisions it came from. */
  readonly formerly: readonly string[];
}

/** A named set of counties that a notice treats alike. */
export interface Zone {
  readonly title: Text;
  readonly codes: readonly string[];
}

/** Something a case may say of a subject. */
export interface Fact {
  readonly of: readonly Level[];
  readonly type: ValueType;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly label: Text;
  readonly ask: Text;
  readonly heldBy: Text;
  /** In words, for the options of a choice. */
  readonly optionLabels: Readonly<Record<string, Text>>;
  /** A boolean fact of the same level that must be true for this one to be asked. */
  readonly askedIf: string | null;
}

/** A figure of the law, by its keys and from day to day. */
export interface Parameter {
  readonly type: ValueType;
  readonly label: Text;
  /** The policy that declares it; null where it is shared. */
  readonly policy: string | null;
  /** Its keys in order; `locality` is the place. */
  readonly by: readonly { readonly name: string; readonly node: Node }[];
  readonly setBy: Text | null;
  /** A floor: what the law lets no place go below. */
  readonly atLeast: Constant | null;
  readonly cite: readonly Citation[];
  readonly cells: readonly Cell[];
}

/** The rows of one combination of keys; the key of `locality` is a division's code or a zone's name. */
export interface Cell {
  readonly keys: readonly string[];
  /** Sorted by `from`. */
  readonly rows: readonly Row[];
}

/** A value from a day on: through `until`, else until the next row of the cell. Its `per` is already that of the parameter. */
export interface Row {
  /** `dibao_standard/420600/rural/2019-04-01`: unique in the pack. */
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  /** The first day is only the first one a source attests. */
  readonly attested: boolean;
  readonly published: string | null;
  /** null: not seen (missing), within `between` where that is known. */
  readonly value: Constant | null;
  readonly between: readonly [string | null, string | null] | null;
  readonly cite: readonly Citation[];
}

/** A question that the law leaves open, and the ways to read it. */
export interface Reading {
  readonly text: Text;
  readonly options: Readonly<Record<string, Text>>;
  readonly default: string;
  readonly cite: readonly Citation[];
}

/** What decides between the entries of `cases`. */
export type Selector = { readonly kind: "reading"; readonly name: string } | { readonly kind: "node"; readonly node: Node };

/** A value that is one expression, or differs by cases. */
export type Formula =
  | { readonly kind: "is"; readonly node: Node }
  | { readonly kind: "cases"; readonly by: Selector; readonly cases: Readonly<Record<string, Formula>> };

/**
 * A truth with its sentence. Keys that stand side by side in one block are the parts of an `all` without a name.
 * `path` is where it stands in its file and unique in a version: `eligibility.all.minor`.
 */
export type Condition = {
  readonly path: string;
  readonly name: string | null;
  readonly text: Text | null;
  readonly cite: readonly Citation[];
} & (
  | { readonly kind: "leaf"; readonly when: Node }
  | { readonly kind: "all" | "any" | "none"; readonly parts: readonly Condition[] }
  | { readonly kind: "cases"; readonly by: Selector; readonly cases: Readonly<Record<string, Condition>> }
);

/** A name for a value or a condition that several provisions use. */
export interface Definition {
  readonly of: readonly Level[];
  readonly label: Text;
  readonly type: ValueType;
  readonly cite: readonly Citation[];
  readonly value:
    | { readonly kind: "formula"; readonly formula: Formula }
    | { readonly kind: "condition"; readonly condition: Condition };
}

/** A policy in all its versions. */
export interface Policy {
  readonly title: Text;
  /** Sorted by `from`. */
  readonly versions: readonly Version[];
}

/** A policy from a day on, until its next version. */
export interface Version {
  readonly from: string;
  /** false: from this day the policy has ended. */
  readonly inForce: boolean;
  readonly title: Text;
  readonly subject: readonly Level[];
  readonly kind: "benefit" | "status" | "duty";
  /** Of a duty: the places that must act. */
  readonly on: readonly Node[];
  readonly cite: readonly Citation[];
  /** Whose local parameters apply; null: the case's locality. */
  readonly place: Node | null;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** null only where `inForce` is false. */
  readonly eligibility: Condition | null;
  readonly amount: Amount | null;
}

/** What a version pays, component by component. */
export interface Amount {
  readonly per: Period;
  /** Components are repeated for each option of this fact. */
  readonly forEach: string | null;
  readonly components: readonly Component[];
}

/** How an amount between two multiples of the quantum is rounded: `up` to the greater one, `half_up` a tie to the greater one. */
export type RoundingMode = "up" | "down" | "half_up" | "half_even";

/** One part of an amount, with who pays it and how. */
export interface Component {
  readonly name: string;
  /** False: the component is 0 and nothing else in it is read. */
  readonly condition: Condition | null;
  readonly is: Formula;
  /** One component for each share of `is`; the payer of a share is the party it is named after. */
  readonly into: readonly { readonly name: string; readonly share: Node }[] | null;
  readonly round: { readonly to: string; readonly mode: RoundingMode; readonly cite: readonly Citation[] } | null;
  readonly atLeast: Node | null;
  /** A place (an expression), or a party by name (`social`, `household`); null: the component's place. */
  readonly payer: { readonly kind: "place"; readonly node: Node } | { readonly kind: "party"; readonly name: string } | null;
  readonly place: Node | null;
  readonly form: "cash" | "waiver" | "premium" | "in_kind";
  readonly text: Text | null;
  readonly cite: readonly Citation[];
}

/** A choice between benefits that one subject would have side by side. */
export type Interaction = {
  readonly text: Text;
  readonly cite: readonly Citation[];
  /** As written; of `excludes` the one that stands, then the one that gives way. */
  readonly policies: readonly string[];
} & (
  | { readonly kind: "excludes" | "higher" }
  /** Together at most the value of the parameter `at`. */
  | { readonly kind: "cap"; readonly at: string }
);
