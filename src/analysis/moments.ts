import type { Pack, Policy, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { plan } from "../plan/plan.js";
import { type Reach, reachOf } from "../plan/reach.js";
import { changeDays } from "../regions/change-days.js";
import type { Moment } from "./finding.js";

/** The policies that are looked at together, in versions that are in force side by side from a day through another. */
export interface Span {
  readonly policies: readonly string[];
  readonly from: string;
  /** null: no end is in sight. */
  readonly before: string | null;
}

/** Lists the spans of each policy by itself: from each version to the next. */
export const spansOf = (pack: Pack, policy: string): readonly Span[] =>
  versionsOf(pack.policies[policy]).map(({ version, before }) => ({ policies: [policy], from: version.from, before }));

const versionsOf = (policy: Policy | undefined): readonly { readonly version: Version; readonly before: string | null }[] =>
  (policy?.versions ?? []).flatMap((version, at, all) =>
    version.inForce ? [{ version, before: all[at + 1]?.from ?? null }] : [],
  );

/**
 * Lists when to look at policies: on the first day of the span by every reading, then on each day on which something that they
 * may read changes. What comes first settles most.
 */
export const momentsOf = (pack: Pack, span: Span): readonly Moment[] => {
  const { byReading, reaches } = readingsOf(pack, span);
  const days = changeDays(pack, reaches).filter((day) => day > span.from && (span.before === null || day < span.before));
  return [
    { asOf: span.from, readings: {} },
    ...byReading.map((readings) => ({ asOf: span.from, readings })),
    ...days.map((asOf) => ({ asOf, readings: {} })),
    ...days.flatMap((asOf) => byReading.map((readings) => ({ asOf, readings }))),
  ];
};

interface Readings {
  readonly byReading: readonly Moment["readings"][];
  readonly reaches: readonly Reach[];
}

/** Chooses every other option of each reading that counts, and of those that count under it alone; and collects what is read. */
const readingsOf = (pack: Pack, span: Span, chosen: Moment["readings"] = {}, known: readonly string[] = []): Readings => {
  const planned = planAt(pack, span, { asOf: span.from, readings: chosen });
  const own = span.policies.map((policy) => reachOf(planned, policy));
  const names = [...new Set(own.flatMap(({ readings }) => [...readings]))];
  const options = names.filter((name) => !known.includes(name)).flatMap((name) => otherOptions(pack, name));
  const inner = options.map((option) => readingsOf(pack, span, { ...chosen, ...option }, [...known, ...names]));
  return {
    byReading: options.flatMap((option, at) => [{ ...chosen, ...option }, ...(inner[at]?.byReading ?? [])]),
    reaches: [...own, ...inner.flatMap(({ reaches }) => reaches)],
  };
};

const otherOptions = (pack: Pack, name: string): readonly Moment["readings"][] => {
  const reading = pack.readings[name];
  return Object.keys(reading?.options ?? {}).flatMap((option) => (option === reading?.default ? [] : [{ [name]: option }]));
};

const made = new WeakMap<Span, Map<string, Plan>>();

/** Plans the policies of a span for a moment: once, and kept as long as the span is. */
export const planAt = (pack: Pack, span: Span, { asOf, readings }: Moment): Plan => {
  const known = made.get(span) ?? new Map<string, Plan>();
  made.set(span, known);
  const key = JSON.stringify([asOf, readings]);
  const found = known.get(key) ?? plan(pack, { asOf, policies: span.policies, readings });
  known.set(key, found);
  return found;
};
