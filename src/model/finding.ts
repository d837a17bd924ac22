import type { Text } from "../values/text.js";
import type { Citation } from "./citation.js";
import type { Subject } from "./determination.js";
import type { Node } from "./expression.js";
import type { Constant } from "./value-type.js";

/** Whether a provision holds; unknown where that hangs on what is not known. */
export type Verdict = "true" | "false" | "unknown";

/** What the person's side holds: a fact of the case, or a value worked out from facts. null: not known. */
export interface ShownValue {
  readonly kind: "fact" | "definition" | "parameter" | "eligible";
  readonly name: string;
  /** Of a fact or definition: whose it is. */
  readonly subject: Subject | null;
  readonly value: Constant | null;
  /** Of a number or money that is only bounded. */
  readonly between: readonly [string | null, string | null] | null;
  /** Of a parameter: the row used, its sources, and whether a floor or a supposition stands in. */
  readonly row: string | null;
  readonly cite: readonly Citation[];
  /** Of a parameter: which of several values applies hangs on facts, or a place, that are not known. */
  readonly isOpen: boolean;
  readonly standsIn: "floor" | "supposition" | null;
  readonly setBy: Text | null;
}

/** What one provision, component or amount came to, for one subject. A tree in document order. */
export interface Finding {
  readonly part: "eligibility" | "component";
  readonly kind: "all" | "any" | "none" | "leaf" | "cases" | "component";
  readonly name: string | null;
  readonly path: string;
  readonly verdict: Verdict;
  /** Among the provisions that suffice for the verdict. */
  readonly decisive: boolean;
  /** Under a `none`: the condition must fail. */
  readonly negated: boolean;
  readonly text: Text | null;
  readonly cite: readonly Citation[];
  /** Of a leaf: the expression and every value it read. */
  readonly expression: Node | null;
  readonly values: readonly ShownValue[];
  readonly children: readonly Finding[];
}
