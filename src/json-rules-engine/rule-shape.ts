import type { RuleProperties, TopLevelCondition } from "json-rules-engine";
import type { Level } from "../model/level.js";
import type { Text } from "../values/text.js";
import type { Origin, PlainValue } from "./operand.js";

/** A condition of json-rules-engine: a group, or a comparison. */
export type RuleCondition = Extract<TopLevelCondition, { all: unknown }>["all"][number];

/** A rule of json-rules-engine in plain JSON: one policy version, for subjects of one level. */
export interface PolicyRule extends RuleProperties {
  /** `dibao_top_up/person@2019-10-14`: unique among the rules of a plan. */
  readonly name: string;
  readonly priority: number;
  readonly event: {
    type: string;
    params: { policy: string; version: string; level: Level; title: Text; asOf: string };
  };
}

/** A comparison, as a rule holds it. `name` is where the provision stands in its file. */
export interface Comparison {
  readonly name: string;
  readonly fact: string;
  readonly operator: string;
  readonly value: PlainValue | { readonly fact: string };
  readonly origin: Origin | null;
}

/** Writes a comparison; where its constant comes from stands in `params`. */
export const writeComparison = ({ origin, ...comparison }: Comparison): RuleCondition =>
  origin === null ? comparison : { ...comparison, params: { ...origin } };

// json-rules-engine takes `any` of nothing for true, so what never holds is the contrary of what always does.
/** Writes what always holds. */
export const always: RuleCondition = { all: [] };

/** Writes what never holds. */
export const never: RuleCondition = { not: { all: [] } };

/** Writes what holds if a part does. */
export const anyOf = (name: string, parts: RuleCondition[]): RuleCondition => (parts.length === 0 ? never : { name, any: parts });
