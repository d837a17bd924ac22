import type { Text } from "../values/text.js";
import type { Level } from "./level.js";
import type { Period } from "./value-type.js";

/** One subject of a case; `id` is null for the household, village and county, of which a case has one. */
export interface Subject {
  readonly kind: Level;
  readonly id: string | null;
}

/** What is decided. Amounts never affect it: `ineligible` only where a necessary condition is known to fail. */
export type Outcome = "eligible" | "ineligible" | "undetermined" | "not_in_force";

/** An input that is not known and can still change the outcome, or the amount. */
export type Missing = { readonly for: "outcome" | "amount" } & (
  | { readonly kind: "fact"; readonly name: string; readonly subject: Subject }
  | {
      readonly kind: "parameter";
      readonly name: string;
      readonly locality: string | null;
      readonly keys: Readonly<Record<string, string>>;
      readonly setBy: Text | null;
    }
  /** The case names no county, or only a division whose parts differ. */
  | { readonly kind: "place"; readonly name: "locality"; readonly within: string | null }
);

/** An amount in CNY for a period. */
export interface Money {
  /** Exact to the fen or to the quantum of its rounding: "96.00". */
  readonly value: string;
  readonly currency: "CNY";
  readonly per: Period;
  /** at_least: a floor of the law stands in for a local value that is not known. */
  readonly bound: "exact" | "at_least";
}

/** Where the amount must lie; null: no limit is known. */
export interface AmountRange {
  readonly min: string | null;
  readonly max: string | null;
}

/** What one component of an amount comes to. */
export interface DeterminedComponent {
  readonly name: string;
  /** The option of `for_each`, if the amount has one. */
  readonly each: string | null;
  readonly outcome: "eligible" | "ineligible" | "undetermined";
  readonly value: string | null;
  /** A locality code or a party's name; null: not known. */
  readonly payer: string | null;
  readonly form: "cash" | "waiver" | "premium" | "in_kind";
}

/** A reading that a determination may rest on. */
export interface ReadingUsed {
  readonly name: string;
  readonly chosen: string;
  /** Another option, all else kept, gives another outcome, amount, bound or range. */
  readonly matters: boolean;
  /** Those options. */
  readonly otherwise: readonly string[];
}

/** What an interaction of the pack makes of what is paid. */
export interface InteractionEffect {
  readonly name: string;
  /** The other policies of it that are due or may be. */
  readonly with: readonly string[];
  /** Of an undetermined policy: what comes of it if it is due. open: that hangs on what is not known of the others, or of an amount. */
  readonly effect: "stands" | "gives_way" | "reduced" | "open";
  /** What is paid after this interaction and those before it; null: not decided, or no money is at stake. */
  readonly payable: string | null;
}

/** The answer of one policy for one subject. Outcome and amount are there at once; every other property is worked out when it is first read, and then stays. */
export interface Determination {
  readonly policy: string;
  /** The day from which the version applied is in force; null: no version is. */
  readonly version: string | null;
  readonly subject: Subject;
  readonly outcome: Outcome;
  /** Of a duty that is due or may be: the places that must act, once each; null: one that is not known. */
  readonly on: readonly (string | null)[];
  /** What the policy itself gives; what is paid of it beside other policies is in `interactions`. */
  readonly amount: Money | null;
  readonly range: AmountRange | null;
  readonly components: readonly DeterminedComponent[];
  /** Provisions that suffice for the verdict, in document order. */
  readonly because: readonly string[];
  readonly missing: readonly Missing[];
  readonly readings: readonly ReadingUsed[];
  readonly supposed: readonly string[];
  /** Sources of status other than confirmed that the answer rests on. */
  readonly unconfirmed: readonly string[];
  readonly rows: readonly string[];
  /** In the order of the pack; the last tells what is paid in the end. */
  readonly interactions: readonly InteractionEffect[];
  /** The last day through which the answer stays as it is; null: no change lies ahead. */
  readonly validThrough: string | null;
}

/** What an answer was worked out from: with the same engine, pack and case it can be worked out again to the byte. */
export interface Replay {
  readonly engine: string;
  readonly pack: string;
  readonly digest: string;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly suppose: Readonly<Record<string, unknown>>;
  readonly policies: readonly string[] | null;
  readonly case: string;
}

/** The determinations of a case: by policy in the order of the pack, by subject in the order of the case. */
export interface Answer {
  readonly replay: Replay;
  readonly determinations: readonly Determination[];
}
